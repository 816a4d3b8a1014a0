import type { NameInfo, Rect } from '../../engine/port';
import { formatAddress, parseLocal, splitReference } from '../core/address';
import type { Worksheet } from '../sheet/worksheet';

/** 打印区、打印标题的表级名称所指的区域；没有为空数组。 */
export function printRects(sheet: Worksheet, name: string): Rect[] {
  const formula = find(sheet, name)?.formula.slice(1) ?? '';
  return splitUnion(formula).flatMap((reference) => {
    const rect = parseLocal(splitReference(reference).local);
    return rect ? [rect] : [];
  });
}

/** 改写名称。 */
export function writePrintName(sheet: Worksheet, name: string, rects: readonly Rect[]): void {
  const id = find(sheet, name)?.id;
  const formula = `=${rects.map((rect) => formatAddress(sheet.name, rect, true)).join(',')}`;
  sheet.book.meter.wrote();
  const base = { name, formula, comment: '', sheetId: sheet.id, visible: true };
  sheet.book.engine.setName(id === undefined ? base : { ...base, id });
}

/** 去掉名称。 */
export function clearPrintName(sheet: Worksheet, name: string): void {
  const found = find(sheet, name);
  if (found) sheet.book.engine.removeName(found.id);
}

function find(sheet: Worksheet, name: string): NameInfo | undefined {
  return sheet.book.engine.names().find((each) => each.sheetId === sheet.id && each.name === name);
}

/** 按逗号拆开并集引用，引号里的逗号不算。 */
function splitUnion(formula: string): string[] {
  return formula.match(/(?:'(?:[^']|'')*'|[^,'])+/g) ?? [];
}
