import { basename, extname } from 'node:path';
import { cellAddress, writePack, type Layout, type Pack } from '../../forms';
import { layoutFrom, recognizeGrid, withAnswers, type Answer, type Proposal } from '../../recognize';
import { findScheme, type Scheme } from '../../schemes';
import { parseAddress } from '../../submission';
import { readGrids } from '../../xlsx';
import { exitCodes, type ExitCode } from '../exitCodes';
import { forceOption, outputOption } from '../fileAndOutput';
import { parseArguments, type ParsedArguments } from '../parseArguments';
import { problemLines } from '../problemLines';
import { InputError, readInput } from '../readInput';
import { tablesOf } from '../readTables';
import { checkOutput, saveOutput, type OutputTarget } from '../save';
import { readSchemeOption, schemeOption } from '../schemeOption';
import type { Terminal } from '../terminal';
import { UsageError } from '../usageError';

const OPTIONS = [
  outputOption,
  forceOption,
  schemeOption,
  { name: '--id', takesValue: true },
  { name: '--title', takesValue: true },
  { name: '--year', takesValue: true },
  { name: '--unit', takesValue: true },
  { name: '--answer', takesValue: true },
] as const;

/** 认出来、有表样可绑的一张表。 */
interface Recognized {
  readonly sheetName: string;
  readonly proposal: Proposal;
  readonly layout: Layout;
}

/** 没写方案时用的：通用方案。 */
const usualScheme = 'mof-2020';

async function schemeOf(parsed: ParsedArguments, folder: string): Promise<Scheme> {
  const id = parsed.value('--scheme') ?? usualScheme;
  const scheme = findScheme(id) ?? (await readSchemeOption(parsed, folder));
  if (!scheme) throw new InputError(`没有方案“${id}”。`);
  return scheme;
}

/**
 * `1=B5=绩效指标.年度指标值,2=C3=都不是`：第几个问题、哪一格、是什么；没有指到的格收作自定义栏。
 */
function answersOf(text: string | null): readonly Answer[] {
  const found = new Map<number, Answer>();
  for (const each of (text ?? '').split(/[,，]/).filter((part) => part.trim() !== '')) {
    const [number = '', address = '', field = ''] = each.split('=').map((part) => part.trim());
    const question = Number(number) - 1;
    const place = parseAddress(address);
    if (!Number.isInteger(question) || question < 0 || place === null || field === '')
      throw new UsageError(`--answer 写作“问题号=单元格=字段”，几个用逗号隔开（现为 ${each}）。`);
    const known = found.get(question)?.assigned ?? [];
    const assigned = field === '都不是' ? known : [...known, { row: place.row, column: place.column, field }];
    found.set(question, { question, assigned });
  }
  return [...found.values()];
}

/** 每张工作表取头一张有表样可绑的表。 */
function recognized(file: string, bytes: Uint8Array, parsed: ParsedArguments): readonly Recognized[] {
  const answers = answersOf(parsed.value('--answer'));
  const title = parsed.value('--title') ?? basename(file, extname(file));
  const id = parsed.value('--id') ?? title;
  const grids = isXlsx(file) ? readGrids(bytes) : tablesOf(file, bytes).map(({ grid }) => grid);
  return grids.flatMap((grid, index): readonly Recognized[] => {
    for (const found of recognizeGrid(grid)) {
      const proposal = withAnswers(found, answers);
      const identity = { id: index === 0 ? id : `${id}-${index + 1}`, title };
      const layout = layoutFrom(grid, proposal, identity);
      if (layout) return [{ sheetName: grid.name, proposal, layout }];
    }
    return [];
  });
}

const isXlsx = (file: string): boolean => /\.xls[xm]$/i.test(file);

function report(found: Recognized, terminal: Terminal): void {
  const { sheetName, proposal, layout } = found;
  const { cells, questions, unit, year } = proposal;
  terminal.out(
    `工作表“${sheetName}”：${layout.kind}，认定 ${cells.length} 格，自定义栏 ${layout.extra?.length ?? 0} 栏` +
      `，单位 ${unit ?? '没有写（按万元）'}，年度 ${year ?? '没有写'}`,
  );
  questions.forEach(({ text, cells: asked, choices }, index) =>
    terminal.out(
      `  问题 ${index + 1}：${text}（${asked
        .slice(0, 6)
        .map(({ row, column }) => cellAddress(row, column))
        .join('、')}；${choices.join('、')}）`,
    ),
  );
}

