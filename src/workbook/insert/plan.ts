import type { BookState } from '../book/bookState';
import type { InsertPlan, InsertRequest } from './insertPlan';
import { locateForm } from './locate';
import { findStanding } from './match';
import { findHalf, planNewSheet, planTakeover } from './planNewSheet';
import { planRefresh } from './planRefresh';

/** 看工作簿现状，决定新插、刷新还是重建。 */
export function planInsertion(book: BookState, request: InsertRequest): InsertPlan {
  const located = locateForm(book, request.form, request.project);
  const half = findHalf(book, request);
  if (half?.mark.stage === 'names') return planTakeover(book, request, half, located);
  const standing = located ? findStanding(book, located, request) : null;
  if (located && standing) return planRefresh(book, request, located, standing);
  return planNewSheet(book, request, located, half);
}
