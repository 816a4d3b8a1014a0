import { FUNCTION_NAMESPACE } from '../functions';
import type { QuotedFigures } from '../report';
import { readSubmission, type Submission } from '../submission';
import type { WorkbookSession } from '../workbook';
import { exportXlsx, importXlsx } from '../xlsx';
import { withHeadlessBook } from './headlessBook';
import { InputError } from './readInput';

const sheet = '报告正文数据表';

/** 照报告填好的工作簿。 */
export interface QuotedWorkbook {
  readonly bytes: Uint8Array;
  readonly quoted: QuotedFigures;
  readonly written: number;
  /** 源文件里带不走的东西（图片、图表……）。 */
  readonly unsupported: readonly string[];
}

async function readBook(session: WorkbookSession): Promise<Submission> {
  const submission = readSubmission(await session.read());
  if (!submission) throw new InputError('没有找到本软件插入的表样，不是绩效自评工作簿。');
  return submission;
}

/** 没有这张工作底稿就先插上，再读一遍。 */
async function withSheet(session: WorkbookSession, submission: Submission): Promise<Submission> {
  if (submission.forms.some(({ form }) => form.id === sheet)) return submission;
  const { registeredScheme: scheme, year, unit } = submission;
  await session.insertForms({ scheme, year, unit, forms: [{ form: sheet }] });
  return readBook(session);
}

/** 打开一份工作簿，用窗格同一套代码照报告填《报告正文数据表》，再存成 .xlsx。 */
export function quotedWorkbook(
  bytes: Uint8Array,
  quote: (submission: Submission) => QuotedFigures,
  overwrite: boolean,
): Promise<QuotedWorkbook> {
  const namespaces = { functionNamespaces: [FUNCTION_NAMESPACE] };
  return withHeadlessBook(async ({ engine, session }) => {
    const { unsupported } = await importXlsx(engine, bytes, namespaces);
    const quoted = quote(await withSheet(session, await readBook(session)));
    const chosen = quoted.figures.filter(
      ({ state }) => state === 'blank' || (overwrite && state === 'differs'),
    );
    const changes = chosen.flatMap(({ cells }) => cells);
    const { applied } = await session.applyFixes([{ kind: '照抄报告', changes }]);
    return { bytes: await exportXlsx(engine, namespaces), quoted, written: applied, unsupported };
  });
}
