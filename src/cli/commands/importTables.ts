import { basename } from 'node:path';
import { formOfLayout } from '../../forms';
import type { ApprovedTargets, SubmissionData } from '../../submission';
import { importedData, targetsData, targetsIn } from '../../importFile';
import type { ImportedCell } from '../../importFile';
import type { Scheme } from '../../schemes';
import { exitCodes } from '../exitCodes';
import type { ExitCode } from '../exitCodes';
import { forceOption, outputOption } from '../fileAndOutput';
import { openBook } from '../openBook';
import { packOption, readRules } from '../packOption';
import { parseArguments } from '../parseArguments';
import { problemLines } from '../problemLines';
import { readTables } from '../readTables';
import { checkOutput, saveOutput } from '../save';
import { schemeOption } from '../schemeOption';
import type { Terminal } from '../terminal';
import { UsageError } from '../usageError';
import { mergeData } from './fillInput';

/** `--year 2023`；没写用方案的年度。 */
function yearOf(text: string | null, scheme: Scheme): number | null {
  if (text === null) return scheme.year;
  const year = Number(text);
  if (!Number.isInteger(year) || year < 2000 || year > 2100) throw new UsageError('--year 应是四位年份。');
  return year;
}

/** 年初批复的目标：预填了哪些指标。 */
function targetLines(file: string, approved: ApprovedTargets['forms']): readonly string[] {
  return approved.flatMap(({ form, project, indicators }) => [
    `${file}：年初批复的绩效目标 → ${form}${project === null ? '' : `〔${project}〕`}，${indicators.length} 个指标`,
    ...indicators.map(
      ({ indicator, target, weight }) =>
        `  ${indicator}：${target === '' ? '没有写指标值' : target}${weight === null ? '' : `，${weight} 分`}`,
    ),
  ]);
}

/** 一格一格：从哪里来、写着什么、进哪个字段；不进的说为什么。 */
function previewLines(file: string, cells: readonly ImportedCell[]): readonly string[] {
  const taken = cells.filter(({ refused }) => refused === null).length;
  return [
    `${file}：要导入 ${taken} 格，不导入 ${cells.length - taken} 格`,
    ...cells.map(
      ({ sheet, cell, text, field, refused }) =>
        `  ${sheet}!${cell}  “${text.replace(/\s+/g, ' ')}” → ${field}${refused === null ? '' : `（不导入：${refused}）`}`,
    ),
  ];
}

/** `pbe import`：别的表（手做的、财政局的、我们的；xlsx、docx）里的录入 → 今年的表样；`--preview` 只列出来，不写文件。 */
export async function importTables(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const parsed = parseArguments(args, [
    outputOption,
    forceOption,
    schemeOption,
    packOption,
    { name: '--preview' },
    { name: '--year', takesValue: true },
  ]);
  const preview = parsed.has('--preview');
  const output = parsed.value('--output');
  if (parsed.operands.length === 0) throw new UsageError('请写要导入的 .xlsx、.docx 文件。');
  if (!preview && (output === null || !/\.xlsx$/i.test(output))) throw new UsageError('请写 -o 成品.xlsx。');
  if (!parsed.has(schemeOption.name) && !parsed.has(packOption.name))
    throw new UsageError('请写 --scheme 方案编号或方案文件（pbe schemes 列出编号），或 --pack 方案包.json。');
  const { scheme, layouts } = await readRules(parsed, terminal.folder);
  if (!scheme) throw new UsageError('方案包里没有方案，请另写 --scheme。');
  const carried = layouts.map((layout) => formOfLayout(layout));
  try {
    const target = {
      folder: terminal.folder,
      output: output ?? '',
      inputs: parsed.operands,
      force: parsed.has(forceOption.name),
    };
    if (!preview) await checkOutput(target);
    const parts: SubmissionData[] = [];
    const approved: ApprovedTargets['forms'][number][] = [];
    for (const file of parsed.operands) {
      const tables = await readTables(terminal.folder, file);
      const targets = targetsIn(
        tables.map(({ grid }) => grid),
        layouts,
      );
      if (targets.length > 0) {
        const made = targetsData(targets, basename(file), scheme, yearOf(parsed.value('--year'), scheme));
        parts.push(made.data);
        approved.push(...made.approved);
        if (preview) for (const line of targetLines(file, made.approved)) terminal.out(line);
        continue;
      }
      const opened = await openBook(terminal.folder, file, scheme, layouts);
      for (const { sheetName, message } of opened.submission.notices)
        terminal.error(`${file}（${sheetName}）：${message}`);
      const { data, cells } = importedData(opened, scheme.id, carried);
      parts.push(data);
      if (preview) for (const line of previewLines(file, cells)) terminal.out(line);
    }
    const merged = mergeData(parts, scheme, layouts);
    if (preview) return exitCodes.ok;
    const { buildWorkbook } = await import('../buildWorkbook');
    const { bytes, sheetNames, notices } = await buildWorkbook(
      merged,
      scheme,
      approved.length > 0 ? { forms: approved } : undefined,
      layouts,
    );
    await saveOutput(target, bytes);
    for (const notice of notices) terminal.error(`${output}：${notice}`);
    terminal.out(`已生成 ${output}：${sheetNames.join('、')}`);
    return exitCodes.ok;
  } catch (error) {
    for (const line of problemLines(parsed.operands.join('、'), error)) terminal.error(line);
    return exitCodes.unreadable;
  }
}
