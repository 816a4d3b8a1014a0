import type { Rect } from '../../engine/port';

/** 最后一行、最后一列的下标（从 0 起）：1 048 576 行 × 16 384 列。 */
export const MAX_ROW = 1_048_575;
export const MAX_COLUMN = 16_383;

/** 列字母 → 列下标（从 0 起）。 */
export const columnIndex = (letters: string) =>
  [...letters.toUpperCase()].reduce((n, ch) => n * 26 + ch.charCodeAt(0) - 64, 0) - 1;

/** 列下标 → 列字母。 */
export const columnName = (index: number): string =>
  (index >= 26 ? columnName(Math.floor(index / 26) - 1) : '') + String.fromCharCode(65 + (index % 26));

const PLAIN_SHEET = /^[\p{L}_][\p{L}\p{N}_.]*$/u;
const LIKE_CELL = /^([A-Za-z]{1,3}\d+|[Rr]\d*[Cc]\d*)$/;

/** 表名在引用里要不要加引号：数字开头、含空格横杠括号、像单元格地址的都要。 */
export const needsQuote = (name: string) => !PLAIN_SHEET.test(name) || LIKE_CELL.test(name);

/** 表名写进引用时的样子。 */
export const quoteSheet = (name: string) => (needsQuote(name) ? `'${name.replace(/'/g, "''")}'` : name);

/** 把 `表!区域` 拆开；表名去引号，没写表名为 `null`。 */
export function splitReference(reference: string): { sheet: string | null; local: string } {
  const match = /^=?(?:(?:'((?:[^']|'')+)'|([^'!]+))!)?(.+)$/s.exec(reference.trim());
  if (!match) return { sheet: null, local: '' };
  return { sheet: match[1]?.replace(/''/g, "'") ?? match[2] ?? null, local: match[3] ?? '' };
}

/** 解析不带表名的地址（A1、A1:B2、3:5、B:D，可带 $）；不是地址为 `null`。 */
export function parseLocal(address: string): Rect | null {
  const text = address.replace(/\$/g, '').trim();
  const cells = /^([A-Za-z]{1,3})(\d{1,7})(?::([A-Za-z]{1,3})(\d{1,7}))?$/.exec(text);
  const rows = /^(\d{1,7}):(\d{1,7})$/.exec(text);
  const columns = /^([A-Za-z]{1,3}):([A-Za-z]{1,3})$/.exec(text);
  if (cells) {
    const [, c1 = '', r1 = '', c2 = c1, r2 = r1] = cells;
    return inGrid(normalize(Number(r1) - 1, columnIndex(c1), Number(r2) - 1, columnIndex(c2)));
  }
  if (rows) return inGrid(normalize(Number(rows[1]) - 1, 0, Number(rows[2]) - 1, MAX_COLUMN));
  if (columns) {
    return inGrid(normalize(0, columnIndex(columns[1] ?? ''), MAX_ROW, columnIndex(columns[2] ?? '')));
  }
  return null;
}

const normalize = (r: number, c: number, r2: number, c2: number): Rect => ({
  r: Math.min(r, r2),
  c: Math.min(c, c2),
  r2: Math.max(r, r2),
  c2: Math.max(c, c2),
});

/** 在网格内就原样返回，出界为 `null`。 */
export const inGrid = (rect: Rect): Rect | null =>
  rect.r >= 0 && rect.c >= 0 && rect.r2 <= MAX_ROW && rect.c2 <= MAX_COLUMN ? rect : null;

/** 是不是一个（可带表名的）区域引用。 */
export const isReference = (text: string) => parseLocal(splitReference(text).local) !== null;

/** 区域 → 地址；`absolute` 为真时带 $。 */
export function formatLocal(rect: Rect, absolute = false): string {
  const d = absolute ? '$' : '';
  const wholeRows = rect.c === 0 && rect.c2 === MAX_COLUMN;
  const wholeColumns = rect.r === 0 && rect.r2 === MAX_ROW;
  if (wholeRows) return `${d}${rect.r + 1}:${d}${rect.r2 + 1}`;
  if (wholeColumns) return `${d}${columnName(rect.c)}:${d}${columnName(rect.c2)}`;
  const first = `${d}${columnName(rect.c)}${d}${rect.r + 1}`;
  const last = `${d}${columnName(rect.c2)}${d}${rect.r2 + 1}`;
  return first === last ? first : `${first}:${last}`;
}

/** 带表名的地址。 */
export const formatAddress = (sheet: string, rect: Rect, absolute = false) =>
  `${quoteSheet(sheet)}!${formatLocal(rect, absolute)}`;
