import { cellLikeNumber, formatAmount, toCellNumber } from '../../../domain';
import type { FormLayout, LayoutCell } from '../../../forms';
import type { Grid } from '../../kernel/book/grid';
import { captionText, numberFormatOf } from '../../kernel/layout/looks';
import { asText } from '../../kernel/layout/text';

/** 要写进一格的东西；文字一律按文字写。 */
export interface CellInput {
  readonly value: number | string | boolean;
  /** 用户自己写的公式（重建时照搬）；给了就写公式。 */
  readonly formula?: string;
  /** 不给就用字段缺省的数字格式。 */
  readonly numberFormat?: string;
}

/** 版面格（左上角）→ 要写的值；键由 {@link cellKey} 得出。 */
export type CellInputs = ReadonlyMap<string, CellInput>;

/** 一格的键。 */
export const cellKey = (row: number, column: number): string => `${row},${column}`;

/** 两块同样大小的矩阵；null 表示这一格不动。 */
export interface ContentMatrices {
  readonly formulas: readonly (readonly (string | number | boolean | null)[])[];
  readonly numberFormats: readonly (readonly (string | null)[])[];
}

/** 写内容时的根据。 */
export interface ContentContext {
  readonly layout: FormLayout;
  /** 表上现有的内容；新表为空。 */
  readonly grid: Grid;
  /** 明确要写的值（填数据、重建时带过来的值），不管格里现在有什么。 */
  readonly inputs: CellInputs;
  /** 空着的录入格写不写预填值：只有新表写，用户清掉的预填不再写回。 */
  readonly presets: boolean;
}

const constantFormula = (formula: string): boolean =>
  !/[A-Za-z_\u4e00-\u9fff]/.test(formula.replace(/"[^"]*"/g, ''));

/** 计算格里是人键入的值（或只有常数的算式），不是公式。 */
export function isTypedOver(grid: Grid, { row, column }: LayoutCell): boolean {
  const { formula } = grid.cell(row, column);
  return !grid.isBlank(row, column) && (formula === null || constantFormula(formula));
}

function valueOf(
  cell: LayoutCell,
  { grid, inputs, presets }: ContentContext,
): string | number | boolean | null {
  const given = inputs.get(cellKey(cell.row, cell.column));
  if (given?.formula) return given.formula;
  if (given) return typeof given.value === 'string' ? asText(given.value) : given.value;
  if (cell.kind === 'caption') return asText(captionText(cell));
  if (cell.isFormula) return isTypedOver(grid, cell) ? null : cell.content;
  const emptyInput = cell.content !== '' && grid.isBlank(cell.row, cell.column);
  if (!emptyInput || !(presets || isGroupHead(cell))) return null;
  return typeof cell.content === 'string' ? asText(cell.content) : cell.content;
}

/** 分组列的组名：插在组首的新行要补上组名，合并后才不会空。 */
const isGroupHead = ({ role }: LayoutCell): boolean => role.kind === 'block' && role.column.grouped === true;

function formatOf(cell: LayoutCell, { grid, inputs }: ContentContext): string | null {
  const given = inputs.get(cellKey(cell.row, cell.column));
  if (given?.formula && numberFormatOf(cell) === '@') return 'General';
  if (given) return given.numberFormat ?? numberFormatOf(cell);
  // 有值的录入格保留用户看到的小数位；空格与公式格恢复缺省
  if (cell.kind !== 'caption' && !grid.isBlank(cell.row, cell.column)) {
    if (cell.input || isTypedOver(grid, cell)) return null;
  }
  return numberFormatOf(cell);
}

/**
 * 整张表的公式矩阵与数字格式矩阵。录入格、被人改写过的计算格绝不动，
 * 合并区只写左上角，其余格都是 null。
 */
export function contentMatrices(context: ContentContext): ContentMatrices {
  const { layout } = context;
  const formulas = emptyMatrix<string | number | boolean | null>(layout);
  const numberFormats = emptyMatrix<string | null>(layout);
  for (const cell of layout.cells) {
    formulas[cell.row]![cell.column] = valueOf(cell, context);
    numberFormats[cell.row]![cell.column] = formatOf(cell, context);
  }
  return { formulas, numberFormats };
}

function emptyMatrix<T>(layout: FormLayout): (T | null)[][] {
  return Array.from({ length: layout.rowCount }, () => Array<T | null>(layout.columnCount).fill(null));
}

const numericKinds: ReadonlySet<LayoutCell['kind']> = new Set([
  'amount',
  'count',
  'rate',
  'score',
  'measure',
]);

const isNumeric = ({ kind }: Pick<LayoutCell, 'kind'>): boolean => numericKinds.has(kind);

/**
 * 数据文件里的一个值写成什么：数值字段里 Excel 会当数字录入的文字成为数字并带相应格式，
 * 其余照抄的文字（“2.46 ✓”）原样成为文字；文字字段一律是文字。
 */
export function toCellInput(cell: Pick<LayoutCell, 'kind'>, value: number | string | null): CellInput {
  if (value === null) return { value: '' };
  if (!isNumeric(cell)) return { value: String(value) };
  if (typeof value === 'number') return { value, ...fineFormat(cell, value) };
  const typed = cellLikeNumber(value);
  if (!typed) return { value };
  const format = typed.numberFormat === 'General' ? {} : { numberFormat: typed.numberFormat };
  return { value: toCellNumber(typed.value), ...format };
}

/** 金额给了三位以上小数（30.629）就照给的位数显示，不藏尾数；其余用字段缺省的格式。 */
export function numberFormatFor(kind: LayoutCell['kind'], value: number): string | undefined {
  const places = /\.(\d+)$/.exec(formatAmount(value))?.[1]?.length ?? 0;
  return kind === 'amount' && places > 2 ? `#,##0.${'0'.repeat(Math.min(places, 6))}` : undefined;
}

function fineFormat({ kind }: Pick<LayoutCell, 'kind'>, value: number): { readonly numberFormat?: string } {
  const numberFormat = numberFormatFor(kind, value);
  return numberFormat === undefined ? {} : { numberFormat };
}
