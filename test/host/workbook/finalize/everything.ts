import type { EnginePort } from '../../../../src/host';
import { bookFromEngine } from '../../../../src/xlsx/engine/bookFromEngine';
import { comparableBook } from '../../../support/comparableBook';

/** 工作簿里的一切：值、公式、格式、锁定、名称、备注、条件格式、有效性、保护、自定义 XML。 */
export async function everything(engine: EnginePort) {
  const book = comparableBook(await bookFromEngine(engine));
  return {
    ...book,
    activeSheet: null,
    sheets: book.sheets.map((sheet) => ({
      ...sheet,
      selection: null,
      pageLayout: withoutEmptyFooters(sheet.pageLayout),
      protection: sheet.protection && chosen(sheet.protection.options),
      notes: [...sheet.notes].map(({ author: _, ...note }) => note).sort((a, b) => a.r - b.r || a.c - b.c),
      // 删了再加的批注是新的一条：编号、时刻由 Excel 给，写不回去
      comments: sheet.comments.map(({ id: _id, created: _created, ...comment }) => comment),
      cells: JSON.parse(JSON.stringify(sheet.cells, (_, value: unknown) => rounded(value))) as unknown,
    })),
  };
}

/** 保护选项里没写与写 false（选区方式没写与 Normal）是一回事。 */
const chosen = (options: object) =>
  Object.fromEntries(Object.entries(options).filter(([, value]) => value !== false && value !== 'Normal'));

const rounded = (value: unknown): unknown =>
  typeof value === 'number' ? Number(value.toPrecision(15)) : value;

/** 页眉页脚写过又清空，与没有写过是一回事。 */
function withoutEmptyFooters<P extends object>(page: P): object {
  const { headersFooters, ...rest } = page as { readonly headersFooters?: object };
  return headersFooters && Object.keys(headersFooters).length > 0 ? page : rest;
}
