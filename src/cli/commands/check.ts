import { auditSubmission, toFindingRecord } from '../../audit';
import { FUNCTION_NAMESPACE } from '../../functions';
import { readSubmission, registryNamespace } from '../../submission';
import { readXlsx, XlsxError } from '../../xlsx';
import { exitCodes } from '../exitCodes';
import type { ExitCode } from '../exitCodes';
import { fileReport, summary } from '../output/checkReport';
import type { CheckedFile } from '../output/checkReport';
import { parseArguments } from '../parseArguments';
import { InputError, readInput } from '../readInput';
import type { Terminal } from '../terminal';
import { UsageError } from '../usageError';

async function checkFile(file: string, folder: string): Promise<CheckedFile> {
  const bytes = await readInput(folder, file);
  const source = readXlsx(bytes, { functionNamespaces: [FUNCTION_NAMESPACE], registryNamespace });
  const submission = readSubmission(source);
  if (!submission) throw new InputError('没有找到本软件插入的表样，不是绩效自评工作簿。');
  return { file, submission, findings: auditSubmission(submission) };
}

/** 一行一个对象的 JSON 数组。 */
function printJson(files: readonly CheckedFile[], terminal: Terminal): void {
  const records = files.flatMap(({ file, findings }) =>
    findings.map((finding) => toFindingRecord(file, finding)),
  );
  const lines = records.map((record) => JSON.stringify(record));
  terminal.out(lines.length ? `[\n${lines.join(',\n')}\n]` : '[]');
  for (const { file, submission } of files) {
    for (const { sheetName, message } of submission.notices)
      terminal.error(`${file}（${sheetName}）：${message}`);
  }
}

/** `pbe check`：直接读 .xlsx 审核，不起表格引擎。 */
export async function check(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { operands, has } = parseArguments(args, [{ name: '--json' }]);
  if (operands.length === 0) throw new UsageError('请写要审核的 .xlsx 文件。');
  const files: CheckedFile[] = [];
  let unreadable = 0;
  for (const file of operands) {
    try {
      files.push(await checkFile(file, terminal.folder));
    } catch (error) {
      if (!(error instanceof XlsxError || error instanceof InputError)) throw error;
      unreadable++;
      terminal.error(`${file}：${error.message}`);
    }
  }
  if (has('--json')) {
    printJson(files, terminal);
  } else {
    for (const checked of files) for (const line of fileReport(checked)) terminal.out(line);
    terminal.out(summary(files, unreadable));
  }
  if (unreadable) return exitCodes.unreadable;
  const wrong = files.some(({ findings }) => findings.some(({ severity }) => severity === '错误'));
  return wrong ? exitCodes.findings : exitCodes.ok;
}
