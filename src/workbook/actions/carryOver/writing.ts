import { rectAddress } from '../../../forms';
import type { FieldKind } from '../../../forms';
import { readSubmission, type Place, type Registry, type Submission } from '../../../submission';
import { sheetById, type BookState } from '../../kernel/book/bookState';
import { toCellSource } from '../../kernel/book/cellSource';
import { loadBook } from '../../kernel/book/loadBook';
import { WorkbookError } from '../../kernel/errors';
import { asText } from '../../kernel/layout/text';
import type { SessionState } from '../../kernel/sessionState';
import { toCellInput } from '../insert/content';

/** 写过的一格与写之前的样子。 */
export interface WrittenCell {
  readonly place: Place;
  readonly before: string | number | boolean;
}

/** 要写的一格。 */
export interface CellWrite {
  readonly place: Place;
  readonly value: string | number;
  /** 数的格式照字段的种类。 */
  readonly kind: FieldKind;
}

/** 读一次工作簿，备着写几格；`what` 是在做什么，写进错误里。 */
export async function openForWriting(
  context: Excel.RequestContext,
  session: SessionState,
  what: string,
): Promise<{ readonly book: BookState; readonly registry: Registry; readonly submission: Submission }> {
  const book = await loadBook(context, { known: session.known });
  session.remember(book);
  if (!book.registry) {
    throw new WorkbookError(`工作簿里的方案登记丢失或损坏，不能${what}。`, { remedy: '先点“修复表样”。' });
  }
  const submission = readSubmission(toCellSource(book));
  if (!submission) throw new WorkbookError('工作簿里还没有表样。', { remedy: '先插入表样。' });
  return { book, registry: book.registry, submission };
}

/** 排队写一格，返回写之前的样子；同步由调用者做。 */
export function queueCell(
  context: Excel.RequestContext,
  book: BookState,
  { place, value, kind }: CellWrite,
): WrittenCell {
  const range = cellRange(context, book, place);
  const { value: content, numberFormat } = toCellInput({ kind }, value);
  if (numberFormat) range.numberFormat = [[numberFormat]];
  range.values = [[typeof content === 'string' ? asText(content) : content]];
  const { value: before = '', formula = null } =
    sheetById(book, place.sheetId)?.grid?.cell(place.row, place.column) ?? {};
  return { place, before: formula ?? (typeof before === 'string' ? asText(before) : before) };
}

/** 一格的 Excel 区域。 */
export function cellRange(context: Excel.RequestContext, book: BookState, place: Place): Excel.Range {
  const sheet = sheetById(book, place.sheetId);
  if (!sheet) throw new WorkbookError(`工作表“${place.sheetName}”已经不在了。`);
  const corner = { ...place, lastRow: place.row, lastColumn: place.column };
  return context.workbook.worksheets.getItem(sheet.id).getRange(rectAddress(corner));
}
