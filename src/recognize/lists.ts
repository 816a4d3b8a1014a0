import type { Draft } from './draft';
import type { Grid } from './grid';
import { labelForms, squeeze } from './text';
import { incomeTables } from './vocabulary/lists';
import type { ListTable } from './vocabulary/lists';

/** 找到的一个区的表头。 */
export interface ListHeader {
  readonly table: ListTable;
  readonly row: number;
  readonly bottom: number;
  /** 列 → 键。 */
  readonly columns: ReadonlyMap<number, string>;
}

const LEVELS = 3;

/** 这一行是不是《部门收支情况表》一个区的表头（可以叠两三层，上层是“其中”）。 */
export function findList(grid: Grid, row: number): ListHeader | null {
  const [first, second] = grid.filled(row);
  if (!first || !second || labelForms(first.text)[0] !== '机构名称') return null;
  let bottom = row;
  while (bottom + 1 <= Math.min(grid.bottom, row + LEVELS - 1) && isHeaderRow(grid, bottom + 1, first.column))
    bottom++;
  let best: ListHeader | null = null;
  for (const table of incomeTables) {
    const columns = columnsOf(grid, table, row, bottom, first.column);
    if (columns.size >= 4 && columns.size > (best?.columns.size ?? 0)) best = { table, row, bottom, columns };
  }
  return best;
}

/** 认行的列空着（或是上面盖下来的），别的格全是没有数字的标签。 */
function isHeaderRow(grid: Grid, row: number, left: number): boolean {
  const own = grid.at(row, left);
  const filled = grid.filled(row);
  if (own && own.text !== '' && own.row === row) return false;
  return filled.length > 0 && filled.every(({ text }) => !/\d/.test(text));
}

function columnsOf(
  grid: Grid,
  table: ListTable,
  row: number,
  bottom: number,
  left: number,
): Map<number, string> {
  const columns = new Map<number, string>();
  const used = new Set<string>();
  for (let column = left; column <= grid.right; column++) {
    for (let r = bottom; r >= row; r--) {
      const cell = grid.at(r, column);
      if (!cell || cell.column !== column) continue;
      const key = table.match(cell.text)?.key;
      if (key === undefined || used.has(key)) continue;
      columns.set(column, key);
      used.add(key);
      break;
    }
  }
  return columns;
}

/** 读一个区，返回读到哪一行：“汇总”一行另有字段，其余一机构一行。 */
export function readList(grid: Grid, header: ListHeader, draft: Draft): number {
  const { table, columns, bottom } = header;
  const [nameColumn] = [...columns.keys()];
  let row = bottom + 1;
  for (; row <= grid.bottom; row++) {
    const name = squeeze(grid.at(row, nameColumn ?? grid.left)?.text ?? '');
    if (
      name === '' ||
      findList(grid, row) ||
      /^(注|备注|说明)/.test(name) ||
      grid.starting(row).length < columns.size
    )
      break;
    const whole = /汇总|合计/.test(name);
    for (const [column, key] of columns) {
      const cell = grid.at(row, column);
      if (!cell || cell.row !== row || cell.column !== column) continue;
      if (key !== table.name)
        draft.bind(cell, whole ? `${table.block}.汇总.${key}` : `${table.block}.${key}`);
      else if (!whole) draft.bind(cell, `${table.block}.${key}`);
    }
  }
  draft.block({
    key: table.block,
    headerRow: bottom,
    firstRow: bottom + 1,
    lastRow: row - 1,
    columns: [...columns].map(([column, key]) => ({ key, label: key, column, width: 1 })),
  });
  return row - 1;
}
