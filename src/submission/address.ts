import type { SourceRect } from './cellSource';

const pattern = /^\$?([A-Z]{1,3})\$?([1-9]\d*)(?::\$?([A-Z]{1,3})\$?([1-9]\d*))?$/;

function columnIndex(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** A1 地址（可带 $ 与表名）→ 区域；看不懂返回 null。 */
export function parseAddress(address: string): SourceRect | null {
  const local = address.slice(address.lastIndexOf('!') + 1).toUpperCase();
  const match = pattern.exec(local);
  if (match === null) return null;
  const [, firstColumn = '', firstRow = '', lastColumn = firstColumn, lastRow = firstRow] = match;
  return {
    row: Number(firstRow) - 1,
    column: columnIndex(firstColumn),
    lastRow: Number(lastRow) - 1,
    lastColumn: columnIndex(lastColumn),
  };
}
