import { describe, expect, it } from 'vitest';
import { auditSubmission } from '../../../../src/audit';
import { readSubmission } from '../../../../src/submission';
import type { SubmissionData } from '../../../../src/submission';
import hengyang from '../../../fixtures/hengyang-2022-corrected.json';
import xiangxi from '../../../fixtures/xiangxi-2020-corrected.json';
import { sampled } from '../../../support/sampled';
import { dataOf, memoryBook, submissionOf } from '../../support/memorySource';
import { auditChanged, cellsOf, describeCell } from './cell';
import type { Cell } from './cell';

const keysOf = (data: SubmissionData): readonly string[] =>
  auditSubmission(submissionOf(data)).map(({ key }) => key);

describe.each([
  ['衡阳', dataOf(hengyang)],
  ['湘西', dataOf(xiangxi)],
])('%s改正后无害的改动', (_, data) => {
  const known = keysOf(data);
  /** 平时改三分之一的格，`npm run long` 格格都改。 */
  const some = (cells: readonly Cell[]): readonly Cell[] =>
    sampled(cells, { every: 3, nameOf: describeCell });

  it('把公式换成同样的值：只多这一格的 A13', () => {
    const book = memoryBook(data);
    const computed = cellsOf(readSubmission(book)!).filter(
      ({ reading }) => reading.expectedFormula !== null && reading.cell.value !== '',
    );
    const wrong = some(computed).flatMap((cell) => {
      const text = cell.reading.cell.text;
      const fresh = auditChanged(book, cell, text).filter(({ key }) => !known.includes(key));
      const bad = fresh.filter(({ rule }) => rule !== 'A13').map(({ rule }) => rule);
      return bad.length === 0 && fresh.length === 1
        ? []
        : [`${describeCell(cell)}＝${text}：${bad.join('、')}`];
    });
    expect(computed.length).toBeGreaterThan(20);
    expect(wrong).toEqual([]);
  });

  it('换一种写法的同一个数（千分位、全角、补 0）：一条也不多', () => {
    const book = memoryBook(data);
    const typed = cellsOf(readSubmission(book)!).filter(
      ({ reading }) =>
        reading.expectedFormula === null &&
        typeof reading.cell.value === 'number' &&
        reading.spec.kind === 'amount',
    );
    const wrong = some(typed).flatMap((cell) => {
      const fresh = auditChanged(book, cell, Number(cell.reading.cell.value).toFixed(2)).filter(
        ({ key }) => !known.includes(key),
      );
      return fresh.map(({ rule }) => `${describeCell(cell)}：${rule}`);
    });
    expect(typed.length).toBeGreaterThan(10);
    expect(wrong).toEqual([]);
  });

  it('每个可增行区加一行空白、工作表改名：一条也不多', () => {
    const padded: SubmissionData = {
      ...data,
      forms: data.forms.map((form) => ({
        ...form,
        rows: Object.fromEntries(Object.entries(form.rows).map(([block, rows]) => [block, [...rows, {}]])),
      })),
    };
    expect(keysOf(padded)).toEqual(known);
    const renamed = memoryBook(data);
    for (const [index, sheet] of renamed.sheets.entries()) Object.assign(sheet, { name: `表${index + 1}` });
    expect(auditSubmission(readSubmission(renamed)!).map(({ key }) => key)).toEqual(known);
  });
});
