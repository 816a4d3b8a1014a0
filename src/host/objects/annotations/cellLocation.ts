import { invalidArgument } from '../../protocol/hostError';
import { splitReference } from '../core/address';
import type { Book } from '../core/book';
import { Range } from '../range/range';
import { Worksheet } from '../sheet/worksheet';

/** 表上的一格。 */
export interface CellLocation {
  sheet: Worksheet;
  r: number;
  c: number;
}

/**
 * 批注、备注的位置参数 → 一格。工作簿级集合要求地址带表名；区域只能是一格，
 * 合并区算它的左上角。
 */
export function locateCell(book: Book, home: Worksheet | null, cell: Range | string): CellLocation {
  const range = cell instanceof Range ? cell : resolve(book, home, cell);
  const { rect } = range;
  const merge = book.engine
    .merges(range.sheetId)
    .find((m) => rect.r >= m.r && rect.r2 <= m.r2 && rect.c >= m.c && rect.c2 <= m.c2);
  if (merge) return { sheet: range.worksheet, r: merge.r, c: merge.c };
  if (range.cellCount !== 1) throw invalidArgument();
  return { sheet: range.worksheet, r: rect.r, c: rect.c };
}

function resolve(book: Book, home: Worksheet | null, address: string): Range {
  if (typeof address !== 'string') throw invalidArgument();
  if (!home && splitReference(address).sheet === null) throw invalidArgument();
  return (home ?? new Worksheet(book, book.engine.activeSheet())).getRange(address);
}
