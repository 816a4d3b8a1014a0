import type { SourceName } from '../../cellSource';

/**
 * Excel 公式里一个字符串字面量最多 255 字，一个名称的公式最多 8192 字，都留些余地；
 * 引号要写成两个，JSON 里引号多，所以按最坏的（全是引号）算。
 */
const literalLength = 125;
const literalsPerName = 30;

/** 名称与公式；都要设成隐藏。 */
export interface HiddenName {
  readonly name: string;
  readonly formula: string;
}

/** 读隐藏文字用得到的名称。 */
export type NamedFormula = Pick<SourceName, 'name' | 'formula'>;

/** 长文字分成一个名称放得下的几段。 */
export const textParts = (text: string): readonly string[] => chunks(text, literalLength * literalsPerName);

/** 一段文字 → 名称的公式：几个字符串字面量连起来。 */
export const textFormula = (text: string): string =>
  `=${chunks(text, literalLength)
    .map((piece) => `"${piece.replaceAll('"', '""')}"`)
    .join('&')}`;

/** 按名字（不分大小写）取隐藏名称里的文字；没有这个名称为 null。 */
export function hiddenTexts(names: readonly NamedFormula[]): (wanted: string) => string | null {
  const formulas = new Map(names.map(({ name, formula }) => [name.toLowerCase(), formula]));
  return (wanted) => {
    const formula = formulas.get(wanted.toLowerCase());
    return formula === undefined ? null : formulaText(formula);
  };
}

/** 编了号的几段接起来，如 `PBE_登记_1`、`PBE_登记_2`；缺一段就是 null。 */
export function joinedParts(
  textOf: (wanted: string) => string | null,
  name: string,
  parts: number,
): string | null {
  const pieces = Array.from({ length: Math.min(parts, mostParts) }, (_, index) =>
    textOf(partName(name, index)),
  );
  return pieces.includes(null) ? null : pieces.join('');
}

/** 别人的文件里写多大都不信：这么多段已经有两百多万字。 */
const mostParts = 600;

/** 第几段（0 起）叫什么。 */
export const partName = (name: string, index: number): string => `${name}_${index + 1}`;

/** JSON 文字 → 值；没有、不是 JSON 为 null。 */
export function parseJson(text: string | null): unknown {
  try {
    return text === null ? null : JSON.parse(text);
  } catch {
    return null;
  }
}

const formulaText = (formula: string): string =>
  [...formula.matchAll(/"((?:[^"]|"")*)"/g)].map(([, piece = '']) => piece.replaceAll('""', '"')).join('');

function chunks(text: string, length: number): readonly string[] {
  const pieces = Array.from({ length: Math.ceil(text.length / length) });
  return pieces.map((_, index) => text.slice(index * length, (index + 1) * length));
}
