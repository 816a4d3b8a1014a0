import { extname } from 'node:path';
import { exitCodes } from '../exitCodes';
import type { ExitCode } from '../exitCodes';
import { forceOption, outputOption } from '../fileAndOutput';
import { parseArguments } from '../parseArguments';
import type { ProbeComparison } from '../probe/compareProbe';
import { problemLines } from '../problemLines';
import { readInput } from '../readInput';
import { checkOutput, saveOutput, type OutputTarget } from '../save';
import type { Terminal } from '../terminal';
import { UsageError } from '../usageError';

/** `pbe probe`：写一本探针工作簿，或看存过它的程序改了什么。 */
export async function probe(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { operands, has, value } = parseArguments(args, [outputOption, forceOption, { name: '--json' }]);
  const output = value(outputOption.name);
  const [file, ...more] = operands;
  if (output !== null && operands.length === 0) {
    if (extname(output).toLowerCase() !== '.xlsx')
      throw new UsageError(`-o 后面写探针的文件名，以 .xlsx 结尾（现为 ${output}）。`);
    return write({ folder: terminal.folder, output, inputs: [], force: has(forceOption.name) }, terminal);
  }
  if (file === undefined || more.length > 0 || output !== null)
    throw new UsageError('写探针：pbe probe -o 探针.xlsx；看存过的：pbe probe 探针.xlsx。');
  try {
    const bytes = await readInput(terminal.folder, file);
    const [{ readProbe }, { compareProbe }, { buildProbeBook }] = await Promise.all([
      import('../probe/facts'),
      import('../probe/compareProbe'),
      import('../probe/probeBook'),
    ]);
    const saved = readProbe(bytes);
    if (!saved.isProbe) {
      terminal.error(`${file}：不是 pbe probe 写的探针工作簿（没有探针表，也没有探针的登记）。`);
      return exitCodes.unreadable;
    }
    if (Buffer.from(buildProbeBook()).equals(Buffer.from(bytes))) {
      terminal.error(`${file}：还是我们写的原样，没有被别的软件存过。请打开它，存盘，再来。`);
      return exitCodes.unreadable;
    }
    const compared = compareProbe(saved);
    if (has('--json')) terminal.out(JSON.stringify(compared, null, 2));
    else for (const line of lines(file, compared)) terminal.out(line);
    const unforeseen = compared.changes.some(({ why }) => why === null) || compared.unchanged.length > 0;
    return unforeseen ? exitCodes.findings : exitCodes.ok;
  } catch (error) {
    for (const line of problemLines(file, error)) terminal.error(line);
    return exitCodes.unreadable;
  }
}

async function write(target: OutputTarget, terminal: Terminal): Promise<ExitCode> {
  await checkOutput(target);
  const { buildProbeBook } = await import('../probe/probeBook');
  await saveOutput(target, buildProbeBook());
  terminal.out(`已写 ${target.output}。请用 Excel、WPS 或 LibreOffice 打开它，什么也不改，存盘，再运行：`);
  terminal.out(`  pbe probe ${target.output}`);
  return exitCodes.ok;
}

function lines(file: string, { program, prediction, total, changes, unchanged }: ProbeComparison): string[] {
  const foreseen = changes.filter(({ why }) => why !== null);
  const others = changes.filter(({ why }) => why === null);
  const known = prediction ? '' : '（没有它的预言，当作什么都不变）';
  return [
    `${file}：由 ${program} 存${known}。查 ${total} 条，变了 ${changes.length} 条，预言到 ${foreseen.length} 条。`,
    ...others.map(({ title, before, after }) => `  × 没有预言到  ${title}：${before} → ${after}`),
    ...unchanged.map((id) => `  × 预言会变而没有变  ${id}`),
    ...foreseen.map(
      ({ title, before, after, why }) => `  · 预言到的  ${title}：${before} → ${after}（${why ?? ''}）`,
    ),
    ...(others.length + unchanged.length === 0 ? ['与预言一致。'] : []),
  ];
}
