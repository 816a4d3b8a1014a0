import { basename, extname } from 'node:path';
import { readDocx } from '../../docx';
import {
  findOutline,
  outlineFor,
  outlineFromParagraphs,
  outlines,
  parseOutline,
  type Outline,
} from '../../report';
import { hasTies, paragraphsOf, reportDocx, updateReportDocx } from '../../reportFile';
import type { Submission } from '../../submission';
import { exitCodes, type ExitCode } from '../exitCodes';
import { forceOption, outputOption } from '../fileAndOutput';
import { parseArguments, type ParsedArguments } from '../parseArguments';
import { packOption, readRules } from '../packOption';
import { problemLines } from '../problemLines';
import { readBook } from '../readBook';
import { InputError, readInput } from '../readInput';
import { checkOutput, saveOutput, type OutputTarget } from '../save';
import { schemeOption } from '../schemeOption';
import type { Terminal } from '../terminal';
import { UsageError } from '../usageError';

interface Job {
  readonly parsed: ParsedArguments;
  readonly file: string;
  readonly outline: string | null;
  readonly update: string | null;
  readonly target: OutputTarget;
}

function plan(args: readonly string[], folder: string): Job {
  const parsed: ParsedArguments = parseArguments(args, [
    outputOption,
    forceOption,
    schemeOption,
    packOption,
    { name: '--outline', takesValue: true },
    { name: '--update', takesValue: true },
  ]);
  const [file, ...more] = parsed.operands;
  if (file === undefined || more.length > 0) throw new UsageError('请写一个要生成报告的 .xlsx 文件。');
  const update = parsed.value('--update');
  const output = parsed.value(outputOption.name) ?? update;
  if (output === null) throw new UsageError('请写 -o 报告.docx。');
  if (extname(output).toLowerCase() !== '.docx')
    throw new UsageError(`-o 后面写报告的文件名，以 .docx 结尾（现为 ${output}）。`);
  const inPlace = update !== null && output === update;
  return {
    parsed,
    file,
    outline: parsed.value('--outline'),
    update,
    target: { folder, output, inputs: [file], force: inPlace || parsed.has(forceOption.name) },
  };
}

/** 提纲：登记的标识、JSON 文件、带方括号的 .docx。 */
async function readOutline(
  name: string | null,
  submission: Submission,
  terminal: Terminal,
): Promise<Outline> {
  if (name === null) return outlineFor(submission.scheme);
  const registered = findOutline(name);
  if (registered) return registered;
  const extension = extname(name).toLowerCase();
  if (extension !== '.json' && extension !== '.docx')
    throw new InputError(
      `没有提纲“${name}”，可以写 ${outlines.map(({ id }) => id).join('、')}，或 .json、.docx 文件。`,
    );
  const bytes = await readInput(terminal.folder, name);
  const parsed =
    extension === '.docx'
      ? outlineFromParagraphs(paragraphsOf(readDocx(bytes)), basename(name, extension))
      : parseOutline(parseJson(bytes, name));
  if (!parsed.ok) throw new InputError(`提纲 ${name}：${parsed.problems.join('\n  ')}`);
  for (const notice of parsed.notices) terminal.error(`${name}：${notice}`);
  return parsed.outline;
}

function parseJson(bytes: Uint8Array, name: string): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as unknown;
  } catch {
    throw new InputError(`提纲 ${name} 不是合法的 JSON（UTF-8）。`);
  }
}

async function update(
  job: Job,
  report: string,
  submission: Submission,
  terminal: Terminal,
): Promise<ExitCode> {
  const bytes = await readInput(terminal.folder, report);
  if (!hasTies(bytes))
    throw new InputError(
      `${report} 里没有出处，不是本软件生成的报告；请先 pbe report ${job.file} -o 新报告.docx。`,
    );
  const { bytes: made, changed, unknown } = updateReportDocx(bytes, submission);
  for (const { quote, printed } of unknown)
    terminal.error(`${report}：“${quote}”里的${printed}，工作簿里现在没有，没有动。`);
  if (changed.length === 0 && job.target.output === report) {
    terminal.out(`${report} 里的数与工作簿一致，没有改。`);
    return exitCodes.ok;
  }
  await saveOutput(job.target, made);
  terminal.out(`已更新 ${job.target.output}：换了 ${changed.length} 个数，别的字没有动。`);
  for (const { quote, printed, due } of changed) terminal.out(`  ${printed} → ${due}　${quote}`);
  return exitCodes.ok;
}

/** `pbe report`：从工作簿生成 .docx 报告，或换掉旧报告里的数。 */
export async function report(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const job = plan(args, terminal.folder);
  try {
    const { scheme } = await readRules(job.parsed, terminal.folder);
    const submission = await readBook(terminal.folder, job.file, scheme);
    if (job.update !== null) return await update(job, job.update, submission, terminal);
    await checkOutput(job.target);
    const outline = await readOutline(job.outline, submission, terminal);
    const { bytes, missing, tooLong } = await reportDocx(submission, outline);
    await saveOutput(job.target, bytes);
    terminal.out(`已生成 ${job.target.output}：${outline.title}。`);
    if (missing.length > 0) {
      terminal.out(`还有 ${missing.length} 处要填（报告里标着“（待填：…）”）：`);
      for (const line of missing) terminal.out(`  ${line}`);
    }
    for (const line of tooLong) terminal.error(line);
    return exitCodes.ok;
  } catch (error) {
    for (const line of problemLines(job.file, error)) terminal.error(line);
    return exitCodes.unreadable;
  }
}
