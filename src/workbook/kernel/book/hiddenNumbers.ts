import { displayText } from '../../../display';
import type { SourceCell } from '../../../submission';
import type { BookState, SheetState } from './bookState';
import { Grid } from './grid';

/** 列太窄放不下的数，显示文字是一串 #，看不出印的是几。 */
const isHidden = ({ value, text }: SourceCell): boolean => typeof value === 'number' && /^#+$/.test(text);

/**
 * 显示成 `#####` 的数换成按数字格式算出的文字：按印刷位数比较要用它。
 * 一格也没有（通常如此）就不多同步；有就多一次，只读那几张表的数字格式。
 */
export async function loadHiddenNumbers(context: Excel.RequestContext, book: BookState): Promise<BookState> {
  const narrow = book.sheets.filter(({ grid }) => grid?.some(isHidden));
  if (narrow.length === 0) return book;
  const formats = new Map<SheetState, Excel.Range>();
  for (const sheet of narrow) {
    const range = context.workbook.worksheets.getItem(sheet.id).getRange((sheet.grid ?? Grid.empty).address);
    range.load('numberFormat');
    formats.set(sheet, range);
  }
  await context.sync();
  return {
    ...book,
    sheets: book.sheets.map((sheet) => {
      const format = formats.get(sheet)?.numberFormat as readonly (readonly string[])[] | undefined;
      if (!format || !sheet.grid) return sheet;
      const textOf = (cell: SourceCell, row: number, column: number): string | null =>
        isHidden(cell) ? displayText(cell.value, format[row]?.[column] ?? 'General') : null;
      return { ...sheet, grid: sheet.grid.withTexts(textOf) };
    }),
  };
}
