import { basename, extname, join } from 'node:path';
import type { Layout } from '../../forms';
import type { Scheme } from '../../schemes';
import type { SubmissionData } from '../../submission';
import { exitCodes } from '../exitCodes';
import type { ExitCode } from '../exitCodes';
import { parseArguments, type ParsedArguments } from '../parseArguments';
import { forceOption } from '../fileAndOutput';
import { packOption, readRules } from '../packOption';
import { problemLines } from '../problemLines';
import { InputError } from '../readInput';
import { checkOutput, saveOutput, type OutputTarget } from '../save';
import { schemeOption } from '../schemeOption';
import type { Terminal } from '../terminal';
import { UsageError } from '../usageError';
import { mergeData, readData } from './fillInput';

/** 一份要造的工作簿。 */
interface Job {
  /** 报错时写在前面的文件名。 */
  readonly label: string;
  readonly target: OutputTarget;
  readonly read: () => Promise<SubmissionData>;
}

/** 同名的数据文件（不同文件夹里）成品依次加“ (2)”。 */
function outputNames(files: readonly string[], folder: string): string[] {
  const used = new Set<string>();
  return files.map((file) => {
    const stem = basename(file, extname(file));
    let name = `${stem}.xlsx`;
    for (let n = 2; used.has(name.toLowerCase()); n++) name = `${stem} (${n}).xlsx`;
    used.add(name.toLowerCase());
    return join(folder, name);
  });
}

function plan(
  { operands, value, has }: ParsedArguments,
  folder: string,
  scheme: Scheme | undefined,
  layouts: readonly Layout[],
): Job[] {
  const [output, outDir] = [value('--output'), value('--out-dir')];
  if (operands.length === 0) throw new UsageError('请写数据文件（.json）。');
  const target = (path: string): OutputTarget => ({
    folder,
    output: path,
    inputs: operands,
    force: has(forceOption.name),
  });
  if ((output === null) === (outDir === null))
    throw new UsageError('请写 -o 成品.xlsx 或 --out-dir 文件夹（二选一）。');
  if (output !== null) {
    if (extname(output).toLowerCase() !== '.xlsx')
      throw new UsageError(`-o 后面写成品的文件名，以 .xlsx 结尾（现为 ${output}）。`);
    const read = async () =>
      mergeData(
        await Promise.all(
          operands.map((file) => readLabelled(folder, file, operands.length > 1, scheme, layouts)),
        ),
        scheme,
        layouts,
      );
    return [{ label: operands.join('、'), target: target(output), read }];
  }
  const outputs = outputNames(operands, outDir ?? '');
  return operands.map((file, i) => ({
    label: file,
    target: target(outputs[i] ?? ''),
    read: () => readData(folder, file, scheme, layouts),
  }));
}

/** 几个文件合成一份时，哪个文件出的错要写明。 */
async function readLabelled(
  folder: string,
  file: string,
  several: boolean,
  scheme: Scheme | undefined,
  layouts: readonly Layout[],
): Promise<SubmissionData> {
  try {
    return await readData(folder, file, scheme, layouts);
  } catch (error) {
    if (several && error instanceof InputError) throw new InputError(`其中 ${file}：${error.message}`);
    throw error;
  }
}

async function run(
  job: Job,
  terminal: Terminal,
  scheme: Scheme | undefined,
  layouts: readonly Layout[],
): Promise<void> {
  const { target } = job;
  const data = await job.read();
  await checkOutput(target);
  const { buildWorkbook } = await import('../buildWorkbook');
  const { bytes, sheetNames, notices } = await buildWorkbook(data, scheme, undefined, layouts);
  await saveOutput(target, bytes);
  for (const notice of notices) terminal.error(`${target.output}：${notice}`);
  terminal.out(`已生成 ${target.output}：${sheetNames.join('、')}`);
}

/** `pbe fill`：按数据文件造工作簿。 */
export async function fill(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  let code: ExitCode = exitCodes.ok;
  const parsed = parseArguments(args, [
    forceOption,
    schemeOption,
    packOption,
    { name: '--output', short: '-o', takesValue: true },
    { name: '--out-dir', takesValue: true },
  ]);
  const { scheme, layouts } = await readRules(parsed, terminal.folder);
  for (const job of plan(parsed, terminal.folder, scheme, layouts)) {
    try {
      await run(job, terminal, scheme, layouts);
    } catch (error) {
      for (const line of problemLines(job.label, error)) terminal.error(line);
      code = exitCodes.unreadable;
    }
  }
  return code;
}
