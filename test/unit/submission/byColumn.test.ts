import { expect, it } from 'vitest';
import { readSubmission, recalculate, type BlockReading, type Submission } from '../../../src/submission';
import hengyang from '../../fixtures/hengyang-2022-corrected.json';
import xiangxi from '../../fixtures/xiangxi-2020-corrected.json';
import { dataOf, memoryBook } from '../support/memorySource';

/** 照各行逐格排出来的样子。 */
const plainly = ({ columns, rows }: BlockReading) =>
  columns.map(({ key }) => {
    const cells = rows.map((row) => row.cells.get(key));
    const where = (wanted: (cell: NonNullable<(typeof cells)[number]>) => boolean) =>
      cells.flatMap((cell, index) => (cell !== undefined && wanted(cell) ? [index] : []));
    return {
      key,
      values: cells.map((cell) => cell?.cell.value),
      formulas: where(({ cell }) => cell.formula !== null),
      stored: where(({ cell }) => cell.stored !== undefined),
      overridden: where(({ overridden }) => overridden),
      same: true,
    };
  });

const laidOut = ({ rows, byColumn }: BlockReading) =>
  byColumn.map(({ spec: { key }, cells, values, formulas, stored, overridden }) => ({
    key,
    values: [...values],
    formulas,
    stored,
    overridden,
    same: rows.every((row, index) => row.cells.get(key) === cells[index]),
  }));

const blocksOf = ({ forms }: Submission) => forms.flatMap(({ blocks }) => [...blocks.values()]);

it.each([dataOf(hengyang), dataOf(xiangxi)])('按列看的与逐行看的是同样的格；重算换了格也一样', (data) => {
  const book = memoryBook(data);
  const before = readSubmission(book)!;
  // 盖掉一格公式、写旧另一格存着的结果
  const scores = before.forms.flatMap(({ blocks }) =>
    [...blocks.values()].flatMap(({ rows }) =>
      rows.flatMap((row) => [...row.cells.values()].filter(({ cell }) => cell.formula !== null)),
    ),
  );
  const sheetOf = (id: string) => book.sheets.find((sheet) => sheet.id === id)!;
  scores.slice(0, 4).forEach(({ place }, index) => {
    if (place === null) return;
    if (index % 2 === 0) sheetOf(place.sheetId).type(place.row, place.column, 1);
    else sheetOf(place.sheetId).cache(place.row, place.column, -5);
  });
  const read = readSubmission(book)!;
  const sound = recalculate(read);
  for (const submission of [before, read, sound]) {
    for (const block of blocksOf(submission)) expect(laidOut(block)).toEqual(plainly(block));
  }
  expect(blocksOf(sound).some(({ byColumn }) => byColumn.some(({ stored }) => stored.length > 0))).toBe(
    scores.length > 1,
  );
});
