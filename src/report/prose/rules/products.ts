import { dec } from '../../../domain';
import type { Quantity } from '../../text/quantity';
import type { ProseRule } from '../proseRule';
import { inUnitOf, shown } from '../roles';

const each = /每(户|人|个|村|亩|月|年|名|次|校|生|场|座|站|所|台|辆|条|处)|(户|人)均/;
/** 单价 × 数量之外还可能乘的：每月的按 12 个月。 */
const factors = [1, 12, 10, 9, 4, 2];

/** 单价 × 数量 ＝ 金额。 */
export const products: ProseRule = {
  id: 'T04',
  title: '单价乘数量不等于金额',
  severity: '错误',
  check: function* (document) {
    for (const sentence of document.sentences) {
      for (const price of sentence.quantities) {
        if (price.kind !== 'money' || !each.test(price.label)) continue;
        const same = sentence.quantities.filter(
          (q) => q.clause === price.clause && q.depth === price.depth && q !== price,
        );
        const counts = same.filter(({ kind }) => kind === 'count');
        const whole =
          same.find((q) => q.start > price.end && q.kind === 'money' && /共|合计|总/.test(q.label)) ??
          totalBefore(same, price);
        const unit = each.exec(price.label)?.[1];
        const count =
          counts.find(({ measure }) => measure === unit) ?? (counts.length === 1 ? counts[0] : undefined);
        if (!whole || !count || count.value.lte(0) || hasBetween(sentence.quantities, price, whole)) continue;
        const due = price.value.times(count.value);
        const allowed = whole.step
          .div(2)
          .plus(price.raw.includes('.') ? price.step.div(2).times(count.value) : 0);
        if (factors.some((factor) => due.times(factor).minus(whole.value).abs().lte(allowed))) continue;
        const off = due.div(whole.value.eq(0) ? 1 : whole.value);
        const byTens = [10, 100, 1000, 10000].some((ten) => off.eq(ten) || dec(1).div(off).eq(ten));
        if (!byTens && (off.lt('0.8') || off.gt('1.25'))) continue;
        yield {
          sentence,
          printed: shown(whole),
          expected: inUnitOf(due, whole),
          message: `${shown(price)}×${shown(count)}＝${inUnitOf(due, whole)}，写的是${shown(whole)}。`,
        };
      }
    }
  },
};

/** “共发放156万元，惠及1200人，人均1500元”：合计写在前面，只认人均、户均一类的平均数。 */
function totalBefore(same: readonly Quantity[], price: Quantity): Quantity | undefined {
  if (!/[户人]均|平均每/.test(price.label)) return undefined;
  const before = same.filter((q) => q.end <= price.start && q.kind === 'money');
  return before.length === 1 && /共|合计|总|发放|补助/.test(before[0]!.label) ? before[0] : undefined;
}

/** 中间还有别的单价，说的就不是这一笔。 */
const hasBetween = (all: readonly Quantity[], from: Quantity, to: Quantity): boolean =>
  all.some(
    (q) =>
      q.start > Math.min(from.end, to.end) && q.end < Math.max(from.start, to.start) && q.kind === 'money',
  );
