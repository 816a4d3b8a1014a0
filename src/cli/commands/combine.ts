import { extname } from 'node:path';
import { combineSubmissions } from '../../collect';
import { listBooks } from '../books';
import { exitCodes } from '../exitCodes';
import type { ExitCode } from '../exitCodes';
import { forceOption, outputOption } from '../fileAndOutput';
import { openBook } from '../openBook';
import { parseArguments } from '../parseArguments';
import { problemLines } from '../problemLines';
import { InputError } from '../readInput';
import { checkOutput, saveOutput, type OutputTarget } from '../save';
import type { Terminal } from '../terminal';
import { UsageError } from '../usageError';

const OPTIONS = [outputOption, forceOption, { name: '--unit', takesValue: true }] as const;

/** `pbe combine`：一个部门的几份（含所属预算单位）合成一份官方汇总表。 */
export async function combine(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { operands, value, has } = parseArguments(args, OPTIONS);
  const [output, unit] = [value(outputOption.name), value('--unit')];
  if (operands.length === 0) throw new UsageError('请写各单位的 .xlsx 文件或文件夹。');
  if (output === null || extname(output).toLowerCase() !== '.xlsx')
    throw new UsageError('请写 -o 部门汇总.xlsx。');
  if (unit === null) throw new UsageError('请写 --unit 部门名称。');
  const files = await listBooks(terminal.folder, operands);
  const target: OutputTarget = {
    ...{ folder: terminal.folder, output, inputs: files },
    force: has(forceOption.name),
  };
  await checkOutput(target);
  const submissions = [];
  for (const file of files) {
    try {
      submissions.push((await openBook(terminal.folder, file)).submission);
    } catch (error) {
      for (const line of problemLines(file, error)) terminal.error(line);
      throw new InputError('少一份合计就不对，没有合。');
    }
  }
  const { data, notes } = combined(unit, submissions);
  const { buildWorkbook } = await import('../buildWorkbook');
  const { bytes, sheetNames, notices } = await buildWorkbook(data, submissions[0]?.scheme);
  await saveOutput(target, bytes);
  for (const note of [...notes, ...notices]) terminal.error(`${output}：${note}`);
  terminal.out(`已合成 ${output}：${submissions.length} 份 → ${sheetNames.join('、')}`);
  return exitCodes.ok;
}

function combined(...input: Parameters<typeof combineSubmissions>): ReturnType<typeof combineSubmissions> {
  try {
    return combineSubmissions(...input);
  } catch (error) {
    throw new InputError(error instanceof Error ? error.message : String(error));
  }
}
