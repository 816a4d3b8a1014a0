import { basename, extname } from 'node:path';
import { writePack, type Pack } from '../../forms';
import { findScheme, type Scheme } from '../../schemes';
import {
  adoptableTables,
  answersOf,
  chosenTables,
  sheetsOf,
  tableLines,
  type AdoptableTable,
} from '../adoptableTables';
import { exitCodes, type ExitCode } from '../exitCodes';
import { forceOption, outputOption } from '../fileAndOutput';
import { parseArguments, type ParsedArguments } from '../parseArguments';
import { packOption, readRules } from '../packOption';
import { problemLines } from '../problemLines';
import { InputError, readInput } from '../readInput';
import { checkOutput, saveOutput, type OutputTarget } from '../save';
import { schemeOption } from '../schemeOption';
import type { Terminal } from '../terminal';
import { UsageError } from '../usageError';

const OPTIONS = [
  outputOption,
  forceOption,
  schemeOption,
  packOption,
  { name: '--id', takesValue: true },
  { name: '--title', takesValue: true },
  { name: '--year', takesValue: true },
  { name: '--unit', takesValue: true },
  { name: '--answer', takesValue: true },
  { name: '--table', takesValue: true },
] as const;

/** 没写方案时用的：通用方案。 */
const usualScheme = 'mof-2020';

async function schemeOf(parsed: ParsedArguments, folder: string): Promise<Scheme> {
  const scheme = (await readRules(parsed, folder)).scheme ?? findScheme(usualScheme);
  if (!scheme) throw new InputError(`没有方案“${usualScheme}”。`);
  return scheme;
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
    const read = await readInput(terminal.folder, file);
    const bytes = sheetsOf(file, read);
    const scheme = await schemeOf(parsed, terminal.folder);
    const isPack = /\.json$/i.test(output);
    const all = adoptableTables(bytes, namingOf(file, parsed), isPack);
    const found = chosenTables(all, parsed.value('--table'));
    if (found.length === 0)
      throw new InputError('没有认出可以绑的表；目标申报表、监控表、复核表现在只认、只读。');
    await checkOutput(target);
    for (const each of found) for (const line of tableLines(each)) terminal.out(line);
    if (isPack) {
      await saveOutput(target, new TextEncoder().encode(writePack(packOf(found, parsed, scheme, file))));
      terminal.out(`已写方案包 ${output}：版面 ${found.length} 份。`);
    } else await bind(bytes, found, parsed, scheme, target, terminal);
    return found.some(({ proposal }) => proposal.questions.length > 0) ? exitCodes.findings : exitCodes.ok;
  } catch (error) {
    for (const line of problemLines(file, error)) terminal.error(line);
    return exitCodes.unreadable;
  }
}

const namingOf = (file: string, parsed: ParsedArguments) => {
  const title = parsed.value('--title') ?? basename(file, extname(file));
  return { title, id: parsed.value('--id') ?? title, answers: answersOf(parsed.value('--answer')) };
};

function packOf(
  found: readonly AdoptableTable[],
  parsed: ParsedArguments,
  scheme: Scheme,
  file: string,
): Pack {
  const title = parsed.value('--title') ?? basename(file, extname(file));
  return {
    format: 1,
    id: parsed.value('--id') ?? title,
    title,
    basis: [{ text: `照模板“${basename(file)}”认表得到，没有逐格核对过。`, evidence: 'MEMORY' }],
    ...(parsed.has('--scheme') || parsed.has('--pack') ? { scheme } : {}),
    layouts: found.map(({ layout }) => layout),
  };
}

async function bind(
  bytes: Uint8Array,
  found: readonly AdoptableTable[],
  parsed: ParsedArguments,
  scheme: Scheme,
  target: OutputTarget,
  terminal: Terminal,
): Promise<void> {
  const inputs = target.inputs.join('');
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
const inlineUnit = (found: readonly AdoptableTable[]): string | undefined =>
  found.find(({ proposal }) => proposal.unitName !== '')?.proposal.unitName;
