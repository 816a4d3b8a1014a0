import { dec, type Decimal } from '../amount';
import type { NormalizedText } from './normalize';
import { rewriteText, type Rewrite } from './rewriteText';
import type { Standard, Unclear } from './standard';

const spent =
  '(?:(?:项目|实际|年度|总|单位|采购|建设|资金|预算|人均|平均)*(?:支出|成本|费用|投入|投资|花费|造价|决算)(?:总额|数|金额|额)?)?';
const budget =
  '(?:项目|年初|年度|批复|下达|批准|经批准|核定|原|的)*(?:预算|概算|计划成本|预算成本|预算标准|成本标准)(?:批复|安排)?(?:数|金额|额|总额|控制数)?(?:范围)?(?:之内|以内|内)?';
/** 开头一句：花的钱没有超过预算得满分。 */
const within = new RegExp(
  `^${spent}(?:控制在|≤|低于或等于|低于等于|小于或等于|小于等于|不超过|未超过|不高于|未超出|未超|不超|不突破|未突破|在)${budget}(?:的|时)?(?=,?[得计](?:满分|\\d))`,
  'g',
);
const over = '(?:超过|超出|超支|超|高于|高出)(?:预算|概算|标准|批复|计划)?(?:数|金额|成本)?的?';
const mark = String.raw`(\((?:含|不含)[^()]{0,8}\))?`;
const eachOver = new RegExp(`每${over}(?=\\d|一个百分点)`, 'g');
const overBand = new RegExp(
  `(?<=[;,])${over}(?:(\\d+(?:\\.\\d+)?)%${mark}(?:-|至|到))?(\\d+(?:\\.\\d+)?)%${mark}(?:及)?(以内|以下|以上)?${mark}(?:之间)?(?:的|时)?,?(?:扣(\\d+(?:\\.\\d+)?)分|(?=[得计]\\d|不得分))`,
  'g',
);

/**
 * “未超预算得满分，每超预算1%扣1分”“未超预算得满分，超10%以内扣2分，超10%以上不得分”：换成实际÷预算的率，不超过 100% 得满分。
 * 只写超没超、没写超几成怎样的不换。
 */
export function canonicalBudget(
  normalized: NormalizedText,
  weight: Decimal | undefined,
): NormalizedText | null {
  const { text } = normalized;
  within.lastIndex = 0;
  if (!within.test(text) || !/超[^;,]{0,8}(?:\d|一个百分点)|[高][^;,]{0,8}\d/.test(text)) return null;
  const rules: readonly Rewrite[] = [
    { find: within, put: () => '≤100%' },
    { find: eachOver, put: () => '每超过' },
    { find: overBand, put: (match) => bandOver(match, weight) },
  ];
  return rewriteText(normalized, rules);
}

/** 超了几成的一档，写成率的一段；扣几分写成得几分。 */
function bandOver(match: RegExpExecArray, weight: Decimal | undefined): string | null {
  const [, from, fromMark = '', to = '', before = '', side = '', after = '', less] = match;
  const rate = (text: string): string => `${dec(text).plus(100).toString()}%`;
  const given = less === undefined ? '' : weight && dec(less).lte(weight) ? weight.minus(less) : null;
  if (given === null) return null;
  const points = given === '' ? '' : `得${given.toString()}分`;
  const included = before || after;
  if (from !== undefined) return `${rate(from)}${fromMark}-${rate(to)}${included}${points}`;
  if (side === '以上') return `${rate(to)}${included}以上${points}`;
  return side === '' ? `超过${rate(to)}${points}` : `100%(不含)-${rate(to)}${included}${points}`;
}

/** 实际÷预算不会只有几成；填 5% 的多半是超了 5%。 */
const share: Unclear = {
  low: { value: dec(0), included: true },
  high: { value: dec('0.5'), included: false },
};

/** 填的是实际÷预算，还是超了多少，低于一半的说不准，由人评。 */
export function askedBelowHalf(standard: Standard): Standard | null {
  if (standard.kind !== 'deduct' && standard.kind !== 'bands') return null;
  return { ...standard, unclear: [...(standard.unclear ?? []), share] };
}
