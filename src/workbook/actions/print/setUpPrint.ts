import { paginate, type FormLayout } from '../../../forms';
import type { Registry } from '../../../submission';
import { isAuditSheet } from '../auditSheet/auditMark';
import { parametersOf } from '../auditSheet/existing';
import { writeAuditBreak } from './auditBreak';
import type { BookState } from '../../kernel/book/bookState';
import { Grid } from '../../kernel/book/grid';
import { loadBook } from '../../kernel/book/loadBook';
import { rowsAddress } from '../../kernel/book/references';
import { WorkbookError } from '../../kernel/errors';
import { findStanding } from '../insert/match';
import { writePage } from '../insert/writePage';
import { runExcel } from '../../kernel/runExcel';
import type { SessionState } from '../../kernel/sessionState';
import { formSheets, type FoundForm } from './formSheets';
import { fittedHeights, HeightProbe, type SheetHeights } from './rowHeights';
import { writeAuditPaper, writePaper } from '../../kernel/layout/writePaper';

/** 设好了打印的表。 */
export interface PrintResult {
  /** 几张表。 */
  readonly sheets: number;
  /** 版面改过，只设了纸张、页眉、页码，打印区与分页没有动的表。 */
  readonly partly: readonly string[];
  /** 文字放不下、加高了的行数。 */
  readonly grown: number;
  /** Excel 没有照设“一页宽”的表（没切到页面布局视图时会这样），要人在页面设置里选。 */
  readonly unfitted: readonly string[];
}

/**
 * 一键设置打印（2 次同步）：每张表样与“审核情况表”的纸张、页眉页码、一页宽、标题行、分页；
 * 文字放不下的行加高（合并格 Excel 不会自动加），免得印出来少半句；压矮能少印一页的压矮。
 * 定稿以后表上了锁，只设纸张与页眉页码，打印区与分页插表时已经设好。
 */
export function setUpPrint(session: SessionState): Promise<PrintResult> {
  return runExcel('设置打印', async (context) => {
    const probe = new HeightProbe();
    const onSheet = (sheet: Excel.Worksheet): void => probe.request(sheet);
    const book = await loadBook(context, { known: session.known, merges: true, onSheet });
    const heights = probe.result();
    session.remember(book);
    const found = formSheets(book);
    const { registry } = book;
    if (found.length === 0) throw new WorkbookError('工作簿里没有表样。', { remedy: '先插入表样。' });
    const partly: string[] = [];
    let grown = 0;
    for (const one of found) {
      // 财政局的模板自带打印设置，不动
      if (one.adopted) continue;
      const sheet = context.workbook.worksheets.getItem(one.sheet.id);
      const fit = registry && !registry.seal ? fitted(book, one, registry, heights.get(one.sheet.id)) : null;
      if (fit) {
        const page = paginate(fit.layout);
        grown += resizeRows(sheet, fit.now, page.rowHeights);
        writePage(sheet, { ...fit.layout, ...page }, registry?.unit ?? '');
      } else {
        writePaper(sheet, registry?.unit ?? '');
        if (!registry?.seal) partly.push(one.sheet.name);
      }
    }
    const audits = book.sheets.filter(isAuditSheet);
    for (const { id } of audits) {
      const sheet = context.workbook.worksheets.getItem(id);
      writeAuditPaper(sheet, registry?.unit ?? '');
      const own = heights.get(id);
      if (own && !own.isProtected) writeAuditBreak(sheet, parametersOf(book, id), own.rows);
    }
    const set = found.filter(({ adopted }) => !adopted);
    const layouts = [...set.map(({ sheet }) => sheet), ...audits].map(({ id, name }) => {
      const { pageLayout } = context.workbook.worksheets.getItem(id);
      pageLayout.load('zoom');
      return { name, pageLayout };
    });
    await context.sync();
    const unfitted = layouts
      .filter(({ name, pageLayout }) => !partly.includes(name) && !pageLayout.zoom.horizontalFitToPages)
      .map(({ name }) => name);
    return { sheets: found.length + audits.length, partly, grown, unfitted };
  });
}

/** 版面还完好的一张表：各行可以多高多矮照表上的文字，现在的行高。 */
interface Fitted {
  readonly layout: FormLayout;
  readonly now: readonly number[];
}

/** 版面还完好才知道打印区、标题行在哪；插删过行列的返回 null。 */
function fitted(
  book: BookState,
  { form, project, sheet }: FoundForm,
  { scheme, year, unit }: Registry,
  heights: SheetHeights | undefined,
): Fitted | null {
  const context = { form, project, scheme, year, unit };
  const standing = findStanding(book, sheet, context);
  if (!standing || !heights) return null;
  const fit = fittedHeights(standing, context, sheet.grid ?? Grid.empty, heights);
  return { layout: { ...standing.layout, ...fit }, now: heights.rows };
}

/** 改行高，返回加高了几行；差不到半磅的不改。 */
function resizeRows(sheet: Excel.Worksheet, now: readonly number[], wanted: readonly number[]): number {
  const grew = (height: number, row: number): number => height - (now[row] ?? height);
  wanted.forEach((height, row) => {
    if (Math.abs(grew(height, row)) > 0.5) sheet.getRange(rowsAddress(row, row)).format.rowHeight = height;
  });
  return wanted.filter((height, row) => grew(height, row) > 0.5).length;
}
