import { basename, extname, join, resolve } from 'node:path';
import type { SubmissionData } from '../../submission';
import { WorkbookError } from '../../workbook';
import { exitCodes } from '../exitCodes';
import type { ExitCode } from '../exitCodes';
import { parseArguments } from '../parseArguments';
import { InputError } from '../readInput';
import { saveOutput } from '../saveOutput';
import type { Terminal } from '../terminal';
import { UsageError } from '../usageError';
import { mergeData, readData } from './fillInput';

/** 一份要造的工作簿。 */
interface Job {
  /** 报错时写在前面的文件名。 */
  readonly label: string;
  /** 成品路径，照用户的写法。 */
  readonly output: string;
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

function plan(args: readonly string[], folder: string): Job[] {
  const { operands, value } = parseArguments(args, [
    { name: '--output', short: '-o', takesValue: true },
    { name: '--out-dir', takesValue: true },
  ]);
  const [output, outDir] = [value('--output'), value('--out-dir')];
  if (operands.length === 0) throw new UsageError('请写数据文件（.json）。');
  if ((output === null) === (outDir === null))
    throw new UsageError('请写 -o 成品.xlsx 或 --out-dir 文件夹（二选一）。');
  if (output !== null) {
    if (extname(output).toLowerCase() !== '.xlsx')
      throw new UsageError(`-o 后面写成品的文件名，以 .xlsx 结尾（现为 ${output}）。`);
    const read = async () =>
      mergeData(await Promise.all(operands.map((file) => readLabelled(folder, file, operands.length > 1))));
    return [{ label: operands.join('、'), output, read }];
  }
  const outputs = outputNames(operands, outDir ?? '');
  return operands.map((file, i) => ({
    label: file,
    output: outputs[i] ?? '',
    read: () => readData(folder, file),
  }));
}

/** 几个文件合成一份时，哪个文件出的错要写明。 */
async function readLabelled(folder: string, file: string, several: boolean): Promise<SubmissionData> {
  try {
    return await readData(folder, file);
  } catch (error) {
    if (several && error instanceof InputError) throw new InputError(`其中 ${file}：${error.message}`);
    throw error;
  }
}

async function run(job: Job, terminal: Terminal): Promise<void> {
  const data = await job.read();
  const { buildWorkbook } = await import('../buildWorkbook');
  const { bytes, sheetNames, notices } = await buildWorkbook(data);
  await saveOutput(resolve(terminal.folder, job.output), bytes);
  for (const notice of notices) terminal.error(`${job.output}：${notice}`);
  terminal.out(`已生成 ${job.output}：${sheetNames.join('、')}`);
}

/** `pbe fill`：按数据文件造工作簿。 */
export async function fill(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  let code: ExitCode = exitCodes.ok;
  for (const job of plan(args, terminal.folder)) {
    try {
      await run(job, terminal);
    } catch (error) {
      if (!(error instanceof InputError || error instanceof WorkbookError)) throw error;
      terminal.error(`${job.label}：${error.message}`);
      code = exitCodes.unreadable;
    }
  }
  return code;
}
