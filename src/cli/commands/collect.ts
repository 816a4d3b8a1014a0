import { stat } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { parseRoster, type RosterUnit } from '../../collect';
import { writeLake } from '../../collect/node';
import { listBooks } from '../books';
import { exitCodes } from '../exitCodes';
import type { ExitCode } from '../exitCodes';
import { outputOption } from '../fileAndOutput';
import { createProgress } from '../output/progress';
import { parseArguments } from '../parseArguments';
import { runJobs } from '../pool/runJobs';
import { workerCount, workersOption } from '../pool/workerCount';
import { InputError, readInput } from '../readInput';
import { inShard, parseShard } from '../shard';
import type { Terminal } from '../terminal';
import { UsageError } from '../usageError';

const ROSTER = '名册.csv';

const OPTIONS = [
  outputOption,
  { name: '--roster', takesValue: true },
  { name: '--shard', takesValue: true },
  workersOption,
] as const;

/** 写明的名册，或各文件夹里的 名册.csv；都没有就没有名册。 */
async function findRoster(folder: string, operands: readonly string[], written: string | null) {
  const candidates = written === null ? operands.map((operand) => join(operand, ROSTER)) : [written];
  const units: RosterUnit[] = [];
  for (const candidate of candidates) {
    const info = await stat(resolve(folder, candidate)).catch(() => null);
    if (!info?.isFile() && written === null) continue;
    const text = new TextDecoder().decode(await readInput(folder, candidate));
    const parsed = parseRoster(text);
    if (!parsed.ok) throw new InputError(`${candidate}：${parsed.problems.join('')}`);
    units.push(...parsed.units);
  }
  return units;
}

/**
 * `pbe collect`：文件夹里的工作簿一本一本读进库。内容没变的不再读，坏的一本只占一行，
 * 打断了再来一次接着做，结果一样。
 */
export async function collect(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const parsed = parseArguments(args, OPTIONS);
  const { operands, value } = parsed;
  const output = value(outputOption.name);
  if (operands.length === 0) throw new UsageError('请写要收集的文件夹。');
  if (output === null) throw new UsageError('请写 -o 库/。');
  const shard = parseShard(value('--shard'));
  const { folder } = terminal;
  const lake = resolve(folder, output);
  const roster = await findRoster(folder, operands, value('--roster'));
  const inside = `${lake}/`;
  const files = (await listBooks(folder, operands)).filter(
    (file) => !resolve(folder, file).startsWith(inside) && inShard(file, shard),
  );
  const progress = createProgress(terminal, files.length);
  const books: { file: string; key: string }[] = [];
  const failures: { file: string; reason: string }[] = [];
  let known = 0;
  const done = await runJobs(
    'collectBook',
    files.map((file) => ({ folder, file, lake })),
    { workers: workerCount(parsed, files.length), entry: terminal.workerEntry, signal: terminal.interrupted },
    (result, { file }) => {
      const shown = relative(folder, resolve(folder, file)).replaceAll('\\', '/');
      if (result.kind === 'failed') {
        if (terminal.interactive) progress.clear();
        for (const line of result.lines) terminal.error(line);
        failures.push({ file: shown, reason: result.lines.join(' ').replace(`${file}：`, '') });
      } else {
        books.push({ file: shown, key: result.output.key });
        if (result.output.known) known += 1;
      }
      progress.step();
    },
  );
  if (terminal.interactive) progress.clear();
  if (terminal.interrupted?.aborted) {
    terminal.error(
      `被打断：读了 ${done} 个，还有 ${files.length - done} 个；再运行一次接着读，读过的不再读。`,
    );
    return exitCodes.interrupted;
  }
  const { written, kept } = await writeLake({
    lake,
    part: shard.index - 1,
    shard: `${shard.index}/${shard.count}`,
    base: folder,
    books,
    failures,
    roster,
  });
  terminal.out(
    `收进 ${output}：${books.length} 份（${known} 份没有变，没有重读），读不了 ${failures.length} 个；分区写了 ${written} 个，没变 ${kept} 个。`,
  );
  if (roster.length === 0)
    terminal.out(`没有名册：放一份 ${ROSTER}（编码、名称、主管部门、地区）在文件夹里，才知道谁没有报。`);
  return failures.length > 0 ? exitCodes.unreadable : exitCodes.ok;
}
