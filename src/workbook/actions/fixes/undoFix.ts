import { runExcel } from '../../kernel/runExcel';
import { cellAt, remember, requestCell, sameContent, writeBack } from './cellMemory';
import type { FixUndo, UndoFixResult } from './fixUndo';

/**
 * 撤销一次修正：先读一次，只把还是改后样子的格写回改前的值、公式与格式（一批）；
 * 改过以后又被人动过的格不动，说出是哪几格。
 */
export function undoFix({ cells }: FixUndo): Promise<UndoFixResult> {
  return runExcel('撤销修正', async (context) => {
    const now = cells.map(({ place }) => cellAt(context, place));
    now.forEach(requestCell);
    await context.sync();
    const untouched = cells.filter(({ after }, index) => sameContent(remember(now[index]!), after));
    for (const { place, before, after } of untouched) {
      writeBack(cellAt(context, place), before, after.numberFormat);
    }
    if (untouched.length > 0) await context.sync();
    return {
      restored: untouched.length,
      refused: cells.filter((cell) => !untouched.includes(cell)).map(({ place }) => place),
    };
  });
}
