import { listBooks } from '../books';
import { exitCodes } from '../exitCodes';
import type { ExitCode } from '../exitCodes';
import { checkOutput, type CheckFormat } from '../output/checkOutput';
import { forceOption } from '../fileAndOutput';
import { createProgress } from '../output/progress';
import { addTallies, emptyTally, tallyText } from '../output/tally';
import { parseArguments } from '../parseArguments';
import type { ParsedArguments } from '../parseArguments';
import { runJobs } from '../pool/runJobs';
import { workerCount, workersOption } from '../pool/workerCount';
import { packOption, readRules } from '../packOption';
import { schemeOption } from '../schemeOption';
import type { Terminal } from '../terminal';
import { checkReportCommand } from './checkReport';
import { UsageError } from '../usageError';

const OPTIONS = [
  { name: '--json' },
  { name: '--estimate' },
  { name: '--report', takesValue: true },
  { name: '--jsonl' },
  { name: '--xlsx', takesValue: true },
  schemeOption,
  packOption,
  forceOption,
  workersOption,
] as const;

function formatOf({ has, value }: ParsedArguments): CheckFormat {
  const chosen = ['--json', '--jsonl', '--xlsx'].filter(has);
  if (chosen.length > 1) throw new UsageError(`${chosen.join('、')} 只能写一个。`);
  const xlsx = value('--xlsx');
  if (xlsx !== null && !/\.xlsx$/i.test(xlsx))
    throw new UsageError(`--xlsx 后面写结果的文件名，以 .xlsx 结尾（现为 ${xlsx}）。`);
  if (xlsx !== null) return { kind: 'xlsx', output: xlsx, force: has(forceOption.name) } as const;
  return { kind: has('--json') ? 'json' : has('--jsonl') ? 'jsonl' : 'text' } as const;
}

/**
 * `pbe check`：直接读 .xlsx 审核，不起表格引擎。一个一个地读、审、印，内存不随文件多少长；
 * 一个坏文件只占标准错误的一行，Ctrl+C 留下已经审完的。
 */
export async function check(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const parsed = parseArguments(args, OPTIONS);
  if (parsed.operands.length === 0) throw new UsageError('请写要审核的 .xlsx 文件或文件夹。');
  const report = parsed.value('--report');
  if (report !== null) {
    if (parsed.operands.length > 1) throw new UsageError('--report 一次核对一本工作簿。');
    return checkReportCommand(parsed.operands[0]!, report, parsed.has('--json'), terminal);
  }
  const format = formatOf(parsed);
  if (parsed.has('--estimate') && format.kind !== 'text')
    throw new UsageError('--estimate 只印在文字结果里，不能配 --json、--jsonl、--xlsx。');
  const { scheme, layouts } = await readRules(parsed, terminal.folder);
  const files = await listBooks(terminal.folder, parsed.operands);
  const output = await checkOutput(format, terminal, files);
  const progress = createProgress(terminal, files.length);
  let [checked, unreadable, tally] = [0, 0, emptyTally];
  const done = await runJobs(
    'checkBook',
    files.map((file) => ({
      folder: terminal.folder,
      file,
      scheme,
      layouts,
      ...output.wants,
      estimate: parsed.has('--estimate'),
    })),
    {
      workers: workerCount(parsed, files.length),
      entry: terminal.workerEntry,
      signal: terminal.interrupted,
    },
    async (result) => {
      if (terminal.interactive) progress.clear();
      if (result.kind === 'failed') {
        unreadable += 1;
        for (const line of result.lines) terminal.error(line);
      } else {
        checked += 1;
        tally = addTallies(tally, result.output.tally);
        await output.take(result.output);
      }
      progress.step();
      await terminal.drained?.();
    },
  );
  if (terminal.interactive) progress.clear();
  const left = files.length - done;
  const bad = unreadable ? `，读不了的文件 ${unreadable} 个` : '';
  await output.end(`合计：审核文件 ${checked} 个，${tallyText(tally)}${bad}。`);
  if (left > 0) terminal.error(`被打断：还有 ${left} 个没有审，上面是已经审完的。`);
  if (terminal.interrupted?.aborted) return exitCodes.interrupted;
  if (unreadable) return exitCodes.unreadable;
  return tally.错误.found > 0 ? exitCodes.findings : exitCodes.ok;
}
