import { describe, expect, it } from 'vitest';
import { recognizeGrid } from '../../../src/recognize';
import type { GridSource } from '../../../src/recognize';
import { gridOf, layoutFixtures } from './layoutFixture';

const at = ({ row, column }: { readonly row: number; readonly column: number }) => `${row},${column}`;

type Change = (grid: GridSource, isLabel: (place: { row: number; column: number }) => boolean) => GridSource;

const relabel =
  (change: (text: string) => string): Change =>
  (grid, isLabel) => ({
    ...grid,
    cells: grid.cells.map((cell) => (isLabel(cell) ? { ...cell, text: change(cell.text) } : cell)),
  });

/** 同一张表换个样子；不许因此认错（可以少认、可以问）。`least` 是还应认出的比例。 */
const changes: readonly (readonly [string, Change, number])[] = [
  ['字间有空格', relabel((text) => (text.length < 9 ? [...text].join(' ') : text)), 1],
  ['标签里换行', relabel((text) => (text.length > 3 ? `${text.slice(0, 2)}\n${text.slice(2)}` : text)), 1],
  [
    '全角符号',
    relabel((text) => text.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0))),
    1,
  ],
  [
    '空白模板',
    (grid, isLabel) => ({ ...grid, cells: grid.cells.map((c) => (isLabel(c) ? c : { ...c, text: '' })) }),
    0.97,
  ],
  ['没有合并', (grid) => ({ ...grid, merges: [] }), 0.8],
  [
    '左上有空行空列',
    (grid) => ({
      ...grid,
      rowCount: grid.rowCount + 3,
      columnCount: grid.columnCount + 2,
      cells: grid.cells.map((c) => ({ ...c, row: c.row + 3, column: c.column + 2 })),
      merges: grid.merges.map((m) => ({
        row: m.row + 3,
        column: m.column + 2,
        lastRow: m.lastRow + 3,
        lastColumn: m.lastColumn + 2,
      })),
    }),
    1,
  ],
];

describe('同一张表换个样子', () => {
  it.each(changes)('%s', (name, change, least) => {
    let [right, all] = [0, 0];
    const wrong: string[] = [];
    const moved = name === '左上有空行空列';
    for (const fixture of layoutFixtures) {
      const fields = new Map(
        fixture.cells.map(([row, column, , , , field, wanted]) => [at({ row, column }), field ?? wanted]),
      );
      const proposals = recognizeGrid(change(gridOf(fixture), (place) => fields.get(at(place)) == null));
      const got = new Map(
        proposals.flatMap(({ cells }) =>
          cells.map(({ row, column, field }) => [
            at(moved ? { row: row - 3, column: column - 2 } : { row, column }),
            field,
          ]),
        ),
      );
      for (const [row, column, , , , field] of fixture.cells) {
        if (!field) continue;
        all++;
        const found = got.get(at({ row, column }));
        if (found === field) right++;
        else if (found !== undefined) wrong.push(`${fixture.id} ${row},${column}：${field} 认成 ${found}`);
      }
    }
    expect(wrong).toEqual([]);
    expect(right / all).toBeGreaterThanOrEqual(least);
  });

  it('一张工作表上下两张、左右两张表，各认各的', () => {
    const [one, other] = ['ah-tianchang-2022', 'hub-wuhan-sw-2020'].map((id) =>
      gridOf(layoutFixtures.find((f) => f.id === id)!),
    );
    const place = (grid: GridSource, down: number, right: number) => ({
      cells: grid.cells.map((c) => ({ ...c, row: c.row + down, column: c.column + right })),
      merges: grid.merges.map((m) => ({
        row: m.row + down,
        lastRow: m.lastRow + down,
        column: m.column + right,
        lastColumn: m.lastColumn + right,
      })),
    });
    const alone = [...recognizeGrid(one!), ...recognizeGrid(other!)].map(({ cells }) => cells.length);
    for (const [down, right] of [
      [one!.rowCount + 1, 0],
      [0, one!.columnCount + 1],
    ] as const) {
      const moved = place(other!, down, right);
      const together = recognizeGrid({
        name: '两张',
        rowCount: Math.max(one!.rowCount, down + other!.rowCount),
        columnCount: Math.max(one!.columnCount, right + other!.columnCount),
        cells: [...one!.cells, ...moved.cells],
        merges: [...one!.merges, ...moved.merges],
      });
      expect(together.map(({ cells }) => cells.length)).toEqual(alone);
    }
  });

  it('不是绩效表的不认', () => {
    const cells = ['姓名', '部门', '工资', '张三', '办公室', '5000'].map((text, i) => ({
      row: Math.floor(i / 3),
      column: i % 3,
      text,
    }));
    expect(recognizeGrid({ name: '工资', rowCount: 2, columnCount: 3, cells, merges: [] })).toEqual([]);
    expect(recognizeGrid({ name: '空', rowCount: 0, columnCount: 0, cells: [], merges: [] })).toEqual([]);
  });
});
