import { type Form, type FormLayout, type Rect } from '../../../forms';
import type { FormId } from '../../../schemes';
import type { Registry } from '../../../submission';
import type { BookState, SheetState } from '../../kernel/book/bookState';
import { Grid } from '../../kernel/book/grid';
import { loadBook } from '../../kernel/book/loadBook';
import { WorkbookError } from '../../kernel/errors';
import { locateKind } from '../insert/locate';
import { findStanding, type FormContext } from '../insert/match';
import type { SessionState } from '../../kernel/sessionState';

/** 一张认得出、版面完好的表：增删行从它出发。 */
export interface OpenForm {
  readonly context: FormContext;
  readonly book: BookState;
  readonly registry: Registry;
  readonly sheet: SheetState;
  readonly grid: Grid;
  readonly merges: readonly Rect[];
  readonly layout: FormLayout;
  /** 认表绑定的：样子照旁边的行，不用我们的。 */
  readonly adopted: boolean;
}

const repair = '点“修复”重新插入这张表，已填的数据会保留。';

/**
 * 读工作簿并找到这张表；没插过、登记丢了、版面被改动都说清楚。
 *
 * @param onSheet 在同一次同步里顺便看各表的别的
 */
export async function openForm(
  context: Excel.RequestContext,
  session: SessionState,
  id: FormId,
  project: string | null,
  onSheet?: (sheet: Excel.Worksheet) => void,
): Promise<OpenForm> {
  const book = await loadBook(context, {
    known: session.known,
    merges: true,
    ...(onSheet ? { onSheet } : {}),
    enough: (read) => locateKind(read, id, project)?.sheet.grid != null,
  });
  session.remember(book);
  const title = project ?? id;
  const located = locateKind(book, id, project);
  if (!located) throw new WorkbookError(`工作簿里没有“${title}”。`, { remedy: '先插入这张表。' });
  if (!book.registry) throw new WorkbookError('工作簿里的方案登记丢失或损坏。', { remedy: repair });
  const { sheet, form, adopted } = located;
  return { ...standingForm(book, sheet, form, project, book.registry), book, adopted };
}

function standingForm(
  book: BookState,
  sheet: SheetState,
  form: Form,
  project: string | null,
  registry: Registry,
): Omit<OpenForm, 'book' | 'adopted'> {
  const { scheme, year, unit } = registry;
  const context: FormContext = { form, project, scheme, year, unit };
  const standing = findStanding(book, sheet, context);
  if (!standing) {
    throw new WorkbookError(`“${sheet.name}”的版面被改动过（插删了行列或名称失效），不能增删行。`, {
      remedy: repair,
    });
  }
  const { layout } = standing;
  return { context, registry, sheet, grid: sheet.grid ?? Grid.empty, merges: sheet.merges ?? [], layout };
}
