import { markName, type Layout, type Rect } from '../../../forms';
import { recognizeGrid, type GridSource, type Proposal } from '../../../recognize';
import { isAuditSheet } from '../auditSheet/auditMark';
import type { SheetState } from '../../kernel/book/bookState';
import { runExcel } from '../../kernel/runExcel';
import type { SessionState } from '../../kernel/sessionState';
import { loadWhole } from '../finalize/loadWhole';
import { readSource } from '../read/read';
import { sheetGrid } from './sheetGrid';

/** 一张还不是我们的工作表上认出来的。 */
export interface RecognizedSheet {
  readonly sheetId: string;
  readonly sheetName: string;
  /** 工作表设了保护时没有锁的格（只写得进这些）；没有保护为 null。 */
  readonly unlocked: readonly Rect[] | null;
  readonly grid: GridSource;
  readonly proposals: readonly Proposal[];
}

/** 已经有我们的标记（插的、绑过的、审核情况表）的不再认。 */
const isForeign = (sheet: SheetState): boolean =>
  !isAuditSheet(sheet) && !(sheet.names ?? []).some(({ name }) => name === markName);

/**
 * 看一看工作簿里有哪些表认得出（只读，不写）；认不出绩效表的工作表不列。
 * @param layouts 载入的方案包里的版面：照它做的表照它说，不再问
 */
export async function recognizeSheets(
  session: SessionState,
  layouts: readonly Layout[],
): Promise<readonly RecognizedSheet[]> {
  if (session.known.length === 0) await readSource(session, {});
  return runExcel('认表', async (context) => {
    const { book, captures } = await loadWhole(context, session);
    return book.sheets.filter(isForeign).flatMap((sheet): readonly RecognizedSheet[] => {
      const capture = captures.get(sheet.id);
      const grid = sheetGrid(sheet, capture);
      const proposals = recognizeGrid(grid, layouts);
      if (proposals.length === 0) return [];
      const unlocked = capture?.protection == null ? null : capture.unlocked;
      return [{ sheetId: sheet.id, sheetName: sheet.name, unlocked, grid, proposals }];
    });
  });
}
