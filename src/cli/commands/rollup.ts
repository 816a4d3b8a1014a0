import { resolve } from 'node:path';
import { dimensions, type Dimension } from '../../collect';
import { summarizeLake, type EngineChoice } from '../../collect/node';
import { exitCodes } from '../exitCodes';
import type { ExitCode } from '../exitCodes';
import { fileAndOutput, forceOption, outputOption } from '../fileAndOutput';
import { createProgress } from '../output/progress';
import { writeRollUpBooks } from '../output/rollUpBooks';
import { parseArguments, type ParsedArguments } from '../parseArguments';
import { workerCount, workersOption } from '../pool/workerCount';
import { InputError } from '../readInput';
import { checkOutput } from '../save';
import type { Terminal } from '../terminal';
import { UsageError } from '../usageError';

const OPTIONS = [
  outputOption,
  forceOption,
  { name: '--by', takesValue: true },
  { name: '--year', takesValue: true },
  { name: '--engine', takesValue: true },
  workersOption,
] as const;

/** `--year 2022`；没写为 `null`（库里最近的）。 */
export function yearOf({ value }: ParsedArguments): number | null {
  const written = value('--year');
  if (written === null) return null;
  if (!/^\d{4}$/.test(written)) throw new UsageError(`--year 后面写四位年份（现为 ${written}）。`);
  return Number(written);
}

function dimensionOf({ value }: ParsedArguments): Dimension {
  const written = value('--by') ?? '地区';
  const found = (Object.keys(dimensions) as Dimension[]).find((each) => each === written);
  if (!found)
    throw new UsageError(`--by 后面写 ${Object.keys(dimensions).join('、')} 之一（现为 ${written}）。`);
  return found;
}

function engineOf({ value }: ParsedArguments): EngineChoice {
  const written = value('--engine') ?? 'auto';
  if (written !== 'js' && written !== 'duckdb' && written !== 'auto')
    throw new UsageError(`--engine 后面写 js、duckdb 或 auto（现为 ${written}）。`);
  return written;
}

/** `pbe rollup`：库 → 官方汇总表。 */
export async function rollup(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const parsed = parseArguments(args, OPTIONS);
  const { file: folder, target } = fileAndOutput(parsed, '汇总', '汇总', terminal.folder);
  const [by, year, engine] = [dimensionOf(parsed), yearOf(parsed), engineOf(parsed)];
  await checkOutput(target);
  const lake = resolve(terminal.folder, folder);
  const summary = await summarizeLake(lake, by, year, engine);
  if (!summary)
    throw new InputError(
      `${folder} 里没有${year === null ? '' : `${year}年度的`}记录：先用 pbe collect 收集。`,
    );
  const { books, failures, interrupted } = await writeRollUpBooks(lake, summary, by, target, {
    workers: (items) => workerCount(parsed, items),
    entry: terminal.workerEntry,
    signal: terminal.interrupted,
    progress: (total) => createProgress(terminal, total),
  });
  for (const line of failures) terminal.error(line);
  if (interrupted) {
    terminal.error(`被打断：明细写了 ${books} 本，主簿没有写；再运行一次从头写。`);
    return exitCodes.interrupted;
  }
  const { now, current, across } = summary;
  const projects = now.groups.reduce((sum, group) => sum + group.projects, 0);
  terminal.out(
    `${summary.year}年度：${current.length} 个单位、${projects} 个项目，按${by} ${now.groups.length} 行，雷同与异常 ${across.length} 条；写了 ${books} 本，主簿 ${target.output}。`,
  );
  return failures.length > 0 ? exitCodes.unreadable : exitCodes.ok;
}
