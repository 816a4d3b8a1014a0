import { auditSubmission, toFindingRecord } from '../../audit';
import { FUNCTION_NAMESPACE } from '../../functions';
import type { Scheme } from '../../schemes';
import { readSubmission, registryNamespace } from '../../submission';
import { readXlsx } from '../../xlsx';
import { exitCodes } from '../exitCodes';
import type { ExitCode } from '../exitCodes';
import { fileReport, summary } from '../output/checkReport';
import type { CheckedFile, FileCounts } from '../output/checkReport';
import { jsonArray } from '../output/jsonArray';
import { parseArguments } from '../parseArguments';
import { problemLines } from '../problemLines';
import { InputError, readInput } from '../readInput';
import { readSchemeOption, schemeOption } from '../schemeOption';
import type { Terminal } from '../terminal';
import { UsageError } from '../usageError';

async function checkFile(file: string, folder: string, scheme: Scheme | undefined): Promise<CheckedFile> {
  const bytes = await readInput(folder, file);
  const source = readXlsx(bytes, { functionNamespaces: [FUNCTION_NAMESPACE], registryNamespace });
  const submission = readSubmission(source, scheme);
  if (!submission)
    throw new InputError(`没有找到本软件插入的表样，不是绩效自评工作簿。${source.notices.join('')}`);
  return { file, submission, findings: auditSubmission(submission), notices: source.notices };
}

/** 结果逐份印出来：一份坏了、中途停了，前面的都已经在手上。 */
function printer(json: boolean, terminal: Terminal) {
  const array = json ? jsonArray(terminal) : null;
  const printJson = ({ file, submission, findings, notices }: CheckedFile): void => {
    for (const finding of findings) array?.add(toFindingRecord(file, finding));
    for (const notice of notices) terminal.error(`${file}：${notice}`);
    for (const { sheetName, message } of submission.notices)
      terminal.error(`${file}（${sheetName}）：${message}`);
  };
  return {
    print(checked: CheckedFile): void {
      if (array) printJson(checked);
      else for (const line of fileReport(checked)) terminal.out(line);
    },
    end(files: readonly FileCounts[], unreadable: number): void {
      if (array) array.end();
      else terminal.out(summary(files, unreadable));
    },
  };
}

/** `pbe check`：直接读 .xlsx 审核，不起表格引擎。 */
export async function check(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const parsed = parseArguments(args, [schemeOption, { name: '--json' }]);
  const { operands, has } = parsed;
  if (operands.length === 0) throw new UsageError('请写要审核的 .xlsx 文件。');
  const scheme = await readSchemeOption(parsed, terminal.folder);
  const { print, end } = printer(has('--json'), terminal);
  const files: FileCounts[] = [];
  let unreadable = 0;
  for (const file of operands) {
    try {
      const checked = await checkFile(file, terminal.folder, scheme);
      print(checked);
      files.push({ findings: checked.findings });
    } catch (error) {
      unreadable++;
      for (const line of problemLines(file, error)) terminal.error(line);
    }
  }
  end(files, unreadable);
  if (unreadable) return exitCodes.unreadable;
  const wrong = files.some(({ findings }) => findings.some(({ severity }) => severity === '错误'));
  return wrong ? exitCodes.findings : exitCodes.ok;
}
