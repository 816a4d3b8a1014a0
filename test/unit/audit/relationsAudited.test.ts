import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { auditSubmission } from '../../../src/audit';
import { relations, type FieldRelation } from '../../../src/forms';
import { schemes, type Scheme } from '../../../src/schemes';
import { readSubmission, type FieldReading, type FormReading } from '../../../src/submission';
import { relationName } from '../structure/duties';
import { cases } from '../../support/long';
import { memoryBook, type MemoryBook } from '../support/memorySource';
import { randomData } from '../support/randomData';

/** 一处关系试这么多次；平时一处一次。 */
const perRelation = cases(1, 3);

/** 关系的计算格；可增行区里的取头一行。 */
const cellOf = (form: FormReading, { block, key }: FieldRelation): FieldReading | undefined =>
  block === null ? form.fields.get(key) : form.blocks.get(block)?.rows[0]?.cells.get(key);

/** 合计与率；分数的合计、得分率到指标填齐了才评（E15、G01、G08），随便填的表上不一定说，不在这里看。 */
const isJudged = ({ kind, key }: FieldRelation): boolean =>
  (kind === 'total' || kind === 'ratio') && !/(?:总分|得分合计|分值合计|得分率)$/.test(key);

/** 把一格的公式盖成别的数，看审核说不说这一格（A13 只说公式没了，不算）；看完放回去。 */
function isCaught(book: MemoryBook, { place, cell, spec }: FieldReading): boolean {
  const sheet = book.sheets.find(({ id }) => id === place!.sheetId)!;
  const { row, column } = place!;
  sheet.type(row, column, Number(cell.value) + 7.13);
  const found = auditSubmission(readSubmission(book)!, { stage: '定稿' }).some(
    ({ rule, place: at }) =>
      rule !== 'A13' && at?.sheetId === place!.sheetId && at.row === row && at.column === column,
  );
  sheet.formula(row, column, cell.formula!, spec.kind === 'rate');
  book.sheets.forEach((each) => each.forget());
  return found;
}

/** 合计、率的每一处关系：试了几次、漏了几次。 */
function missed(): { readonly tried: ReadonlyMap<string, number>; readonly missed: readonly string[] } {
  const tried = new Map<string, number>();
  const misses: string[] = [];
  const books = (scheme: Scheme) => fc.sample(randomData(scheme), { numRuns: 12, seed: 20_221_231 });
  const due = (form: string): boolean =>
    relations.some(
      (relation) =>
        relation.form === form &&
        isJudged(relation) &&
        (tried.get(relationName(relation)) ?? 0) < perRelation,
    );
  for (const scheme of schemes) {
    for (const data of books(scheme)) {
      // 这一本里的关系都试够了，不必再造
      if (!data.forms.some(({ form }) => due(form))) continue;
      const book = memoryBook(data, scheme);
      for (const form of readSubmission(book)!.forms) {
        for (const relation of relations) {
          const name = relationName(relation);
          const count = tried.get(name) ?? 0;
          if (relation.form !== form.form.id || count >= perRelation) continue;
          if (!isJudged(relation)) continue;
          const reading = cellOf(form, relation);
          // 0 分、0% 的表还没填，合计规则到填齐了才说
          if (!reading?.place || typeof reading.cell.value !== 'number' || reading.cell.value === 0) continue;
          tried.set(name, count + 1);
          if (!isCaught(book, reading)) misses.push(`${name} ${reading.cell.value}`);
        }
      }
    }
  }
  return { tried, missed: misses };
}

describe('关系都审得到', () => {
  it('合计、率的公式盖成别的数，那一格就有话说，一处不漏', () => {
    const { tried, missed: misses } = missed();
    const untried = relations
      .filter(isJudged)
      .map(relationName)
      .filter((name) => !tried.has(name));
    expect({ misses, untried }).toEqual({ misses: [], untried: [] });
  });
});
