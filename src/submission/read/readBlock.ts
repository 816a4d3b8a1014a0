import { blockName, columnLetters, columnName, resolveFormula, rowFormula } from '../../forms';
import type { BlockColumn, RowBlock } from '../../forms';
import type { BlockReading, FieldReading, Place, RowReading } from '../submission';
import { isBlankCell, isOverridden } from './cells';
import type { SheetReader } from './reader';

/** 读一个可增行区：有几行看区域名称，有哪些列看列名称（丢了按版面列序推）。 */
export function readBlock(block: RowBlock, reader: SheetReader): BlockReading {
  const { form } = reader.recognized;
  const place = reader.place(blockName(form, block.key));
  if (place === null) return { block, columns: block.columns, rows: [], place };
  const columnAt = columnPositions(block, place, reader);
  const rows: RowReading[] = [];
  for (let row = place.row; row <= place.lastRow; row += 1) {
    rows.push(readRow(block, { ...place, row, lastRow: row }, columnAt, reader, rows.at(-1)));
  }
  return { block, columns: block.columns, rows, place };
}

function columnPositions(block: RowBlock, place: Place, reader: SheetReader): ReadonlyMap<string, number> {
  const first = Math.min(...block.columns.map(({ column }) => column));
  return new Map(
    block.columns.map(({ key, column }) => {
      const named = reader.place(columnName(reader.recognized.form, block.key, key));
      return [key, named?.column ?? place.column + column - first];
    }),
  );
}

function readRow(
  block: RowBlock,
  at: Place,
  columnAt: ReadonlyMap<string, number>,
  reader: SheetReader,
  above: RowReading | undefined,
): RowReading {
  const index = above === undefined ? 0 : above.index + 1;
  const specOf = rowSpecs(block, at, columnAt, reader);
  const cells = new Map(
    block.columns.map(
      (column) => [column.key, readCell(specOf(column), at, at.row - index, columnAt, reader)] as const,
    ),
  );
  const own = [...cells.values()].filter(({ spec }) => !isGrouped(block, spec) && spec.formula === undefined);
  return {
    index,
    label: labelOf(block, cells) || `表第 ${at.row + 1} 行`,
    cells,
    carried: carryDown(block, cells, above),
    blank: own.every(({ cell }) => isBlankCell(cell)),
  };
}

const isGrouped = (block: RowBlock, { key }: FieldReading['spec']): boolean =>
  block.columns.some((column) => column.grouped === true && column.key === key);

/** 方案给这一行另配公式的列（指标值）在这一行是计算格。 */
function rowSpecs(
  block: RowBlock,
  at: Place,
  columnAt: ReadonlyMap<string, number>,
  { cell, formulas: { form, scheme } }: SheetReader,
): (column: BlockColumn) => BlockColumn {
  const keyColumn = block.rowKey === undefined ? undefined : columnAt.get(block.rowKey);
  if (keyColumn === undefined) return (column) => column;
  const rowText = String(cell({ ...at, column: keyColumn, lastColumn: keyColumn }).value);
  return (column) => {
    const formula = column.formula ?? rowFormula(form, scheme, column.key, rowText);
    return formula === undefined ? column : { ...column, formula };
  };
}

function readCell(
  spec: BlockColumn,
  at: Place,
  top: number,
  columnAt: ReadonlyMap<string, number>,
  reader: SheetReader,
): FieldReading {
  const columnOf = (key: string): number => columnAt.get(key) ?? at.column;
  const column = columnOf(spec.key);
  const place: Place = { ...at, column, lastColumn: column + (spec.width ?? 1) - 1 };
  const cell = reader.cell(place);
  return {
    spec,
    cell,
    place,
    get expectedFormula() {
      if (spec.formula === undefined) return null;
      const letters = (key: string): string => `$${columnLetters(columnOf(key))}`;
      const sameRow = (key: string): string => `${letters(key)}${at.row + 1}`;
      const downToRow = (from: string, to: string): string => `${letters(from)}$${top}:${sameRow(to)}`;
      return resolveFormula(spec.formula, { ...reader.formulas, sameRow, downToRow });
    },
    overridden: isOverridden(spec, cell),
  };
}

/**
 * 一级、二级指标合并显示，只有第一行有字：空着就顺延上一行的。
 * 上一级换了，下一级不顺延——新的一级指标下没写二级就是没写。
 */
function carryDown(
  block: RowBlock,
  cells: ReadonlyMap<string, FieldReading>,
  above: RowReading | undefined,
): Readonly<Record<string, string>> {
  let parentChanged = above === undefined;
  const carried: Record<string, string> = {};
  for (const { key } of block.columns.filter(({ grouped }) => grouped)) {
    const own = String(cellOf(cells, key).value).trim();
    const before = above?.carried[key] ?? '';
    carried[key] = own !== '' || parentChanged ? own : before;
    parentChanged ||= carried[key] !== before;
  }
  return carried;
}

function labelOf(block: RowBlock, cells: ReadonlyMap<string, FieldReading>): string {
  const naming = block.rowKey ?? block.columns.find(({ grouped, kind }) => !grouped && kind === 'text')?.key;
  return naming === undefined ? '' : String(cellOf(cells, naming).value).trim();
}

function cellOf(cells: ReadonlyMap<string, FieldReading>, key: string): FieldReading['cell'] {
  const reading = cells.get(key);
  if (reading === undefined) throw new Error(`可增行区没有列“${key}”`);
  return reading.cell;
}
