import type { Layout, Rect } from '../../../forms';
import { recognizeGrid, type GridSource, type Proposal } from '../../../recognize';
import { isAuditSheet } from '../auditSheet/auditMark';
import type { BookState, SheetState } from '../../kernel/book/bookState';
import { marksOf } from '../../kernel/book/marks';
import { intersects } from '../../kernel/book/references';
import { runExcel } from '../../kernel/runExcel';
import type { SessionState } from '../../kernel/sessionState';
import { loadWhole } from '../finalize/loadWhole';
import { readSource } from '../read/read';
import { boundAreas } from './sharedSheet';
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

/** 已经有我们的标记（插的、审核情况表）的不再认；绑过的看上面还有没有没绑的表。 */
const isForeign = ({ registry }: BookState, sheet: SheetState): boolean =>
  !isAuditSheet(sheet) && marksOf(sheet).length <= boundAreas(registry, sheet).length;

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
    const foreign = book.sheets.filter((sheet) => isForeign(book, sheet));
    return foreign.flatMap((sheet): readonly RecognizedSheet[] => {
      const capture = captures.get(sheet.id);
      const grid = sheetGrid(sheet, capture);
      const bound = boundAreas(book.registry, sheet);
      const proposals = recognizeGrid(grid, layouts).filter(
        ({ region }) => !bound.some((area) => intersects(area, region)),
      );
      if (proposals.length === 0) return [];
      const unlocked = capture?.protection == null ? null : capture.unlocked;
      return [{ sheetId: sheet.id, sheetName: sheet.name, unlocked, grid, proposals }];
    });
  });
}
