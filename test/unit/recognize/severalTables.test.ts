import { describe, expect, it } from 'vitest';
import { recognizeGrid } from '../../../src/recognize';
import type { GridSource } from '../../../src/recognize';
import { gridOf, layoutFixtures } from './layoutFixture';

describe('一张工作表几张表', () => {
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
