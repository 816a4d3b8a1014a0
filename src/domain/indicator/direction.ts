import { dec } from '../amount';
import type { IndicatorContext } from './context';
import { directionWords, tailPattern, type Direction, type DirectionWords } from './directionWords';
import type { RangeText } from './measure';
import { rememberValue } from '../rememberValue';
import type { QuantityTarget } from './target';

/** 一个定量指标值的方向，和凭什么这么说。 */
export interface JudgedDirection {
  readonly direction: Direction;
  /** 成本指标写成了“≥”：按越低越好判，另请核实。 */
  readonly reversed: boolean;
}

/** 名称说的是花的钱、耗的能：少了才好。 */
export const costly = /经费|费用|支出|成本|能耗|排放/;

/** 指标值、实际完成值在数前面写的是省下了多少。 */
export const saved = /(?:节约|节省|节支)(?:了|资金|成本|费用|支出)*$/;
const people = /^(?:人|人次|家)$/;
/** 数量指标里发出去、到了位的钱：补贴资金发放额、项目资金拨付金额。 */
const paidOut = /(?:发放|兑付|兑现|拨付|投放|到位)(?:资金|补贴|补助)?(?:额|总额|金额|数额|资金)$/;

const plain = (direction: Direction): JudgedDirection => ({ direction, reversed: false });

/**
 * 判指标值的方向：先看写明的比较符，再看名称里的词与二级指标，都没有才看单位；说不准就是 unsure。
 * 成本指标写成“≥”而以金额计的，按越低越好。
 *
 * 依据：已发表的表里成本、控制率、结余率、投诉率等大多不写比较符（faults A4、A5）。
 */
export function judgeDirection(target: QuantityTarget, context: IndicatorContext): JudgedDirection {
  const named = nameDirection(context.name ?? '');
  // “节约5%”说的是省多少，省得越多越好
  if (saved.test(target.label) && !/[≤<]/.test(target.operator ?? '')) return plain('high');
  const cost = isCost(context, named);
  if (target.operatorWritten) {
    if (target.operator === '≤' || target.operator === '<') return plain('low');
    if (target.operator === '=') return plain(named === 'low' || cost ? 'low' : 'high');
    if (cost && isMoney(target) && !target.trend) return { direction: 'low', reversed: true };
    // “投诉率≥5%”：名称与比较符说的相反
    return plain(named === 'low' && !target.trend ? 'unsure' : 'high');
  }
  if (target.quantity.value.eq(0)) return plain('low');
  return plain(unwritten(target, context, named, cost));
}

/** 区间的方向：两端没有比较符，当没写比较符的数看；“3-5个工作日”“30-50万元”说不准。 */
export function rangeDirection({ text, span, low }: RangeText, context: IndicatorContext): Direction {
  const shared = { kind: 'quantity', text, span, label: '', approximate: false, trend: undefined } as const;
  const target = { ...shared, quantity: low, operator: '≥', operatorWritten: false } as const;
  return judgeDirection(target, context).direction;
}

function unwritten(
  target: QuantityTarget,
  { name = '', level2 = '' }: IndicatorContext,
  named: Direction | undefined,
  cost: boolean,
): Direction {
  // “下降5%”“减少10%”说的是降多少，降得越多越好；“增长”同理，除非是越低越好的东西
  if (target.trend === 'down') return named === 'high' ? 'unsure' : 'high';
  if (target.trend === 'up') return named === 'low' || cost ? 'unsure' : 'high';
  // “三公经费变动率-5%”：降得比这还多更好；别的变动率偏得更多并不更好
  if (target.quantity.value.lt(0)) return named === 'low' && costly.test(name) ? 'low' : 'unsure';
  if (named === 'unsure' && people.test(target.quantity.baseUnit)) {
    // “保障经费人数2600人”：数的是人，不是钱
    const counted = nameDirection(name.replace(/经费|支出|费用|成本/g, ''));
    if (counted !== 'unsure') return counted ?? 'high';
  }
  if (named !== undefined && !(cost && named === 'unsure')) return named;
  if (cost) return isMoney(target) ? 'low' : 'unsure';
  if (/满意/.test(level2)) return 'high';
  const unit = target.quantity.baseUnit;
  if (unit === '%') return target.quantity.base.gte(dec(50)) ? 'high' : 'unsure';
  if (isMoney(target)) return /数量/.test(level2) && paidOut.test(name) ? 'high' : 'unsure';
  const duration = /^(?:秒|天|工作日|个月|周)$/.test(unit);
  return duration && /时效/.test(level2) ? 'unsure' : 'high';
}

/** 二级指标是成本，或名称里说成本；节约率一类写在成本指标下的不算。 */
function isCost({ level2 = '' }: IndicatorContext, named: Direction | undefined): boolean {
  return /成本/.test(level2) && named !== 'high';
}

const isMoney = ({ quantity }: QuantityTarget): boolean =>
  /^(?:元|美元|欧元|港元|日元)/.test(quantity.baseUnit) || (quantity.baseUnit === '' && quantity.scaled);

const patterns = directionWords.map(({ direction, where, words }: DirectionWords) => ({
  direction,
  regex: new RegExp(`(?:${words.join('|')})${{ end: '$', tail: `${tailPattern}$`, anywhere: '' }[where]}`),
}));

/** 名称里的词说明的方向；没有这样的词为 undefined。 */
export const nameDirection = rememberValue((name: string): Direction | undefined => {
  const text = name
    .slice(0, 200)
    .replace(/\s/g, '')
    .replace(/[(（][^()（）]{0,20}[)）]/g, '')
    .replace(/[“”"：:；;，,。]/g, '')
    .replace(/[\d一二三四五六七八九十]+$/, '');
  return patterns.find(({ regex }) => regex.test(text))?.direction;
});
