import type { IndicatorContext, QuantityTarget, QuantityText, RangeText } from '../indicator';
import { align } from '../indicator/compareUnits';
import { serialDate } from '../indicator/dateSerial';
import { refuse, type IndicatorScore } from './outcome';

const bare = /^\s*-?\d+(?:\.\d+)?\s*$/;
const timely = /时效|时间|日期|时限|期限|及时/;

/**
 * 实际完成值光是一个数，存的多半不是看到的那个：日期格存成 45291（2023年12月31日）、95% 存成 0.95；
 * 指标值光是 12 而实际写 95%，也不是一种数。
 *
 * @returns 不自动计分的原因；大小相称时为 undefined
 */
export function oddSize(
  target: QuantityTarget | RangeText,
  actual: QuantityText,
  { name = '', level2 = '' }: IndicatorContext,
): IndicatorScore | undefined {
  const reference = target.kind === 'quantity' ? target.quantity : target.high;
  const { target: goal, actual: done } = align(reference, actual.quantity);
  const percent = reference.baseUnit === '%';
  const written = bare.test(actual.text);
  const date = written ? serialDate(actual.quantity.value) : undefined;
  if (date !== undefined) {
    const wanted = serialDate(reference.value);
    const far = done.gt(goal.abs().times(100)) && reference.baseUnit !== '元';
    if (
      wanted === undefined ? far || timely.test(level2) : bare.test(target.text) && timely.test(name + level2)
    )
      return refuse('date', `实际完成值“${actual.text}”像是日期（${date}）存成的数，请写成日期或实测数`);
  }
  const part = written && !done.eq(done.round(0)) && done.gt(0) && done.lt('1.5');
  if (part && !percent && goal.gte(10))
    return refuse('unitMismatch', `实际完成值“${actual.text}”可能是完成率，指标值是数，请填实测数`);
  const rate = actual.quantity.baseUnit === '%' && bare.test(target.text) && actual.text.includes('%');
  if (rate && goal.gt(1) && done.gt(goal.times(2)))
    return refuse('unitMismatch', `实际完成值“${actual.text}”是率，指标值“${target.text}”没写单位，请写清`);
  return undefined;
}
