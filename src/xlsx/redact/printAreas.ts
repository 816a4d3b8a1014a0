import type { Rect } from '../../host';
import { parseReference } from '../address';
import type { Book } from '../book';

/** 打印区写成了公式（会变、读不懂）：公式原文；没有设、是区域为 `null`。 */
export function printAreaFormula(book: Book, sheet: number): string | null {
  const area = book.names.find((name) => name.sheet === sheet && name.name === 'Print_Area');
  return area && printAreas(book, sheet).length === 0 ? area.formula : null;
}

/** 一张表的打印区，可以有几块；没有设、读不懂为空。 */
export function printAreas({ names }: Book, sheet: number): readonly Rect[] {
  const area = names.find((name) => name.sheet === sheet && name.name === 'Print_Area');
  // 表名里的逗号总在引号里
  const parts = area?.formula.slice(1).match(/(?:'(?:[^']|'')*'|[^',])+/g) ?? [];
  const rects = parts.map((part) => parseReference(part)?.rect);
  return rects.every((rect) => rect !== undefined) ? rects : [];
}
