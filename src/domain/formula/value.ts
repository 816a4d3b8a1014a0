import { cellLikeNumber, formatAmount, dec, toCellNumber, type CellInput } from '../amount';
import { errorCause } from '../errorValue';

/** 单元格错误值；和别的值一样往下传。 */
export class ErrorValue {
  /** @param inherited 从引用的格里带来的，不是这条公式自己算错的 */
  constructor(
    readonly code: string,
    readonly inherited = false,
  ) {}
}

/** 一格的值。 */
export type Cell = CellInput | ErrorValue;

/** 公式求出的值：一格，或一片区域。 */
export type Value = Cell | readonly (readonly Cell[])[];

/** `#VALUE!`：类型不合。 */
export const VALUE_ERROR = new ErrorValue('#VALUE!');
/** `#DIV/0!`。 */
export const DIVISION_ERROR = new ErrorValue('#DIV/0!');
/** `#N/A`：没有找到。 */
export const MISSING_ERROR = new ErrorValue('#N/A');
/** `#NUM!`：数太大、开不出。 */
export const NUMBER_ERROR = new ErrorValue('#NUM!');

/** 是不是一片区域。 */
export const isArea = (value: Value): value is readonly (readonly Cell[])[] => Array.isArray(value);

/** 一片区域的左上角；单格照原样。 */
export const single = (value: Value): Cell => (isArea(value) ? value[0]?.[0] : value);

/** 一片区域逐行逐列的格；单格就是它自己。 */
export const cellsOf = (value: Value): readonly Cell[] => (isArea(value) ? value.flat() : [value]);

/** 空格。公式算出的空串不算，它是文字。 */
export const isEmpty = (value: Cell): value is null | undefined => value === null || value === undefined;

/** 单元格里读到的值：错误文字成为错误值，空格（没有公式的空串）由来源给 null。 */
export const fromCell = (value: CellInput): Cell =>
  typeof value === 'string' && errorCause(value) !== null ? new ErrorValue(value.trim(), true) : value;

/** 算术里的数：空格是 0，真假是 1、0，文字照 Excel 键入时的读法，读不成是 `#VALUE!`。 */
export function toNumber(value: Cell): number | ErrorValue {
  if (typeof value === 'number' || value instanceof ErrorValue) return value;
  if (isEmpty(value)) return 0;
  if (typeof value === 'boolean') return value ? 1 : 0;
  const typed = cellLikeNumber(value);
  return typed === undefined ? VALUE_ERROR : toCellNumber(typed.value);
}

/** 连接文字时的样子。 */
export function toText(value: Cell): string | ErrorValue {
  if (value instanceof ErrorValue) return value;
  if (isEmpty(value)) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return typeof value === 'number' ? formatAmount(dec(value)) : value;
}

/** 条件的真假：文字只认 TRUE、FALSE。 */
export function toLogical(value: Cell): boolean | ErrorValue {
  if (typeof value === 'boolean' || value instanceof ErrorValue) return value;
  if (typeof value === 'number') return value !== 0;
  if (isEmpty(value)) return false;
  const upper = value.toUpperCase();
  return upper === 'TRUE' ? true : upper === 'FALSE' ? false : VALUE_ERROR;
}
