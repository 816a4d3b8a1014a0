import type { BookState } from '../../kernel/book/bookState';
import { versionOf } from '../../kernel/book/marks';
import { WorkbookError } from '../../kernel/errors';
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
  const version = (located && versionOf(located)) ?? request.form.version;
  if (located && version > request.form.version) throw newerVersion(located.name);
  // 旧版表样不原地改：版面挪了哪里说不全，照旧版的名称读出来，另建一张现在的
  if (version < request.form.version) return planNewSheet(book, request, located, half);
  const standing = located ? findStanding(book, located, request) : null;
  if (located && standing) return planRefresh(book, request, located, standing);
  return planNewSheet(book, request, located, half);
}

const newerVersion = (sheetName: string): WorkbookError =>
  new WorkbookError(`“${sheetName}”是用更新版本的加载项插入的，这个版本不认识它的版面，没有动它。`, {
    remedy: '请升级加载项后再填报、修复。',
  });
