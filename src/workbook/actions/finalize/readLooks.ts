import { cellAddress } from '../../../forms';
import type { CellSource } from '../../../submission';
import { Grid } from '../../kernel/book/grid';
import { toCellSource } from '../../kernel/book/cellSource';
import { loadBook } from '../../kernel/book/loadBook';
import { isOurs } from '../../kernel/book/ownership';
import { hasCapability } from '../../kernel/capabilities';
import { runExcel } from '../../kernel/runExcel';
import type { SessionState } from '../../kernel/sessionState';
import { FloatProbe } from './floatProbe';
import { LookProbe } from './lookProbe';
import { withLooks } from './withLooks';

/** 连印出来的样子一起读我们的表（2）：复核、纸上应有的字要用；只读。 */
export function readLooks(session: SessionState): Promise<CellSource> {
  return runExcel('读取印出来的样子', async (context) => {
    const floats = new FloatProbe(hasCapability(session.isSetSupported, 'shapes'));
    const book = await loadBook(context, {
      known: session.known,
      merges: true,
      onSheet: (sheet) => floats.request(sheet),
    });
    session.remember(book);
    const ours = book.sheets.filter((sheet) => isOurs(book, sheet));
    const looks = new LookProbe();
    for (const { id, grid, merges } of ours) {
      const { rowCount, columnCount } = grid ?? Grid.empty;
      if (rowCount === 0) continue;
      const area = `A1:${cellAddress(rowCount - 1, columnCount - 1)}`;
      looks.request(context.workbook.worksheets.getItem(id), area, merges ?? []);
    }
    floats.requestDetails(new Set(ours.map(({ id }) => id)));
    await context.sync();
    return withLooks(toCellSource(book), looks.result(floats.result()));
  });
}
