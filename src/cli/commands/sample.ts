import { resolve } from 'node:path';
import { currentBooks, defaultSampling, fromMicro, sample as draw } from '../../collect';
import { readWhole } from '../../collect/node';
import { exitCodes } from '../exitCodes';
import type { ExitCode } from '../exitCodes';
import { sampleBook } from '../output/sampleBook';
import { forceOption, outputOption } from '../fileAndOutput';
import { parseArguments } from '../parseArguments';
import { InputError, readInput } from '../readInput';
import { saveOutput } from '../save';
import type { Terminal } from '../terminal';
import { UsageError } from '../usageError';
import { textTable } from '../output/textTable';
import { yearOf } from './rollup';

const OPTIONS = [
  outputOption,
  forceOption,
  { name: '--seed', takesValue: true },
  { name: '--year', takesValue: true },
  { name: '--visited', takesValue: true },
] as const;

const DEFAULT_SEED = 2026;

/** 往年抽过的单位，一行一个。 */
async function visitedIn(folder: string, file: string | null): Promise<ReadonlySet<string>> {
  if (file === null) return new Set();
  const text = new TextDecoder().decode(await readInput(folder, file)).replace(/^\ufeff/, '');
  return new Set(
    text
      .split(/\r?\n/)
      .map((line) => line.trim())
      .filter(Boolean),
  );
}

/** `pbe sample`：从库里抽查项目；种子与每一个的理由都印出来，照样再抽得到一样的。 */
export async function sample(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const parsed = parseArguments(args, OPTIONS);
  const [folder, ...more] = parsed.operands;
  if (folder === undefined || more.length > 0) throw new UsageError('请写一个库的文件夹。');
  const seed = Number(parsed.value('--seed') ?? DEFAULT_SEED);
  if (!Number.isSafeInteger(seed)) throw new UsageError('--seed 后面写一个整数。');
  const lake = resolve(terminal.folder, folder);
  const units = await readWhole(lake, 'units');
  const year = yearOf(parsed) ?? units.reduce((latest, unit) => Math.max(latest, unit.year), 0);
  const { current } = currentBooks(units.filter((unit) => unit.year === year));
  if (current.length === 0) throw new InputError(`${folder} 里没有这个年度的记录：先用 pbe collect 收集。`);
  const digests = new Set(current.map(({ digest }) => digest));
  const projects = (await readWhole(lake, 'projects')).filter(({ digest }) => digests.has(digest));
  const visited = await visitedIn(terminal.folder, parsed.value('--visited'));
  const drawn = draw(projects, current, { seed, rules: defaultSampling, visited });
  const summary = `${year}年度 ${projects.length} 个项目抽了 ${drawn.length} 个，种子 ${seed}。`;
  const output = parsed.value(outputOption.name);
  if (output === null) {
    const rows = drawn.map(({ project, reasons }) => [
      project.unit,
      project.project,
      project.annualBudget === null ? '' : String(fromMicro(project.annualBudget)),
      project.grade,
      reasons.join('；'),
    ]);
    for (const line of textTable([['单位', '项目', '全年预算', '等次', '为什么抽中'], ...rows]))
      terminal.out(line);
  } else {
    if (!/\.xlsx$/i.test(output))
      throw new UsageError(`-o 后面写抽查名单的文件名，以 .xlsx 结尾（现为 ${output}）。`);
    const target = { folder: terminal.folder, output, inputs: [], force: parsed.has(forceOption.name) };
    await saveOutput(target, sampleBook(drawn, year, seed));
  }
  terminal.out(summary + (output === null ? '' : `名单写在 ${output}。`));
  return exitCodes.ok;
}
