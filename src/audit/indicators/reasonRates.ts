import { dec, type Decimal } from '../../domain';
import type { Indicator } from './indicators';

/** 原因里一句与本行对不上的话。 */
export interface Contradiction {
  /** 原话，如“超任务43%”。 */
  readonly phrase: string;
  /** 本行实际的完成率（实际÷指标），小数。 */
  readonly completion: Decimal;
}

/** 说的是本行完成得怎样：超多少、完成多少、差多少。后面的百分比由本行算得出。 */
const claims =
  /(?:超(?:额|出|过)?(?:完成)?(?:年度|年初|全年)?(?:任务|指标值?|目标值?|计划|预期)?(?:数|量|值)?(?:的)?|(?:完成率|达成率|完成比例)(?:为|达到|达|是)?|(?:仅|只)?完成(?:了)?(?:年度|年初|全年)?(?:任务|指标值?|目标值?|计划)(?:数|量|值)?的?|(?:比|较)(?:年初)?(?:任务|指标值?|目标值?|计划)(?:数|量|值)?(?:少|多|低|高|超出?|差)(?:完成)?了?)\s*(\d{1,5}(?:\.\d{1,4})?)\s*[%％]/g;

/**
 * 原因里的百分比与本行的指标值、实际完成值对不上：无论说成完成率、超额、差额还是相差几个百分点都不对的才算。
 * 印了几位就比到几位；说的不是本行完成情况的百分比（同比、占比）不看。
 */
export function contradiction(indicator: Indicator): Contradiction | null {
  const completion = indicator.achievement;
  if (completion === null) return null;
  const text = indicator.reason.reading.cell.value;
  for (const match of String(text).matchAll(claims)) {
    const [phrase, digits = ''] = match;
    if (!isPlausible(dec(digits), digits, completion, indicator)) return { phrase, completion };
  }
  return null;
}

function isPlausible(
  claimed: Decimal,
  digits: string,
  completion: Decimal,
  { goal, done }: Indicator,
): boolean {
  const percent = completion.times(100);
  const points =
    goal.kind === 'quantity' && done.kind === 'quantity' && goal.quantity.baseUnit === '%'
      ? [done.quantity.base.minus(goal.quantity.base).abs(), done.quantity.base]
      : [];
  const step = dec(1).div(dec(10).pow(digits.split('.')[1]?.length ?? 0));
  return [percent, percent.minus(100).abs(), ...points].some((due) => due.minus(claimed).abs().lt(step));
}
