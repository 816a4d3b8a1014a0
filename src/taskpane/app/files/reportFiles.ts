import { DocxError, readDocx } from '../../../docx';
import { outlineFor, outlineFromParagraphs, parseOutline, type Outline } from '../../../report';
import {
  checkReportDocx,
  hasTies,
  paragraphsOf,
  quoteReportDocx,
  reportDocx,
  staleSentences,
  updateReportDocx,
} from '../../../reportFile';
import type { Submission } from '../../../submission';
import type { ReportFile } from '../state';
import { isTooLarge, megabytes, type PickedFile } from './pickedFile';
import type {
  CheckedReport,
  GeneratedReport,
  ReportProblem,
  StaleReport,
  UpdatedReportFile,
} from './reportOutcome';
import { sha256Of } from './sha256';

const file = async (name: string, bytes: Uint8Array): Promise<ReportFile> => ({
  name,
  bytes,
  sha256: await sha256Of(bytes),
});

const problem = (...reasons: readonly string[]): ReportProblem => ({ ok: false, reasons });

/** 读选的文件；太大、读不了的说明白。 */
async function attempt<T>(
  picked: PickedFile,
  work: (bytes: Uint8Array) => Promise<T>,
): Promise<T | ReportProblem> {
  try {
    if (isTooLarge(picked)) return problem(`“${picked.name}”有 ${megabytes(picked)}，不像一份报告。`);
    return await work(new Uint8Array(await picked.arrayBuffer()));
  } catch (error) {
    if (!(error instanceof DocxError)) throw error;
    return problem(`“${picked.name}”读不了：${error.message}`);
  }
}

function readJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as unknown;
  } catch {
    return null;
  }
}

/** 单位自带的提纲：.json，或带方括号字段名的 .docx。 */
export async function readOutlineFile(
  picked: PickedFile,
): Promise<
  { readonly ok: true; readonly outline: Outline; readonly notices: readonly string[] } | ReportProblem
> {
  return attempt(picked, async (bytes) => {
    const parsed = /\.json$/i.test(picked.name)
      ? parseOutline(readJson(bytes))
      : outlineFromParagraphs(paragraphsOf(readDocx(bytes)), picked.name.replace(/\.[^.]*$/, ''));
    return parsed.ok ? parsed : problem(...parsed.problems.map((each) => `提纲“${picked.name}”：${each}`));
  });
}

const safe = (text: string): string => text.replace(/[\\/:*?"<>|]/g, '').trim();

/** 从读到的申报写出报告；提纲缺省照方案。 */
export async function generateReport(
  submission: Submission,
  outline: Outline | null,
): Promise<GeneratedReport> {
  const used = outline ?? outlineFor(submission.scheme);
  const { bytes, missing, tooLong } = await reportDocx(submission, used);
  const name = `${[submission.year, safe(submission.unit), '绩效自评报告'].filter(Boolean).join('_')}.docx`;
  return { file: await file(name, bytes), title: used.title, missing, tooLong };
}

/** 核对选的报告；谁写的都行。 */
export function checkReportFile(
  picked: PickedFile,
  submission: Submission,
): Promise<CheckedReport | ReportProblem> {
  return attempt(picked, async (bytes): Promise<CheckedReport> => {
    const { figures, conflicts } = quoteReportDocx(bytes, submission);
    return {
      ok: true,
      file: await file(picked.name, bytes),
      check: checkReportDocx(bytes, submission),
      generated: hasTies(bytes),
      figures,
      conflicts,
    };
  });
}

/** 报告与表一致：核对没有“错误”。 */
export const isSoundReport = ({ bytes }: ReportFile, submission: Submission): boolean =>
  checkReportDocx(bytes, submission).findings.every(({ severity }) => severity !== '错误');

/** 表改了以后，这份报告里哪些句子过期了；不是本软件生成的没有出处，说不出，返回 null。 */
export function staleReport({ bytes }: ReportFile, submission: Submission): StaleReport | null {
  return hasTies(bytes) ? { sentences: staleSentences(bytes, submission) } : null;
}

/** 只换连着出处的数，别的字照用户改过的留着。 */
export async function updateReportFile(
  report: ReportFile,
  submission: Submission,
): Promise<UpdatedReportFile> {
  const { bytes, changed, unknown } = updateReportDocx(report.bytes, submission);
  return { file: await file(report.name, bytes), changed, unknown };
}
