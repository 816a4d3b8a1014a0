import { describe, expect, it } from 'vitest';
import { auditSubmission } from '../../../src/audit';
import { readSubmission } from '../../../src/submission';
import hengyang from '../../fixtures/hengyang-2022-corrected.json';
import { dataOf, memoryBook, type MemoryBook } from '../support/memorySource';

/** 把一个名称挪到别处（剪切那一格，名称跟着走）。 */
function cutTo(book: MemoryBook, name: string, row: number, column: number): void {
  book.names = book.names.map((each) =>
    each.name === name && each.target
      ? { ...each, target: { ...each.target, rect: { row, column, lastRow: row, lastColumn: column } } }
      : each,
  );
}

/** 离开了标签的：字段、现在在哪一格、它的标签在第几行（1 起）。 */
const misplaced = (book: MemoryBook) =>
  readSubmission(book)!.forms.flatMap((form) =>
    form.misplaced.map(({ key, place, home }) => [key, place.row, place.column, home + 1]),
  );

const said = (book: MemoryBook): readonly string[] =>
  auditSubmission(readSubmission(book)!)
    .filter(({ rule }) => rule === 'A21')
    .map(({ severity, message }) => `${severity} ${message}`);

describe('离开了标签的字段', () => {
  it('好好的工作簿不说', () => {
    const book = memoryBook(dataOf(hengyang));
    expect(misplaced(book)).toEqual([]);
    expect(said(book)).toEqual([]);
  });

  it.each([
    ['同一行的远处', 4, 25, 'Z5'],
    ['别的行', 40, 4, 'E41'],
  ])('执行数剪切到%s：说出它在哪、该回哪里', (_, row, column, at) => {
    const book = memoryBook(dataOf(hengyang));
    cutTo(book, '自评_执行数', row, column);
    expect(misplaced(book)).toEqual([['执行数', row, column, 5]]);
    expect(said(book)).toEqual([
      expect.stringMatching(new RegExp(`^核实 “执行数”现在在 ${at}，离开了.*第 5 行`)),
    ]);
  });
});
