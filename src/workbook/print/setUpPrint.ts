import { forms, type Form } from '../../forms';
import type { Registry } from '../../submission';
import { isAuditSheet } from '../auditSheet/auditMark';
import type { BookState, SheetState } from '../book/bookState';
import { loadBook } from '../book/loadBook';
import { WorkbookError } from '../errors';
import { locateForm, projectSheets } from '../insert/locate';
import { findStanding } from '../insert/match';
import { writePage } from '../insert/writePage';
import { runExcel } from '../runExcel';
import type { SessionState } from '../sessionState';
import { writeAuditPaper, writePaper } from './writePaper';

/** 设好了打印的表。 */
export interface PrintResult {
  /** 几张表。 */
  readonly sheets: number;
  /** 版面改过，只设了纸张、页眉、页码，打印区与分页没有动的表。 */
  readonly partly: readonly string[];
}

interface Found {
  readonly form: Form;
  readonly project: string | null;
  readonly sheet: SheetState;
}

/**
 * 一键设置打印（2 次同步）：每张表样与“审核情况表”的纸张、页眉页码、一页宽、标题行、分页；只动打印设置。
 * 定稿以后表上了锁，只设纸张与页眉页码，打印区与分页插表时已经设好。
 */
export function setUpPrint(session: SessionState): Promise<PrintResult> {
  return runExcel('设置打印', async (context) => {
    const book = await loadBook(context, { known: session.known, merges: true });
    session.remember(book);
    const found = formSheets(book);
    const { registry } = book;
    if (found.length === 0) throw new WorkbookError('工作簿里没有表样。', { remedy: '先插入表样。' });
    const partly: string[] = [];
    for (const one of found) {
      const sheet = context.workbook.worksheets.getItem(one.sheet.id);
      const layout = registry && !registry.seal ? standingLayout(book, one, registry) : null;
      if (layout) writePage(sheet, layout, registry?.unit ?? '');
      else {
        writePaper(sheet, registry?.unit ?? '');
        if (!registry?.seal) partly.push(one.sheet.name);
      }
    }
    const audits = book.sheets.filter(isAuditSheet);
    for (const { id } of audits)
      writeAuditPaper(context.workbook.worksheets.getItem(id), registry?.unit ?? '');
    await context.sync();
    return { sheets: found.length + audits.length, partly };
  });
}

function formSheets(book: BookState): readonly Found[] {
  return forms.flatMap((form): readonly Found[] => {
    if (form.scope === 'sheet') {
      return projectSheets(book, form).map(({ sheet, project }) => ({ form, project, sheet }));
    }
    const sheet = locateForm(book, form, null);
    return sheet ? [{ form, project: null, sheet }] : [];
  });
}

/** 版面还完好才知道打印区、标题行在哪；行高用表上的不好读，照版面估。 */
const standingLayout = (book: BookState, { form, project, sheet }: Found, { scheme, year, unit }: Registry) =>
  findStanding(book, sheet, { form, project, scheme, year, unit })?.layout ?? null;
