import { bodySize } from '../../../forms';
import { pageMap, paperTroubles, type PageMap, type PaperTrouble } from '../../../paper';
import { isAuditSheet } from '../auditSheet/auditMark';
import { Grid } from '../../kernel/book/grid';
import { loadBook } from '../../kernel/book/loadBook';
import { runExcel } from '../../kernel/runExcel';
import type { SessionState } from '../../kernel/sessionState';
import { formSheets } from './formSheets';
import { PaperProbe } from './paperProbe';

/** 一张表印在纸上的样子。 */
export interface SheetPaper {
  readonly sheetId: string;
  readonly name: string;
  readonly landscape: boolean;
  readonly map: PageMap;
  readonly troubles: readonly PaperTrouble[];
  /** 各页从哪一格的字开始：认得出断在哪里。 */
  readonly starts: readonly string[];
}

/** 各表样与“审核情况表”印成几页、断在哪里（1 次同步）：照纸、边距、缩放、行高列宽自己排，不动工作簿。 */
export function readPaper(session: SessionState): Promise<readonly SheetPaper[]> {
  return runExcel('看纸面', async (context) => {
    const probe = new PaperProbe();
    const onSheet = (sheet: Excel.Worksheet): void => probe.request(sheet);
    const book = await loadBook(context, { known: session.known, onSheet });
    session.remember(book);
    const papers = probe.result();
    const sheets = [...formSheets(book).map(({ sheet }) => sheet), ...book.sheets.filter(isAuditSheet)];
    return sheets.flatMap(({ id, name, grid }) => {
      const probed = papers.get(id);
      if (!probed) return [];
      const { paper, fontSize } = probed;
      const map = pageMap(paper);
      const troubles = paperTroubles(paper, map, fontSize ?? bodySize);
      const { column, lastColumn } = paper.area;
      const starts = map.pages.map(({ firstRow }) =>
        firstText(grid ?? Grid.empty, firstRow, column, lastColumn),
      );
      return [{ sheetId: id, name, landscape: paper.orientation === 'landscape', map, troubles, starts }];
    });
  });
}

/** 一行里头一格写着字的；只有数的行（如序号开头的）取头一个数，没有字为空串。 */
function firstText(grid: Grid, row: number, from: number, to: number): string {
  const texts = Array.from({ length: to - from + 1 }, (_, i) =>
    grid.cell(row, from + i).text.replace(/\s+/g, ''),
  ).filter((text) => text !== '');
  return texts.find((text) => /\p{L}/u.test(text)) ?? texts[0] ?? '';
}
