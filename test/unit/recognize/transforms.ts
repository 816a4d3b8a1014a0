import { recognizeGrid } from '../../../src/recognize';
import type { GridSource } from '../../../src/recognize';
import { otherWording } from './otherWording';
import type { LayoutFixture } from './layoutFixture';
import { gridOf } from './layoutFixture';

/** 换了样子的网格，与原来的格到了哪里。 */
export interface Changed {
  readonly source: GridSource;
  readonly moved: (row: number, column: number) => string;
}

/** 换一个样子；`pick` 是种子随机数，返回 0 到 n-1。 */
export type Transform = (fixture: LayoutFixture, pick: (n: number) => number) => Changed | null;

const key = (row: number, column: number) => `${row},${column}`;

/** 在第 `at` 行（列）前插一空行（列）；跨着的合并区跟着变大。 */
function inserted(source: GridSource, axis: 'row' | 'column', at: number, count = 1): Changed {
  const shift = (index: number) => (index >= at ? index + count : index);
  const moved = (row: number, column: number) =>
    axis === 'row' ? key(shift(row), column) : key(row, shift(column));
  return {
    moved,
    source: {
      ...source,
      rowCount: source.rowCount + (axis === 'row' ? count : 0),
      columnCount: source.columnCount + (axis === 'column' ? count : 0),
      cells: source.cells.map((cell) => ({ ...cell, [axis]: shift(cell[axis]) })),
      merges: source.merges.map((merge) =>
        axis === 'row'
          ? { ...merge, row: shift(merge.row), lastRow: shift(merge.lastRow) }
          : { ...merge, column: shift(merge.column), lastColumn: shift(merge.lastColumn) },
      ),
    },
  };
}

const relabelled =
  (change: (text: string) => string): Transform =>
  (fixture) => ({
    moved: key,
    source: {
      ...gridOf(fixture),
      cells: fixture.cells.map(([row, column, , , text, field, wanted]) => ({
        row,
        column,
        text: field || wanted !== undefined ? text : change(text),
      })),
    },
  });

/** 填着的值换一种写法。 */
const rewritten =
  (change: (text: string, field: string) => string): Transform =>
  (fixture) => ({
    moved: key,
    source: {
      ...gridOf(fixture),
      cells: fixture.cells.map(([row, column, , , text, field]) => ({
        row,
        column,
        text: field ? change(text, field) : text,
      })),
    },
  });

/** 一行独占的说明。 */
function withNote(source: GridSource, at: number, text: string): Changed {
  const { source: made, moved } = inserted(source, 'row', at);
  return {
    moved,
    source: {
      ...made,
      cells: [...made.cells, { row: at, column: 0, text }],
      merges: [...made.merges, { row: at, column: 0, lastRow: at, lastColumn: source.columnCount - 1 }],
    },
  };
}

/** 头一个指标区（认出来的）。 */
const blockOf = (fixture: LayoutFixture) =>
  recognizeGrid(gridOf(fixture))
    .flatMap(({ blocks }) => blocks)
    .find(({ key: name }) => name === '绩效指标' || name === '评价指标');

/** 指标区中间又印一遍表头（跨页的长表）。 */
const repeatedHeader: Transform = (fixture, pick) => {
  const block = blockOf(fixture);
  const source = gridOf(fixture);
  if (!block || block.firstRow !== block.headerRow + 1 || block.lastRow <= block.firstRow) return null;
  const at = block.firstRow + 1 + pick(block.lastRow - block.firstRow);
  if (source.merges.some((merge) => merge.row < at && merge.lastRow >= at)) return null;
  const isHeading = ({ row }: { readonly row: number }) => row === block.headerRow;
  const heads = source.merges.filter((merge) => isHeading(merge) && merge.lastRow === merge.row);
  const { source: made, moved } = inserted(source, 'row', at);
  return {
    moved,
    source: {
      ...made,
      cells: [...made.cells, ...source.cells.filter(isHeading).map((cell) => ({ ...cell, row: at }))],
      merges: [...made.merges, ...heads.map((merge) => ({ ...merge, row: at, lastRow: at }))],
    },
  };
};

