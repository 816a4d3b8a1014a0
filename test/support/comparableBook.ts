import type { Book } from '../../src/xlsx/book';
import type { ReadBook } from '../../src/xlsx/read/readBook';

/** 样式下标只在一份内容里有意义：换成样式本身再比。 */
export function comparableBook(book: Book & Partial<ReadBook>) {
  return {
    ...book,
    styles: undefined,
    arrayFormulas: undefined,
    notices: undefined,
    lostOn: undefined,
    names: [...book.names].sort((a, b) => `${a.name}${a.sheet}`.localeCompare(`${b.name}${b.sheet}`)),
    sheets: book.sheets.map((sheet) => ({
      ...sheet,
      rows: [...sheet.rows].sort(([a], [b]) => a - b),
      cells: [...sheet.cells]
        .sort(([a], [b]) => a - b)
        .map(([key, cell]) => [key, { ...cell, style: book.styles[cell.style] }]),
    })),
  };
}