/** `pbe adopt`：财政局的模板 → 方案包（.json），或绑好的工作簿（.xlsx）。 */
export async function adopt(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const parsed = parseArguments(args, OPTIONS);
  const [file, ...more] = parsed.operands;
  const output = parsed.value(outputOption.name);
  if (file === undefined || more.length > 0) throw new UsageError('请写一个模板文件（.xlsx 或 .docx）。');
  if (output === null || !/\.(json|xlsx)$/i.test(output))
    throw new UsageError('请写 -o 方案包.json（发给别人用）或 -o 绑好的.xlsx（接着填）。');
  const target: OutputTarget = {
    folder: terminal.folder,
    output,
    inputs: [file],
    force: parsed.has(forceOption.name),
  };
  try {
    const bytes = await readInput(terminal.folder, file);
    const scheme = await schemeOf(parsed, terminal.folder);
    const found = recognized(file, bytes, parsed);
    if (found.length === 0)
      throw new InputError('没有认出可以绑的表；目标申报表、监控表、复核表现在只认、只读。');
    await checkOutput(target);
    for (const each of found) report(each, terminal);
    if (/\.json$/i.test(output)) {
      await saveOutput(target, new TextEncoder().encode(writePack(packOf(found, parsed, scheme, file))));
      terminal.out(`已写方案包 ${output}：版面 ${found.length} 份。`);
    } else await bind(bytes, found, parsed, scheme, target, terminal);
    return found.some(({ proposal }) => proposal.questions.length > 0) ? exitCodes.findings : exitCodes.ok;
  } catch (error) {
    for (const line of problemLines(file, error)) terminal.error(line);
    return exitCodes.unreadable;
  }
}

function packOf(found: readonly Recognized[], parsed: ParsedArguments, scheme: Scheme, file: string): Pack {
  const title = parsed.value('--title') ?? basename(file, extname(file));
  return {
    format: 1,
    id: parsed.value('--id') ?? title,
    title,
    basis: [{ text: `照模板“${basename(file)}”认表得到，没有逐格核对过。`, evidence: 'MEMORY' }],
    ...(parsed.has('--scheme') ? { scheme } : {}),
    layouts: found.map(({ layout }) => layout),
  };
}

async function bind(
  bytes: Uint8Array,
  found: readonly Recognized[],
  parsed: ParsedArguments,
  scheme: Scheme,
  target: OutputTarget,
  terminal: Terminal,
): Promise<void> {
  const inputs = target.inputs.join('');
  if (!isXlsx(inputs))
    throw new InputError(
      '绑定要 .xlsx：文档（.docx）里的表先存成方案包（-o 方案包.json），再 pbe fill --pack。',
    );
  const year = Number(parsed.value('--year') ?? found[0]?.proposal.year ?? scheme.year ?? 0);
  if (!Number.isInteger(year) || year < 2000 || year > 2100)
    throw new InputError('表上没有写年度，请写 --year，如 --year 2024。');
  const { adoptWorkbook } = await import('../adoptWorkbook');
  const unit = parsed.value('--unit') ?? inlineUnit(found) ?? '';
  const sheets = found.map(({ sheetName, layout }) => ({ sheetName, layout, project: sheetName }));
  const { bytes: made, adopted, unsupported } = await adoptWorkbook(bytes, sheets, { scheme, year, unit });
  for (const lost of unsupported) terminal.error(`${inputs}：成品里没有${lost}。`);
  await saveOutput(target, made);
  for (const { sheetName, names, formulas, kept, isProtected } of adopted) {
    terminal.out(
      `已绑定“${sheetName}”：名称 ${names} 个，公式 ${formulas} 条` +
        `${kept.length > 0 ? `，照原样留着 ${kept.join('、')}` : ''}${isProtected ? '；表受保护，只写了没有锁的格' : ''}。`,
    );
  }
}

/** 标签与值写在同一格的单位名称。 */
const inlineUnit = (found: readonly Recognized[]): string | undefined =>
  found
    .flatMap(({ proposal }) => proposal.cells)
    .find(({ field, inline }) => inline && (field === '部门名称' || field === '实施单位'))?.inline;
