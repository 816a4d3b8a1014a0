import type { CellSource } from '../../../submission';
import { loadWithAnnotations } from '../annotate/loadAnnotations';
import { toCellSource } from '../../kernel/book/cellSource';
import { loadBook } from '../../kernel/book/loadBook';
import { runExcel } from '../../kernel/runExcel';
import type { SessionState } from '../../kernel/sessionState';

/** 读取的选项。 */
export interface ReadOptions {
  /** 连现有的备注与批注一起看清，接着标注就只要一次同步；边录边审时不必。缺省看。 */
  readonly annotations?: boolean;
}

/** 读回我们的表：工作表清单已知时一次同步，第一次打开、有新表或没见过的备注时两次。 */
export function readSource(session: SessionState, { annotations = true }: ReadOptions): Promise<CellSource> {
  return runExcel('读取工作簿', async (context) => {
    if (annotations) return toCellSource(await loadWithAnnotations(context, session));
    const book = await loadBook(context, { known: session.known });
    session.remember(book);
    session.annotations = null;
    return toCellSource(book);
  });
}
