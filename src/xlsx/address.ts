import type { Rect } from '../host';

/** Excel 工作表的最大行数、列数。 */
export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** 列号（0 起）→ 字母。 */
export function columnLetters(column: number): string {
  let letters = '';
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26)) {
    letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters;
  }
  return letters;
}

/** 字母 → 列号（0 起）。 */
export function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number - 1;
}

/** 单元格地址，如 `B3`。 */
export const cellAddress = (row: number, column: number) => `${columnLetters(column)}${row + 1}`;

/** 区域地址，如 `A1:B3`；一格只写 `A1`。 */
export function rectAddress(rect: Rect): string {
  const first = cellAddress(rect.r, rect.c);
  const last = cellAddress(rect.r2, rect.c2);
  return first === last ? first : `${first}:${last}`;
}

/** 带表名的绝对引用，如 `'表 名'!$A$1:$B$3`；表名一律加引号。 */
export function absoluteReference(sheet: string, rect: Rect): string {
  const corner = (row: number, column: number) => `$${columnLetters(column)}$${row + 1}`;
  const [first, last] = [corner(rect.r, rect.c), corner(rect.r2, rect.c2)];
  return `'${sheet.replaceAll("'", "''")}'!${first === last ? first : `${first}:${last}`}`;
}

const CELLS = /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/i;
const ROWS = /^\$?(\d{1,7}):\$?(\d{1,7})$/;
const COLUMNS = /^\$?([A-Z]{1,3}):\$?([A-Z]{1,3})$/i;

/** 读区域地址（`A1`、`$A$1:B3`、`3:5`、`A:C`）；读不懂或出了工作表返回 `null`。 */
export function parseRect(text: string): Rect | null {
  const cells = CELLS.exec(text);
  const rows = ROWS.exec(text);
  const columns = COLUMNS.exec(text);
  const corners: [number, number, number, number] | null = cells
    ? [
        Number(cells[2]) - 1,
        columnNumber(cells[1] ?? ''),
        Number(cells[4] ?? cells[2]) - 1,
        columnNumber(cells[3] ?? cells[1] ?? ''),
      ]
    : rows
      ? [Number(rows[1]) - 1, 0, Number(rows[2]) - 1, MAX_COLUMNS - 1]
      : columns
        ? [0, columnNumber(columns[1] ?? ''), MAX_ROWS - 1, columnNumber(columns[2] ?? '')]
        : null;
  if (!corners) return null;
  const [r1, c1, r2, c2] = corners;
  const rect = { r: Math.min(r1, r2), c: Math.min(c1, c2), r2: Math.max(r1, r2), c2: Math.max(c1, c2) };
  return rect.r >= 0 && rect.r2 < MAX_ROWS && rect.c2 < MAX_COLUMNS ? rect : null;
}

/** 空格隔开的几块区域（sqref）；读不懂的跳过。 */
export function parseRects(text: string): Rect[] {
  return text
    .trim()
    .split(/\s+/)
    .map(parseRect)
    .filter((rect): rect is Rect => rect !== null);
}

/** 带表名的引用：`'表 名'!$A$1:$B$2` → 表名与区域；不是单一区域返回 `null`。 */
export function parseReference(text: string): { sheet: string; rect: Rect } | null {
  const match = /^(?:'((?:[^']|'')+)'|([^'!\s()+*/&=<>,;"]+))!([^!]+)$/.exec(text.trim());
  const rect = match?.[3] === undefined ? null : parseRect(match[3]);
  if (!match || !rect) return null;
  return { sheet: match[1]?.replaceAll("''", "'") ?? match[2] ?? '', rect };
}
