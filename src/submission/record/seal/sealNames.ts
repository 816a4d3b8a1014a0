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

/** 隐藏名称 → 定稿登记；没有、缺一段、读不懂都是 null。 */
export function sealFromNames(names: readonly NamedFormula[]): Seal | null {
  const textOf = hiddenTexts(names);
  const head = parseJson(textOf(sealName)) as { readonly parts?: unknown } | null;
  if (typeof head?.parts !== 'number') return null;
  const seal = parseJson(joinedParts(textOf, sealName, head.parts));
  return isSeal(seal) ? seal : null;
}

/** 是定稿登记用的名称。 */
export const isSealName = (name: string): boolean => /^PBE_定稿(?:_\d+)?$/i.test(name);
