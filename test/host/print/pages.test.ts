import { expect, it } from 'vitest';
import { pageMap } from '../../../src/paper';
import { schemes } from '../../../src/schemes';
import { bookPaper, cellKey, readBook, writeBook, type Book } from '../../../src/xlsx';
import { FUNCTION_NAMESPACE } from '../../../src/functions';
import { libreOffice, pdftotext, printAll } from '../xlsx/libreOffice';
import { packBooks } from './packBooks';

const names = { functionNamespaces: [FUNCTION_NAMESPACE] };

/** 每行写上行号：`〔13〕` 是第 13 行（从 0 起）；跨行的合并格不写，断页处才说得准。 */
function withRowMarks(book: Book): { readonly book: Book; readonly marked: readonly ReadonlySet<number>[] } {
  const marked: Set<number>[] = [];
  const sheets = book.sheets.map((sheet, index) => {
    const { area } = bookPaper(book, index);
    const cells = new Map(sheet.cells);
    const own = new Set<number>();
    for (let row = area.row; row <= area.lastRow; row += 1) {
      for (let column = area.column; column <= area.lastColumn; column += 1) {
        const merge = sheet.merges.find(
          ({ r, c, r2, c2 }) => row >= r && row <= r2 && column >= c && column <= c2,
        );
        if (merge && (merge.r !== row || merge.c !== column || merge.r2 > row)) continue;
        const key = cellKey(row, column);
        cells.set(key, { ...sheet.cells.get(key), value: `〔${row}〕`, formula: null } as never);
        own.add(row);
        break;
      }
    }
    marked.push(own);
    return { ...sheet, cells, conditionalFormats: [] };
  });
  return { book: { ...book, sheets }, marked };
}

/** 去掉手工分页、写死缩放：排满才换页；缩到没有宋体的 LibreOffice（列宽出一成上下）也是一页宽。 */
const withoutBreaks = (book: Book): Book => ({
  ...book,
  sheets: book.sheets.map((sheet) => ({
    ...sheet,
    pageLayout: { ...sheet.pageLayout, rowBreaks: [], zoom: { scale: 70 } },
  })),
});

it.skipIf(!libreOffice || !pdftotext)(
  '各地方案的表：我们排的页数、断在哪一行，与 LibreOffice 印出的 PDF 一样',
  async () => {
    const filled = (await packBooks(schemes)).map((bytes) => readBook(bytes, names));
    const natural = [filled[0]!, filled[2]!].map(withoutBreaks);
    const books = [...filled, ...natural].map(withRowMarks);
    const printed = await printAll(books.map(({ book }) => writeBook(book, names)));
    const shown = printed.map((pages) =>
      pages.map((text) =>
        [...new Set([...text.matchAll(/〔(\d+)〕/g)].map(([, row]) => Number(row)))].sort((a, b) => a - b),
      ),
    );
    const wanted = books.map(({ book, marked }) =>
      book.sheets.flatMap((_, index) => {
        const paper = bookPaper(book, index);
        return pageMap(paper).pages.map(({ firstRow, lastRow }) => {
          const titles = paper.titleRows && firstRow > paper.titleRows[1] ? paper.titleRows : null;
          return [...marked[index]!]
            .filter(
              (row) =>
                (row >= firstRow && row <= lastRow && paper.rowHeight(row) > 0) ||
                (titles !== null && row >= titles[0] && row <= titles[1]),
            )
            .sort((a, b) => a - b);
        });
      }),
    );
    expect(shown).toEqual(wanted);
    expect(wanted.flat().length).toBeGreaterThan(30);
  },
  240_000,
);
