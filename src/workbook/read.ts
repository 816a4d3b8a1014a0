import type { CellSource } from '../submission';
import { toCellSource } from './book/cellSource';
import { loadBook } from './book/loadBook';
import { runExcel } from './runExcel';
import type { SessionState } from './sessionState';

/** 读回我们的表：工作表清单已知时一次同步，第一次打开或有新表时两次。 */
export function readSource(session: SessionState): Promise<CellSource> {
  return runExcel('读取工作簿', async (context) => {
    const book = await loadBook(context, { known: session.known });
    session.remember(book);
    return toCellSource(book);
  });
}
