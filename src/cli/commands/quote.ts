import { quoteReportDocx } from '../../reportFile';
import type { QuotedFigures } from '../../report';
import { exitCodes, type ExitCode } from '../exitCodes';
import { fileAndOutput, forceOption, outputOption } from '../fileAndOutput';
import { parseArguments } from '../parseArguments';
import { problemLines } from '../problemLines';
import { readInput } from '../readInput';
import { checkOutput, saveOutput } from '../save';
import type { Terminal } from '../terminal';
import { UsageError } from '../usageError';

function printFigures({ figures, conflicts }: QuotedFigures, overwrite: boolean, terminal: Terminal): void {
  for (const { field, printed, state } of figures) {
    const note = {
      blank: '',
      differs: overwrite ? '（盖掉了表里的数）' : '（表里已有别的数，没有动）',
      same: '（已是这个数）',
    };
    terminal.out(`  ${field}：${printed}${note[state]}`);
  }
  for (const line of conflicts) terminal.out(`  ${line}`);
}

/** `pbe quote`：照报告填《报告正文数据表》，另存一份。 */
export async function quote(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const options = [
    outputOption,
    forceOption,
    { name: '--report', takesValue: true },
    { name: '--overwrite' },
  ];
  const parsed = parseArguments(args, options);
  const report = parsed.value('--report');
  if (report === null) throw new UsageError('请写 --report 报告.docx。');
  const { file, target } = fileAndOutput(parsed, '照报告填', '成品', terminal.folder);
  const overwrite = parsed.has('--overwrite');
  try {
    const [book, bytes] = [await readInput(terminal.folder, file), await readInput(terminal.folder, report)];
    await checkOutput(target);
    const { quotedWorkbook } = await import('../quotedWorkbook');
    const read = (submission: Parameters<typeof quoteReportDocx>[1]) => quoteReportDocx(bytes, submission);
    const made = await quotedWorkbook(book, read, overwrite);
    await saveOutput(target, made.bytes);
    for (const lost of made.unsupported) terminal.error(`${file}：成品里没有${lost}。`);
    terminal.out(`已照 ${report} 填好 ${target.output} 的《报告正文数据表》：写了 ${made.written} 格。`);
    printFigures(made.quoted, overwrite, terminal);
    return exitCodes.ok;
  } catch (error) {
    for (const line of problemLines(file, error)) terminal.error(line);
    return exitCodes.unreadable;
  }
}
