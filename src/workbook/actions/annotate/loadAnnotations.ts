import { loadBook } from '../../kernel/book/loadBook';
import type { BookState } from '../../kernel/book/bookState';
import type { SessionState } from '../../kernel/sessionState';
import { AnnotationProbe } from './annotationProbe';
import { annotationSupport } from './means';

/** 读工作簿，并在同一次同步里看清现有的标注；有没见过的备注或批注时多一次。 */
export async function loadWithAnnotations(
  context: Excel.RequestContext,
  session: SessionState,
): Promise<BookState> {
  const probe = new AnnotationProbe(annotationSupport(session.isSetSupported), session.annotations);
  const book = await loadBook(context, {
    known: session.known,
    onSheet: (sheet, key) => probe.request(sheet, key),
  });
  session.remember(book);
  if (probe.requestMissing()) await context.sync();
  session.annotations = probe.result(book);
  return book;
}
