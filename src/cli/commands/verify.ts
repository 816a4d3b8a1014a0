import { auditSubmission } from '../../audit';
import { FUNCTION_NAMESPACE } from '../../functions';
import { readSubmission, registryNamespace, verifySeal } from '../../submission';
import { readXlsx } from '../../xlsx';
import { exitCodes } from '../exitCodes';
import type { ExitCode } from '../exitCodes';
import { jsonArray } from '../output/jsonArray';
import { sealLines, type VerifiedFile } from '../output/sealReport';
import { parseArguments } from '../parseArguments';
import { problemLines } from '../problemLines';
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

/** 一份的 JSON；规范值全文不印，只印差别。 */
function jsonRecord({ file, report, attachments }: VerifiedFile): unknown {
  const { seal, ...rest } = report;
  const { time, scheme, signOff, counts, digest, state } = seal;
  return { file, state, time, scheme, signOff, counts, digest, attachments, ...rest };
}

const isSound = ({ report, findings }: VerifiedFile): boolean =>
  report.valid && !findings.some(({ severity }) => severity === '错误');

/** `pbe verify`：看定稿以后变没变、复算是否一致；只读，不起表格引擎。 */
export async function verify(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { operands, has } = parseArguments(args, [{ name: '--json' }]);
  if (operands.length === 0) throw new UsageError('请写要复核的 .xlsx 文件。');
  const array = has('--json') ? jsonArray(terminal) : null;
  let [sound, unreadable] = [true, 0];
  for (const file of operands) {
    try {
      const verified = await verifyFile(file, terminal.folder);
      if (array) array.add(jsonRecord(verified));
      else for (const line of sealLines(verified)) terminal.out(line);
      sound &&= isSound(verified);
    } catch (error) {
      unreadable += 1;
      for (const line of problemLines(file, error)) terminal.error(line);
    }
  }
  array?.end();
  if (unreadable) return exitCodes.unreadable;
  return sound ? exitCodes.ok : exitCodes.findings;
}
