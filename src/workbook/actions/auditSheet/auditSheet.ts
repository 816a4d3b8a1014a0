import { cellAddress } from '../../../forms';
import { auditSheetTitle } from '../../../submission';
import type { BookState } from '../../kernel/book/bookState';
import { loadBook, type KnownSheet } from '../../kernel/book/loadBook';
import { asText } from '../../kernel/layout/text';
import { runExcel } from '../../kernel/runExcel';
import type { SessionState } from '../../kernel/sessionState';
import { columnAt } from './columns';
import type { AuditSheetContent } from './content';
import { findExisting, type ExistingAuditSheet } from './existing';
import { planAuditSheet, type TypedExplanation } from './planAuditSheet';
import { queueAuditSheet } from './writeAuditSheet';

/** 生成“审核情况表”的结果。 */
export interface AuditSheetResult {
  readonly sheetName: string;
  /** 写了几条结果。 */
  readonly written: number;
  /** 其中写了审核说明的。 */
  readonly explained: number;
  /** 结果已经没有、说明还留着的。 */
  readonly orphaned: number;
}

/** 生成或更新“审核情况表”：只改有变化的格（2）。失败后再来一次即可，写过的说明不丢。 */
export function writeAuditSheet(
  session: SessionState,
  content: AuditSheetContent,
): Promise<AuditSheetResult> {
  return runExcel('生成审核情况表', async (context) => {
    const book = await loadForAuditSheet(context, session);
    return writePlanned(context, session, book, content, null);
  });
}

/**
 * 给几条结果写同一条审核说明（2）：那几行都已在表上就只写那几格，否则连表一起生成；空白即清掉。
 */
export function explainFindings(
  session: SessionState,
  typed: TypedExplanation,
  content: AuditSheetContent,
): Promise<void> {
  return runExcel('写审核说明', async (context) => {
    const book = await loadForAuditSheet(context, session);
    const existing = findExisting(book);
    const rows = typed.keys.map((key) => existing && rowOf(existing, key));
    if (existing === null || rows.includes(null)) {
      await writePlanned(context, session, book, content, typed);
      return;
    }
    const sheet = context.workbook.worksheets.getItem(existing.sheet.id);
    for (const row of rows as number[]) {
      const cell = sheet.getRange(cellAddress(row, columnAt('explanation')));
      cell.numberFormat = [['@']];
      cell.formulas = [[asText(typed.text.trim())]];
      cell.format.autofitRows();
    }
    await context.sync();
  });
}

/** 这条结果在表上的哪一行；没有这一行、有重复的行都返回 null，要整表重写。 */
function rowOf({ standing, table, grid }: ExistingAuditSheet, key: string): number | null {
  if (!standing) return null;
  const rows: number[] = [];
  for (let row = table.row; row <= table.lastRow; row += 1) {
    if (grid.cell(row, table.keyColumn).value === key) rows.push(row);
  }
  const [only] = rows;
  return rows.length === 1 && only !== undefined ? only : null;
}

async function writePlanned(
  context: Excel.RequestContext,
  session: SessionState,
  book: BookState,
  content: AuditSheetContent,
  typed: TypedExplanation | null,
): Promise<AuditSheetResult> {
  const plan = planAuditSheet(book, content, typed);
  const queued = queueAuditSheet(context, book, plan);
  // 在窗格里写一条说明不该把人从正在看的表上带走
  if (typed === null) queued.activate();
  try {
    await context.sync();
  } catch (error) {
    session.forget();
    throw error;
  }
  session.rememberOurs(queued.id, queued.name);
  const { explained, orphaned } = plan;
  return { sheetName: queued.name, written: content.findings.length, explained, orphaned };
}

/** 读工作簿；叫这个名字而没有标记的表也读内容：可能是上次刚建出来还空着的。 */
async function loadForAuditSheet(context: Excel.RequestContext, session: SessionState): Promise<BookState> {
  const known = session.known.map((sheet): KnownSheet => {
    return sheet.name === auditSheetTitle ? { ...sheet, ours: true } : sheet;
  });
  const book = await loadBook(context, { known, guesses: [auditSheetTitle] });
  session.remember(book);
  return book;
}
