import type { BlockDefinition, Kind, PlacedBlock, PlacedColumn } from '../../forms';
import { lastColumnOf } from '../grid';
import type { Grid, GridCell } from '../grid';
import type { ProposedBlock, Proposal } from '../proposal';
import type { ExtraFields } from './extraFields';

/** 放一个区的根据。 */
export interface BlockContext {
  readonly grid: Grid;
  readonly kind: Kind;
  readonly extras: ExtraFields;
  readonly region: Proposal['region'];
}

/** 认出来的区 → 版面的区：认得的列放列，其余收作自定义栏，印好的行带上。 */
export function placeBlock(block: ProposedBlock, context: BlockContext): PlacedBlock {
  const { grid, kind, extras } = context;
  const definition = kind.blocks[block.key];
  const columns: PlacedColumn[] = [];
  const keyAt = new Map<number, string>();
  const taken = new Set<number>();
  const used = new Set<string>();
  const addExtra = (label: string, column: number, width: number, own: object): void => {
    const extra = extras.add(label, '未名栏');
    columns.push({ extra, ...across(column, width), ...own });
    keyAt.set(column, `自定义.${extra}`);
  };
  // 指标值拆成几列写的，单元格函数看不到显示的写法：得分由人填，由审核按合起来的写法核对
  const split = block.columns.some(({ key }) => key === '指标性质' || key === '度量单位');
  for (const { key, label, column, width } of block.columns) {
    const cells = cellsDown(grid, block, column);
    const formula = cells.find((cell) => cell.formula !== null)?.formula ?? null;
    const own = formula === null ? {} : { own: formula };
    for (let c = column; c < column + width; c += 1) taken.add(c);
    if (key === null || used.has(key) || !isKnown(definition, key, cells)) {
      addExtra(key ?? label, column, width, own);
      continue;
    }
    used.add(key);
    const typed = split && key === '得分' ? { typed: true as const } : {};
    columns.push({ column: key, ...across(column, width), ...own, ...typed });
    keyAt.set(column, key);
  }
  for (const [column, width] of looseColumns(block, taken, context)) addExtra('竖排标题', column, width, {});
  const presets = presetsOf(block, keyAt, context);
  return {
    block: block.key,
    columns,
    defaultRows: block.lastRow - block.firstRow + 1,
    ...(presets.some((row) => Object.keys(row).length > 0) ? { presets } : {}),
  };
}

/** 表种有这一列；几行共一格的（分值、得分、原因），逐行看就看错了，不算。 */
function isKnown(definition: BlockDefinition | undefined, key: string, cells: readonly GridCell[]): boolean {
  if (definition === undefined || !Object.hasOwn(definition.columns, key)) return false;
  const whole = key === '三级指标' || definition.columns[key]?.grouped === true;
  return whole || cells.every(({ rows }) => rows === 1);
}

const across = (column: number, width: number) => ({
  at: `栏${column + 1}`,
  ...(width > 1 ? { to: `栏${column + width}` } : {}),
});

/** 区里一列的各格，合并格只算一次。 */
export function cellsDown(
  grid: Grid,
  { firstRow, lastRow }: ProposedBlock,
  column: number,
): readonly GridCell[] {
  const cells = new Set<GridCell>();
  for (let row = firstRow; row <= lastRow; row += 1) {
    const cell = grid.at(row, column);
    if (cell) cells.add(cell);
  }
  return [...cells];
}

/** 区里不在任何一列、又写着字的竖栏（竖排的块名从区的第一行起）：起栏 → 宽。 */
function looseColumns(
  block: ProposedBlock,
  taken: ReadonlySet<number>,
  { grid, region }: BlockContext,
): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  for (let row = block.firstRow; row <= block.lastRow; row += 1) {
    for (const cell of grid.filled(row)) {
      const { column } = cell;
      const last = lastColumnOf(cell);
      // 左右并排的另一张表不算
      if (cell.row < block.firstRow || column < region.column || last > region.lastColumn) continue;
      const isClear = Array.from({ length: cell.columns }, (_, i) => column + i).every((c) => !taken.has(c));
      const overlaps = [...found].some(([c, width]) => c !== column && column < c + width && last >= c);
      if (isClear && !overlaps) found.set(column, Math.max(found.get(column) ?? 1, cell.columns));
    }
  }
  return found;
}

/** 年终才填的列：模板里写着也只是例子。 */
const isAfterwards = (key: string): boolean => /实际完成值|完成情况|得分|偏差|原因|系数|折算/.test(key);

/** 模板上印好的指标名、分值；事后才填的（完成值、得分、原因）不带。 */
function presetsOf(
  block: ProposedBlock,
  keyAt: ReadonlyMap<number, string>,
  { grid, kind }: BlockContext,
): readonly Readonly<Record<string, string>>[] {
  const definition = kind.blocks[block.key];
  return Array.from({ length: block.lastRow - block.firstRow + 1 }, (_, index) => {
    const row = block.firstRow + index;
    const printed = [...keyAt].flatMap(([column, key]) => {
      const cell = grid.at(row, column);
      if (!cell || cell.text === '' || cell.formula !== null || isAfterwards(key)) return [];
      // 一级、二级指标合并几行，每行都带上，插表时再合起来
      const whole = cell.row === row || definition?.columns[key]?.grouped === true;
      return whole ? [[key, cell.text] as const] : [];
    });
    return Object.fromEntries(printed);
  });
}
