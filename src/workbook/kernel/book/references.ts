import { columnLetters, rectAddress, type Rect } from '../../../forms';
import { parseAddress } from '../../../submission';

/** 公式里的工作表名：一律加引号、单引号双写，数字开头或带括号的表名才不会出错。 */
const quoteSheet = (name: string): string => `'${name.replaceAll("'", "''")}'`;

/** 名称所指的公式，如 `='基础数据表'!$B$5:$B$9`。 */
export function nameFormula(sheet: string, rect: Rect): string {
  const corner = (row: number, column: number): string => `$${columnLetters(column)}$${row + 1}`;
  const first = corner(rect.row, rect.column);
  const last = corner(rect.lastRow, rect.lastColumn);
  return `=${quoteSheet(sheet)}!${first === last ? first : `${first}:${last}`}`;
}

/** 整行地址，如 `5:7`。 */
export const rowsAddress = (row: number, lastRow: number): string => `${row + 1}:${lastRow + 1}`;

/** 整列地址，如 `B:D`。 */
export const columnsAddress = (column: number, lastColumn: number): string =>
  `${columnLetters(column)}:${columnLetters(lastColumn)}`;

/** 名称公式 → 工作表名与区域；常量、#REF!、多区域返回 null。 */
export function parseReference(formula: string): { readonly sheet: string; readonly rect: Rect } | null {
  const match = /^=?(?:'((?:[^']|'')+)'|([^'!]+))!([$A-Z0-9:]+)$/i.exec(formula.trim());
  if (!match) return null;
  const rect = parseAddress(match[3] ?? '');
  if (!rect) return null;
  return { sheet: (match[1] ?? match[2] ?? '').replaceAll("''", "'"), rect };
}

/** 名称所指已坏：行列或工作表被删。 */
export const isBrokenReference = (formula: string): boolean => formula.includes('#REF!');

/** 两个区域相同。 */
export const sameRect = (a: Rect, b: Rect): boolean => rectAddress(a) === rectAddress(b);

/** 两个区域有公共格。 */
export const intersects = (a: Rect, b: Rect): boolean =>
  a.row <= b.lastRow && b.row <= a.lastRow && a.column <= b.lastColumn && b.column <= a.lastColumn;
