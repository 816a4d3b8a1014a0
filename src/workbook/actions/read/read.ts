import type { CellSource } from '../../../submission';
import { loadWithAnnotations } from '../annotate/loadAnnotations';
import { toCellSource } from '../../kernel/book/cellSource';
import { loadBook } from '../../kernel/book/loadBook';
import { runExcel } from '../../kernel/runExcel';
import type { SessionState } from '../../kernel/sessionState';
import { isAwaiting, loadSettled } from '../../kernel/book/awaitResults';
import type { BookState } from '../../kernel/book/bookState';

/** 读取的选项。 */
export interface ReadOptions {
  /** 连现有的备注与批注一起看清，接着标注就只要一次同步；边录边审时不必。缺省看。 */
  readonly annotations?: boolean;
}

/**
 * 读回我们的表：工作表清单已知时一次同步，第一次打开、有新表或没见过的备注时两次；
 * 公式还没算好就等一等再读（至多五次）。
 */
export function readSource(session: SessionState, { annotations = true }: ReadOptions): Promise<CellSource> {
  return runExcel('读取工作簿', async (context) => {
    const calculate = (): void => context.workbook.application.calculate(Excel.CalculationType.recalculate);
    const load = async (): Promise<BookState> => {
      const loaded = annotations
        ? await loadWithAnnotations(context, session)
        : await loadBook(context, { known: session.known });
      session.remember(loaded);
      return loaded;
    };
    // 边录边审只看，不替用户重算；审核是用户按的
    const book = await loadSettled(load, (loaded) => loaded, annotations ? calculate : undefined);
    session.awaitingResults = isAwaiting(book);
    if (!annotations) session.annotations = null;
    return toCellSource(book);
  });
}
