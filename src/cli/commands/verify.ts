import { auditSubmission } from '../../audit';
import { FUNCTION_NAMESPACE } from '../../functions';
import { readSubmission, registryNamespace, verifySeal } from '../../submission';
import { readXlsx, XlsxError } from '../../xlsx';
import { exitCodes } from '../exitCodes';
import type { ExitCode } from '../exitCodes';
import { sealLines, type VerifiedFile } from '../output/sealReport';
import { parseArguments } from '../parseArguments';
import { InputError, readInput } from '../readInput';
import { sha256 } from '../sha256';
import type { Terminal } from '../terminal';
import { UsageError } from '../usageError';

async function verifyFile(file: string, folder: string): Promise<VerifiedFile> {
  const bytes = await readInput(folder, file);
  const source = readXlsx(bytes, { functionNamespaces: [FUNCTION_NAMESPACE], registryNamespace });
  const submission = readSubmission(source);
  if (!submission)
    throw new InputError(
      '没有找到本软件插入的表样，不是绩效自评工作簿（公开版只有值，复核要用定稿的那一份）。',
    );
  const report = await verifySeal(source, sha256);
  if (!report) throw new InputError('这份工作簿没有定稿登记：没有定过稿，或者另存时丢了。');
  const { attachments } = submission;
  return { file, report, attachments, findings: auditSubmission(submission, { stage: '定稿' }) };
}

/** 一行一个对象的 JSON 数组；规范值全文不印，只印差别。 */
function printJson(files: readonly VerifiedFile[], terminal: Terminal): void {
  const lines = files.map(({ file, report, attachments }) => {
    const { seal, ...rest } = report;
    const { time, scheme, signOff, counts, digest, state } = seal;
    return JSON.stringify({ file, state, time, scheme, signOff, counts, digest, attachments, ...rest });
  });
  terminal.out(lines.length ? `[\n${lines.join(',\n')}\n]` : '[]');
}

const isSound = ({ report, findings }: VerifiedFile): boolean =>
  report.valid && !findings.some(({ severity }) => severity === '错误');

/** `pbe verify`：看定稿以后变没变、复算是否一致；只读，不起表格引擎。 */
export async function verify(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { operands, has } = parseArguments(args, [{ name: '--json' }]);
  if (operands.length === 0) throw new UsageError('请写要复核的 .xlsx 文件。');
  const files: VerifiedFile[] = [];
  let unreadable = 0;
  for (const file of operands) {
    try {
      files.push(await verifyFile(file, terminal.folder));
    } catch (error) {
      if (!(error instanceof XlsxError || error instanceof InputError)) throw error;
      unreadable += 1;
      terminal.error(`${file}：${error.message}`);
    }
  }
  if (has('--json')) printJson(files, terminal);
  else for (const line of files.flatMap(sealLines)) terminal.out(line);
  if (unreadable) return exitCodes.unreadable;
  return files.every(isSound) ? exitCodes.ok : exitCodes.findings;
}