/** 指标区里两列对调（连表头）。 */
const swapped: Transform = (fixture, pick) => {
  const block = blockOf(fixture);
  if (!block || block.firstRow !== block.headerRow + 1) return null;
  const start = block.columns.findIndex(({ key: name }) => name === '三级指标') + 1;
  const rest = block.columns.slice(start).filter(({ width }) => width === 1);
  if (start === 0 || rest.length < 2) return null;
  const one = rest[pick(rest.length)]?.column ?? 0;
  const other = rest.filter(({ column }) => column !== one)[pick(rest.length - 1)]?.column ?? 0;
  // 表上还有别的表的，只有这个区自己的合计行跟着换
  const total = fixture.cells.find(
    ([row, , , , text]) =>
      row > block.lastRow && /^(自评)?(总分|合计|总计|总得分|得分合计)$/.test(text.replace(/\s/g, '')),
  );
  const inside = (row: number) => row >= block.headerRow && (row <= block.lastRow || row === total?.[0]);
  const to = (row: number, column: number) =>
    !inside(row) ? column : column === one ? other : column === other ? one : column;
  const source = gridOf(fixture);
  const crossing = source.merges.some(
    (merge) =>
      merge.lastRow >= block.headerRow &&
      merge.row <= block.lastRow &&
      (merge.row < block.headerRow || merge.lastRow > block.lastRow || merge.column !== merge.lastColumn) &&
      [one, other].some((column) => merge.column <= column && merge.lastColumn >= column),
  );
  // 没有合并的几层表头，只换最下一层就不成表头了
  const layered = [one, other].some(
    (column) =>
      !source.cells.some(
        (cell) => cell.row === block.headerRow && cell.column === column && cell.text !== '',
      ) && !source.merges.some((merge) => merge.lastRow === block.headerRow && merge.column === column),
  );
  // 上一层说是谁的（自评、复核）不一样，只换下一层就换了意思
  const groupOf = (column: number) =>
    source.merges.find(
      (merge) =>
        merge.lastRow === block.headerRow - 1 && merge.column <= column && merge.lastColumn >= column,
    );
  const regrouped = groupOf(one) !== groupOf(other);
  if (crossing || layered || regrouped) return null;
  return {
    moved: (row, column) => key(row, to(row, column)),
    source: {
      ...source,
      cells: source.cells.map((cell) => ({ ...cell, column: to(cell.row, cell.column) })),
      merges: source.merges.map((merge) => ({
        ...merge,
        column: to(merge.row, merge.column),
        lastColumn: merge.column === merge.lastColumn ? to(merge.row, merge.column) : merge.lastColumn,
      })),
    },
  };
};

/** 指标区的表头拆成两行：长的列名上下各写一半，短的竖着合并。 */
const splitHeader: Transform = (fixture) => {
  const block = blockOf(fixture);
  const source = gridOf(fixture);
  if (!block || block.firstRow !== block.headerRow + 1) return null;
  const at = block.headerRow;
  const heads = fixture.cells.filter(
    ([row, column, rows]) =>
      row === at &&
      rows === 1 &&
      block.columns.some((one) => column >= one.column && column < one.column + one.width),
  );
  if (heads.length !== block.columns.length) return null;
  const { source: made, moved } = inserted(source, 'row', at + 1);
  const extra: GridSource['cells'][number][] = [];
  const merges = made.merges.filter(
    (merge) => merge.row !== at || !heads.some(([, column]) => column === merge.column),
  );
  const cells = made.cells.map((cell) => {
    const head = cell.row === at ? heads.find(([, column]) => column === cell.column) : undefined;
    if (!head) return cell;
    const [row, column, , columns] = head;
    const text = cell.text.replace(/\s/g, '');
    const halves = text.length >= 5 && /^[一-鿿]+$/.test(text) && columns === 1;
    if (!halves) {
      merges.push({ row, column, lastRow: row + 1, lastColumn: column + columns - 1 });
      return cell;
    }
    extra.push({ row: row + 1, column, text: text.slice(2) });
    return { ...cell, text: text.slice(0, 2) };
  });
  return { moved, source: { ...made, merges, cells: [...cells, ...extra] } };
};

