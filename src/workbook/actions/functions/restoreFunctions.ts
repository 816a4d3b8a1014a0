import { rectAddress } from '../../../forms';
import { sheetById } from '../../kernel/book/bookState';
import { loadBook } from '../../kernel/book/loadBook';
import { writeCells } from '../../kernel/cellWrites';
import { runExcel } from '../../kernel/runExcel';
import type { SessionState } from '../../kernel/sessionState';
import { staleFormulas, type StaleFormula } from '../../kernel/staleFormulas';

/** 恢复的结果：重写了几处，其中几处仍是 #NAME?（函数没有装上）。 */
export interface RestoredFunctions {
  readonly restored: number;
  readonly failed: number;
}

/**
 * 把停在 #NAME? 的 PBE 公式重写一遍：函数登记之前就在的公式 Excel 不会自己再认。
 * 只写这些格，录入一格不动；没有要写的就不写。
 */
export function restoreFunctions(session: SessionState): Promise<RestoredFunctions> {
  return runExcel('恢复函数公式', async (context) => {
    const book = await loadBook(context, { known: session.known });
    session.remember(book);
    const stale = staleFormulas(book);
    if (stale.length === 0) return { restored: 0, failed: 0 };
    const written = book.sheets.map(({ id }) => stale.filter(({ sheetId }) => sheetId === id));
    const readBack = written.flatMap((cells) => {
      const id = cells[0]?.sheetId;
      const sheet = id === undefined ? undefined : sheetById(book, id);
      return sheet ? [rewrite(context.workbook.worksheets.getItem(sheet.id), cells)] : [];
    });
    await context.sync();
    const failed = readBack.reduce((sum, { cells, area }) => sum + stopped(cells, area), 0);
    session.staleFunctions = failed;
    return { restored: stale.length - failed, failed };
  });
}

interface Rewritten {
  readonly cells: readonly StaleFormula[];
  readonly area: Excel.Range;
}

/** 排进这张表的重写，并读回从 A1 起的值。 */
function rewrite(sheet: Excel.Worksheet, cells: readonly StaleFormula[]): Rewritten {
  writeCells(
    sheet,
    cells.map(({ row, column, formula }) => ({ row, column, content: { formula } })),
    undefined,
  );
  const lastRow = Math.max(...cells.map(({ row }) => row));
  const lastColumn = Math.max(...cells.map(({ column }) => column));
  const area = sheet.getRange(rectAddress({ row: 0, column: 0, lastRow, lastColumn }));
  area.load('values');
  return { cells, area };
}

const stopped = (cells: readonly StaleFormula[], { values }: Excel.Range): number =>
  cells.filter(({ row, column }) => values[row]?.[column] === '#NAME?').length;
