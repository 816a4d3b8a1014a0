import {
  hiddenTexts,
  joinedParts,
  parseJson,
  partName,
  textFormula,
  textParts,
  type HiddenName,
  type NamedFormula,
} from '../registry/hiddenText';
import { isSeal } from './parseSeal';
import type { Seal } from './seal';

/** 定稿登记的第二处：工作簿级隐藏名称，全文接着写在“PBE_定稿_1”“PBE_定稿_2”……里。 */
export const sealName = 'PBE_定稿';

/**
 * 定稿登记 → 隐藏名称。自定义 XML 会被有的 OA、转换软件丢掉，丢了就没法复核、撤销；名称各家都留着。
 */
export function sealNames(seal: Seal): readonly HiddenName[] {
  const parts = textParts(JSON.stringify(seal));
  return [
    { name: sealName, formula: textFormula(JSON.stringify({ parts: parts.length })) },
    ...parts.map((text, index) => ({ name: partName(sealName, index), formula: textFormula(text) })),
  ];
}

/** 隐藏名称里接起来的全文；没有、缺一段为 null。 */
function sealText(names: readonly NamedFormula[]): string | null {
  const textOf = hiddenTexts(names);
  const head = parseJson(textOf(sealName)) as { readonly parts?: unknown } | null;
  return typeof head?.parts === 'number' ? joinedParts(textOf, sealName, head.parts) : null;
}

const sealOf = (text: string | null): Seal | null => {
  const seal = parseJson(text);
  return isSeal(seal) ? seal : null;
};

/** 隐藏名称 → 定稿登记；没有、缺一段、读不懂都是 null。 */
export const sealFromNames = (names: readonly NamedFormula[]): Seal | null => sealOf(sealText(names));

/** 隐藏名称里的一份与这一份比：一样、不一样、没有（或读不懂）。 */
export function namedCopy(names: readonly NamedFormula[], seal: Seal): 'same' | 'different' | 'missing' {
  const [text, expected] = [sealText(names), JSON.stringify(seal)];
  // 几百 KB 的登记，一字不差就不必再读一遍
  if (text === expected) return 'same';
  const copy = sealOf(text);
  return copy === null ? 'missing' : JSON.stringify(copy) === expected ? 'same' : 'different';
}

/** 是定稿登记用的名称。 */
export const isSealName = (name: string): boolean => /^PBE_定稿(?:_\d+)?$/i.test(name);