/** 名字、换法、还应认出的比例。 */
export const transforms: readonly (readonly [string, Transform, number])[] = [
  ['字间有空格', relabelled((text) => (text.length < 9 ? [...text].join(' ') : text)), 0.99],
  [
    '标签里换行',
    relabelled((text) => (text.length > 3 ? `${text.slice(0, 2)}\n${text.slice(2)}` : text)),
    0.99,
  ],
  [
    '全角符号',
    relabelled((text) => text.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0))),
    0.99,
  ],
  ['标签末尾加冒号', relabelled((text) => (/^[\u4e00-\u9fff]{2,8}$/.test(text) ? `${text}：` : text)), 0.97],
  ['标签前加星号', relabelled((text) => (/^[\u4e00-\u9fff]{2,8}$/.test(text) ? `★${text}` : text)), 0.97],
  ['换一种叫法', (fixture, pick) => otherWording(fixture, pick), 0.95],
  [
    '空白模板',
    (fixture) => ({
      moved: key,
      source: {
        ...gridOf(fixture),
        cells: fixture.cells.map(([row, column, , , text, field, wanted]) => ({
          row,
          column,
          text: field || wanted !== undefined ? '' : text,
        })),
      },
    }),
    0.95,
  ],
  ['没有合并', (fixture) => ({ moved: key, source: { ...gridOf(fixture), merges: [] } }), 0.95],
  ['上面空三行', (fixture) => inserted(gridOf(fixture), 'row', 0, 3), 0.99],
  ['左边空两列', (fixture) => inserted(gridOf(fixture), 'column', 0, 2), 0.99],
  [
    '中间插空行',
    (fixture, pick) => {
      const source = gridOf(fixture);
      return inserted(source, 'row', 2 + pick(Math.max(1, source.rowCount - 2)));
    },
    0.9,
  ],
  [
    '中间插空列',
    (fixture, pick) => {
      const source = gridOf(fixture);
      return inserted(source, 'column', 1 + pick(Math.max(1, source.columnCount - 1)));
    },
    0.75,
  ],
  ['中间又印一遍表头', repeatedHeader, 0.95],
  [
    '数带千分位与全角',
    rewritten((t) =>
      /^\d+(\.\d+)?$/.test(t)
        ? Number(t).toLocaleString('en-US', { minimumFractionDigits: 2 })
        : t.replace('%', '％'),
    ),
    0.97,
  ],
  ['数写成短横', rewritten((t) => (/^\d+(\.\d+)?$/.test(t) ? '—' : t)), 0.93],
  [
    '数后面带单位',
    rewritten((t, f) => (/^\d+(\.\d+)?$/.test(t) && /预算|执行数|金额/.test(f) ? `${t}万元` : t)),
    0.93,
  ],
  [
    '表名下面多写几行',
    (fixture) => {
      const source = gridOf(fixture);
      const one = withNote(source, 1, '填报单位（盖章）：');
      const two = withNote(one.source, 2, '（2023年度）');
      const moved = (row: number, column: number) => {
        const [r, c] = one.moved(row, column).split(',').map(Number);
        return two.moved(r!, c!);
      };
      return source.merges.some((merge) => merge.row < 1 && merge.lastRow >= 1)
        ? null
        : { source: two.source, moved };
    },
    0.97,
  ],
  [
    '末尾加注',
    (fixture) =>
      withNote(gridOf(fixture), gridOf(fixture).rowCount, '注：1.本表由单位填报。2.得分不超过分值。'),
    0.99,
  ],
  [
    '中间加一行说明',
    (fixture, pick) => {
      const source = gridOf(fixture);
      const free = Array.from({ length: source.rowCount }, (_, i) => i).filter(
        (row) => row > 2 && !source.merges.some((merge) => merge.row < row && merge.lastRow >= row),
      );
      const at = free[pick(Math.max(1, free.length))];
      return at === undefined
        ? null
        : withNote(source, at, '说明：以上由项目单位如实填写，以下由财务人员填写。');
    },
    0.85,
  ],
  ['两列对调', swapped, 0.95],
  ['表头拆成两行', splitHeader, 0.9],
];
