import { cellAddress } from '../../../../forms';
import type { CellSource, SourceSheet } from '../../../cellSource';
import { shownTexts } from './shownText';

/** 纸上的一页：哪张表、第几页（1 起）、一格一行。 */
export interface PaperPage {
  readonly sheet: string;
  readonly page: number;
  readonly lines: readonly string[];
}

/** 纸上应有的字：只有印得出来的格，照先行后列；手工分页处另起一页。 */
export const paperPages = (source: CellSource): readonly PaperPage[] => source.sheets.flatMap(sheetPages);

function sheetPages(sheet: SourceSheet): readonly PaperPage[] {
  const breaks = new Set(sheet.look?.pageBreaks ?? []);
  const shownAt = shownTexts(sheet);
  const pages: string[][] = [[]];
  for (let row = 0; row < sheet.rowCount; row += 1) {
    if (breaks.has(row)) pages.push([]);
    for (let column = 0; column < sheet.columnCount; column += 1) {
      const text = shownAt(row, column)
        .text.replace(/\s*\n\s*/g, ' ')
        .trim();
      if (text !== '') pages.at(-1)!.push(`${cellAddress(row, column)}\t${text}`);
    }
  }
  const printed = pages.filter((lines) => lines.length > 0);
  return printed.map((lines, index) => ({ sheet: sheet.name, page: index + 1, lines }));
}
