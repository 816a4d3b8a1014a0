import { extname } from 'node:path';
import { cellAddress } from '../../forms';
import { checkReport, type ReportCheck, type ReportFinding } from '../../report';
import { checkReportDocx } from '../../reportFile';
import type { Submission } from '../../submission';
import { exitCodes, type ExitCode } from '../exitCodes';
import { problemLines } from '../problemLines';
import { readBook } from '../readBook';
import { readInput } from '../readInput';
import type { Terminal } from '../terminal';

/** .docx；也收 .txt（一行一段）。 */
function checkFile(name: string, bytes: Uint8Array, submission: Submission): ReportCheck {
  if (extname(name).toLowerCase() !== '.txt') return checkReportDocx(bytes, submission);
  const text = new TextDecoder('utf-8').decode(bytes);
  return checkReport(
    text.split(/\r?\n/).map((line) => ({ text: line })),
    null,
    submission,
  );
}

const where = ({ place }: ReportFinding): string =>
  place ? ` ${place.sheetName}!${cellAddress(place.row, place.column)}` : '';

function lines(finding: ReportFinding): readonly string[] {
  const { severity, rule, message, quote, paragraph, expected } = finding;
  return [
    `  ${severity} ${rule} 第 ${paragraph + 1} 段：${message}${where(finding)}`,
    `      “${quote.length > 80 ? `${quote.slice(0, 80)}…` : quote}”${expected === null ? '' : `　改成：${expected}`}`,
  ];
}

function record(file: string, report: string, finding: ReportFinding) {
  const { place, ...rest } = finding;
  return {
    file,
    report,
    ...rest,
    sheet: place?.sheetName ?? null,
    cell: place ? cellAddress(place.row, place.column) : null,
  };
}

/** `pbe check 工作簿.xlsx --report 报告.docx`：报告里的每个数与工作簿核对。 */
export async function checkReportCommand(
  file: string,
  report: string,
  json: boolean,
  terminal: Terminal,
): Promise<ExitCode> {
  let result: ReportCheck;
  try {
    const submission = await readBook(terminal.folder, file);
    result = checkFile(report, await readInput(terminal.folder, report), submission);
  } catch (error) {
    for (const line of problemLines(`${file}、${report}`, error)) terminal.error(line);
    return exitCodes.unreadable;
  }
  const { findings, unsourced, tied } = result;
  if (json) {
    const records = [
      ...findings.map((each) => record(file, report, each)),
      ...unsourced.map((each) => ({ file, report, rule: '没有出处', severity: null, ...each })),
    ];
    terminal.out(records.length ? `[\n${records.map((each) => JSON.stringify(each)).join(',\n')}\n]` : '[]');
  } else {
    terminal.out(
      `${report} 对 ${file}：${findings.length} 处，对上的数 ${tied} 个，没有出处的数 ${unsourced.length} 个。`,
    );
    for (const finding of findings) for (const line of lines(finding)) terminal.out(line);
    if (unsourced.length > 0) terminal.out('没有出处（表里、报告文字栏里都没有，请自己核）：');
    for (const { printed, paragraph, quote } of unsourced)
      terminal.out(
        `  第 ${paragraph + 1} 段 ${printed}　“${quote.length > 50 ? `${quote.slice(0, 50)}…` : quote}”`,
      );
  }
  return findings.some(({ severity }) => severity === '错误') ? exitCodes.findings : exitCodes.ok;
}
