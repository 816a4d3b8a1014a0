import { blockName, columnLetters, columnName, rowFormula } from '../../forms';
import type { BlockColumn, RowBlock } from '../../forms';
import type { BlockReading, FieldReading, Place, RowReading } from '../submission';
import { blankCell, isBlankCell, isOverridden } from './cells';
import { columnReadings } from './columnReadings';
import { normalCell, withCell, withWholeTargets } from './normalCell';
import type { SheetReader } from './reader';

/** 每一列现在在第几列；那一版表样还没有的列为 null。 */
type ColumnPositions = ReadonlyMap<string, number | null>;

/** 读一个可增行区：有几行看区域名称，有哪些列看列名称（丢了按版面列序推，旧版没有的列读作空）。 */
export function readBlock(block: RowBlock, reader: SheetReader): BlockReading {
  const { form } = reader.recognized;
  const place = reader.place(blockName(form, block.key));
  const { columns } = block;
  if (place === null) return { block, columns, rows: [], byColumn: columnReadings(columns, []), place };
  const columnAt = columnPositions(block, place, reader);
  const noColumns: ColumnPositions = new Map(columns.map(({ key }) => [key, null]));
  const rows: RowReading[] = [];
  for (let row = place.row; row <= place.lastRow; row += 1) {
    const at = { ...place, row, lastRow: row };
    const positions = repeatsHeading(at, place, columnAt, reader) ? noColumns : columnAt;
    rows.push(readRow(block, at, positions, reader, rows.at(-1)));
  }
  return { block, columns, rows, byColumn: columnReadings(columns, rows), place };
}

/** 长表跨页、中间又印了一遍的表头（各列写着与区上面一行一样的字）：不是一行指标，读作空行。 */
function repeatsHeading(at: Place, place: Place, columnAt: ColumnPositions, { cell }: SheetReader): boolean {
  if (place.row === 0 || at.row === place.row) return false;
  const textAt = (row: number, column: number) =>
    String(cell({ ...at, row, lastRow: row, column, lastColumn: column }).value).trim();
  const texts = [...columnAt.values()].flatMap((column) => {
    const own = column === null ? '' : textAt(at.row, column);
    // 列名是字，数一样不算
    return own === '' || column === null ? [] : [!/\d/.test(own) && own === textAt(place.row - 1, column)];
  });
  return texts.length >= LEAST_HEADINGS && texts.every((same) => same);
}

/** 至少这么多列一样才是表头。 */
const LEAST_HEADINGS = 3;

function columnPositions(block: RowBlock, place: Place, reader: SheetReader): ColumnPositions {
  const nameOf = (key: string): string => columnName(reader.recognized.form, block.key, key);
  const absent = block.columns.filter(({ key }) => reader.absent(nameOf(key)));
  const first = Math.min(...block.columns.map(({ column }) => column));
  // 名称丢了按列序推：前面有那一版没有的列，就少推几列
  const offset = (column: number): number =>
    column -
    first -
    absent.filter((each) => each.column < column).reduce((sum, { width = 1 }) => sum + width, 0);
  return new Map(
    block.columns.map((each) => {
      if (absent.includes(each)) return [each.key, null];
      return [each.key, reader.place(nameOf(each.key))?.column ?? place.column + offset(each.column)];
    }),
  );
}

function readRow(
  block: RowBlock,
  at: Place,
  columnAt: ColumnPositions,
  reader: SheetReader,
  above: RowReading | undefined,
): RowReading {
  const index = above === undefined ? 0 : above.index + 1;
  const specOf = rowSpecs(block, at, columnAt, reader);
  const cells = withWholeTargets(
    new Map(
      block.columns.map((column) => {
        const read = readCell(block, specOf(column), at, at.row - index, columnAt, reader);
        return [column.key, withCell(read, normalCell(reader.recognized, read.spec, read.cell))] as const;
      }),
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
  columnAt: ColumnPositions,
  { cell, formulas: { form, scheme } }: SheetReader,
): (column: BlockColumn) => BlockColumn {
  const keyColumn = block.rowKey === undefined ? undefined : columnAt.get(block.rowKey);
  if (keyColumn === undefined || keyColumn === null) return (column) => column;
  const rowText = String(cell({ ...at, column: keyColumn, lastColumn: keyColumn }).value);
  return (column) => {
    const formula = column.formula ?? rowFormula(form, scheme, column.key, rowText);
    return formula === undefined ? column : { ...column, formula };
  };
}

function readCell(
  block: RowBlock,
  spec: BlockColumn,
  at: Place,
  top: number,
  columnAt: ColumnPositions,
  reader: SheetReader,
): FieldReading {
  const column = columnAt.get(spec.key) ?? null;
  if (column === null) {
    return { spec, cell: blankCell, place: null, expectedFormula: null, overridden: false };
  }
  const place: Place = { ...at, column, lastColumn: column + (spec.width ?? 1) - 1 };
  const cell = reader.cell(place);
  return {
    spec,
    cell,
    place,
    get expectedFormula() {
      if (spec.formula === undefined) return null;
      const letters = (key: string): string => `$${columnLetters(columnAt.get(key) ?? at.column)}`;
      const sameRow = (key: string): string => `${letters(key)}${at.row + 1}`;
      const downToRow = (from: string, to: string): string => `${letters(from)}$${top}:${sameRow(to)}`;
      return reader.expected(spec.formula, { block: block.key, sameRow, downToRow });
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
