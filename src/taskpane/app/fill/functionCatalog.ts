import { isArea, pbeFunctions, type PbeFunction, type PbeParameter } from '../../../domain';

/** 函数在工作表里的全名。 */
export const fullName = ({ id }: PbeFunction): string => `PBE.${id}`;

/** 写法，如 `PBE.EXECRATE(执行数, 预算数)`；可省的加方括号。 */
export function signature(entry: PbeFunction): string {
  const parameters = entry.parameters.map(({ label, optional }) => (optional ? `[${label}]` : label));
  return `${fullName(entry)}(${parameters.join(', ')})`;
}

const fold = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/g, '');

/** 按名字、中文名、说明、参数名找函数；每个空格隔开的词都要有。空着列出全部。 */
export function searchFunctions(query: string): readonly PbeFunction[] {
  const words = query
    .split(/\s+/)
    .map(fold)
    .filter((word) => word !== '');
  return pbeFunctions.filter((entry) => {
    const { title, description, parameters } = entry;
    const labels = parameters.map(({ label }) => label).join('');
    const text = fold(`${fullName(entry)}${title}${description}${labels}`);
    return words.every((word) => text.includes(word));
  });
}

/** 一个实参像不像单元格、区域、名称或别的公式（原样写进去）。 */
const isReference = (text: string): boolean =>
  /^(?:'[^']+'!|[^\s!"(),]+!)?\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?$/i.test(text) ||
  /^[\u4e00-\u9fffA-Za-z_][\u4e00-\u9fff\w.]*_[\u4e00-\u9fff\w.]*$/.test(text);

const isLiteral = (text: string): boolean => /^-?\d+(?:\.\d+)?%?$/.test(text) || /^".*"$/.test(text);

/** 全角数字、标点换成半角；单元格地址里的工作表名不能动。 */
function tidy(text: string): string {
  const trimmed = text.trim();
  return isReference(trimmed) ? trimmed : trimmed.normalize('NFKC');
}

const asArgument = (text: string): string =>
  isReference(text) || isLiteral(text) ? text : `"${text.replaceAll('"', '""')}"`;

function problemWith({ label, optional, ...parameter }: PbeParameter, text: string): string | null {
  if (text === '') return optional ? null : `还没有写“${label}”。`;
  if (isReference(text)) return null;
  if (isArea(parameter)) return `“${label}”要写一片单元格，如 B5:B9。`;
  return parameter.kind === 'number' && !/^-?\d+(?:\.\d+)?%?$/.test(text)
    ? `“${label}”要写单元格（如 B5）或一个数。`
    : null;
}

/** 照填的实参拼出的公式，或还差什么。 */
export type FormulaText =
  { readonly ok: true; readonly formula: string } | { readonly ok: false; readonly problem: string };

/** 实参（按参数次序，空着的可省参数省去）→ 公式。 */
export function formulaText(entry: PbeFunction, args: readonly string[]): FormulaText {
  const texts = entry.parameters.map((_, index) => tidy(args[index] ?? ''));
  for (const [index, parameter] of entry.parameters.entries()) {
    const problem = problemWith(parameter, texts[index]!);
    if (problem !== null) return { ok: false, problem };
  }
  const count = texts.reduce((last, text, index) => (text === '' ? last : index + 1), 0);
  const written = texts.slice(0, count).map((text) => (text === '' ? '' : asArgument(text)));
  return { ok: true, formula: `=${fullName(entry)}(${written.join(',')})` };
}
