import { createHash } from 'node:crypto';
import { basename, resolve } from 'node:path';
import { readFile } from 'node:fs/promises';
import { evidenceText, type Evidence, type Submission } from '../../submission';
import { exitCodes } from '../exitCodes';
import type { ExitCode } from '../exitCodes';
import { fileAndOutput, forceOption, outputOption } from '../fileAndOutput';
import { openBook } from '../openBook';
import { parseArguments, type ParsedArguments } from '../parseArguments';
import { problemLines } from '../problemLines';
import { InputError } from '../readInput';
import { checkOutput, saveOutput } from '../save';
import type { Terminal } from '../terminal';
import { UsageError } from '../usageError';

const OPTIONS = [
  outputOption,
  forceOption,
  { name: '--add', takesValue: true },
  { name: '--indicator', takesValue: true },
  { name: '--project', takesValue: true },
  { name: '--page', takesValue: true },
  { name: '--remove', takesValue: true },
] as const;

/** 指标区里写了名字的行，各属于哪张表。 */
function indicatorsIn({ forms }: Submission): readonly Pick<Evidence, 'form' | 'project' | 'indicator'>[] {
  return forms.flatMap(({ form, name, blocks }) =>
    (blocks.get('绩效指标')?.rows ?? [])
      .filter(({ blank }) => !blank)
      .map(({ label }) => ({ form: form.id, project: name, indicator: label })),
  );
}

const titleOf = ({ form, project }: Pick<Evidence, 'form' | 'project'>): string =>
  project === null ? form : `项目-${project}`;

/** `--indicator 名称`（几张表同名的再加 `--project 项目`）指的那一项。 */
function target(parsed: ParsedArguments, submission: Submission) {
  const wanted = parsed.value('--indicator')?.replace(/\s+/g, '') ?? '';
  if (wanted === '') throw new UsageError('请写 --indicator 三级指标名。');
  const project = parsed.value('--project');
  const found = indicatorsIn(submission).filter(
    (each) => each.indicator.replace(/\s+/g, '') === wanted && (project === null || each.project === project),
  );
  const [only, ...more] = found;
  if (only === undefined) throw new InputError(`没有叫“${wanted}”的指标，请照表上的三级指标写。`);
  const places = new Set(found.map(titleOf));
  if (more.length > 0 && places.size > 1)
    throw new InputError(`“${wanted}”在${[...places].join('、')}都有，请加 --project 项目名。`);
  return only;
}

async function added(parsed: ParsedArguments, submission: Submission, folder: string): Promise<Evidence> {
  const file = parsed.value('--add') ?? '';
  const bytes = await readFile(resolve(folder, file)).catch(() => {
    throw new InputError(`读不到佐证文件 ${file}。`);
  });
  return {
    ...target(parsed, submission),
    name: basename(file),
    page: parsed.value('--page')?.trim() ?? '',
    sha256: createHash('sha256').update(bytes).digest('hex'),
  };
}

function removed(text: string, { evidence }: Submission): readonly Evidence[] {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1 || number > evidence.length)
    throw new UsageError(`--remove 后面写清单里的序号，1 到 ${evidence.length}。`);
  return evidence.filter((_, index) => index !== number - 1);
}

function list(submission: Submission, terminal: Terminal): void {
  const { evidence } = submission;
  if (evidence.length === 0) terminal.out('还没有登记佐证。');
  for (const [index, item] of evidence.entries()) {
    terminal.out(`${index + 1}. ${titleOf(item)} “${item.indicator}”：${evidenceText(item)}`);
  }
  const without = indicatorsIn(submission).filter(
    (each) =>
      !evidence.some(
        ({ form, project, indicator }) =>
          form === each.form && project === each.project && indicator === each.indicator,
      ),
  );
  if (evidence.length > 0 && without.length > 0)
    terminal.out(
      `还没有佐证的 ${without.length} 项：${without.map((each) => `${titleOf(each)} “${each.indicator}”`).join('、')}`,
    );
}

/** `pbe evidence`：列出、登记、去掉逐项指标的佐证；文件不进工作簿，只记名称、页码与指纹。 */
export async function evidence(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const parsed = parseArguments(args, OPTIONS);
  const changing = parsed.has('--add') || parsed.has('--remove');
  if (parsed.has('--add') && parsed.has('--remove')) throw new UsageError('--add 与 --remove 一次只做一样。');
  const [file] = parsed.operands;
  if (file === undefined || parsed.operands.length > 1) throw new UsageError('请写一个 .xlsx 文件。');
  try {
    const { submission, bytes, isRecognized } = await openBook(terminal.folder, file);
    if (!changing) {
      list(submission, terminal);
      return exitCodes.ok;
    }
    if (isRecognized) throw new InputError('不是用本软件插的表，没有地方登记佐证；请先 pbe import。');
    const { target: output } = fileAndOutput(parsed, '登记佐证', '成品', terminal.folder);
    const remove = parsed.value('--remove');
    const items =
      remove === null
        ? [...submission.evidence, await added(parsed, submission, terminal.folder)]
        : removed(remove, submission);
    await checkOutput(output);
    const { evidenceWorkbook } = await import('../evidenceWorkbook');
    const made = await evidenceWorkbook(bytes, items);
    await saveOutput(output, made.bytes);
    for (const lost of made.unsupported) terminal.error(`${file}：成品里没有${lost}。`);
    terminal.out(`已生成 ${output.output}：登记了 ${items.length} 份佐证。`);
    return exitCodes.ok;
  } catch (error) {
    if (error instanceof UsageError) throw error;
    for (const line of problemLines(file, error)) terminal.error(line);
    return exitCodes.unreadable;
  }
}
