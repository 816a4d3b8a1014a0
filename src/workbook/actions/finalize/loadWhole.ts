import { withFills } from '../annotate/annotate';
import { AnnotationProbe } from '../annotate/annotationProbe';
import type { AnnotationState } from '../../kernel/annotationState';
import { annotationSupport, type AnnotationSupport } from '../annotate/means';
import type { BookState } from '../../kernel/book/bookState';
import { loadBook } from '../../kernel/book/loadBook';
import { isOurs } from '../../kernel/book/ownership';
import type { SessionState } from '../../kernel/sessionState';
import { hasCapability } from '../../kernel/capabilities';
import { CaptureProbe, type SheetCapture } from './capture';
import { FloatProbe } from './floatProbe';

/** 整本工作簿：别人的表也读内容（里面可能有 PBE 公式），我们的表连标注一起看清。 */
export interface WholeBook {
  readonly book: BookState;
  readonly captures: ReadonlyMap<string, SheetCapture>;
  readonly annotations: AnnotationState;
  /** 这台机器有哪些标注手段。 */
  readonly support: AnnotationSupport;
  /** 图形与条件格式：数过了，还没看各是什么样。 */
  readonly floats: FloatProbe;
  /** 工作簿锁了结构：加不了、删不了工作表。 */
  readonly structureLocked: boolean;
}

/** 读整本：清单已知时一次同步，刚读过窗格的会话都是如此；有涂过底色的审核标注时多一次。 */
export async function loadWhole(context: Excel.RequestContext, session: SessionState): Promise<WholeBook> {
  const support = annotationSupport(session.isSetSupported);
  const notes = new AnnotationProbe(support, session.annotations);
  const captures = new CaptureProbe(support.notes);
  const floats = new FloatProbe(hasCapability(session.isSetSupported, 'shapes'));
  const ours = new Set(session.known.filter((sheet) => sheet.ours).map(({ id }) => id));
  const { protection } = context.workbook;
  protection.load('protected');
  const book = await loadBook(context, {
    known: session.known.map((sheet) => ({ ...sheet, ours: true })),
    merges: true,
    onSheet(sheet, key) {
      if (ours.has(key) || !session.known.some(({ id }) => id === key)) notes.request(sheet, key);
      captures.request(sheet);
      floats.request(sheet);
    },
  });
  if (notes.requestMissing()) await context.sync();
  session.remember(book);
  const annotations = await withFills(context, oursOnly(notes.result(book), book), [], 'notes');
  return {
    book,
    captures: captures.result(),
    annotations,
    support,
    floats,
    structureLocked: protection.protected,
  };
}

/** 标注只认我们的表。 */
function oursOnly(state: AnnotationState, book: BookState): AnnotationState {
  const ours = book.sheets.filter((sheet) => isOurs(book, sheet));
  return { ...state, sheets: new Map(ours.map(({ id, name }) => [id, name])) };
}
