import type { Sentence } from '../../text/document';
import type { Quantity } from '../../text/quantity';
import type { ProseDraft, ProseRule } from '../proseRule';
import { comparable, percentText, ratioAgrees, roleOf, shown, total } from '../roles';
import { checkActed } from './actedRates';
import { checkSaving } from './savingRates';

const rateName =
  /(执行率|支付率|支出率|拨付率|到位率|完成率|完工率|开工率|发放率|控制率|利用率|评优率|合格率|达标率|覆盖率|救助率|参保率|及时率|节约率|支出进度|执行进度)/;
/** 分母常在别处（结转、追加）的率。 */
const aboutMoney = /执行|支付|支出|拨付|到位|节约|利用/;
const inverse = /编制|计划|任务|目标|年初|预算|应/;

/** 说这个百分数的词：“执行率90.74%”；“完成率达111%”。 */
export const rateOf = ({ label }: Quantity): string | null =>
  rateName.exec(label)?.[1] ?? (/^已?完成(?:年度)?(?:计划|任务|目标)?的?$/.test(label) ? '完成率' : null);

const usable = (q: Quantity): boolean =>
  ['money', 'count', 'score'].includes(q.kind) && !['change', 'each', 'prior', 'share'].includes(roleOf(q));

/** 可以作分子分母的一对：分母不是“实际”，分子不是“计划”。 */
function fits(rate: Quantity, pool: readonly Quantity[]): boolean {
  return pool.some((whole) =>
    pool.some((part) => {
      if (part === whole || !comparable(part, whole) || whole.value.lte(0)) return false;
      if (inverse.test(part.label) && roleOf(part) === 'plan' && roleOf(whole) === 'done') return false;
      return ratioAgrees(rate, part.value.div(whole.value), [part, whole]);
    }),
  );
}

/** 执行数＋余款＝预算：印了余款没印预算的也算得出。 */
function fitsWithRest(rate: Quantity, pool: readonly Quantity[]): boolean {
  return pool.some((part) =>
    pool.some((rest) => {
      if (part === rest || !comparable(part, rest)) return false;
      const whole = part.value.plus(rest.value);
      return whole.gt(0) && ratioAgrees(rate, part.value.div(whole), [part, rest]);
    }),
  );
}

/** 分母是本年数加上结转（追加、上级补助）一类另写的一笔：两笔合起来算。 */
function fitsWithCarry(rate: Quantity, pool: readonly Quantity[]): boolean {
  const carried = pool.filter(({ label }) => /结转|结余|追加|调增|上级|另有/.test(label));
  // 一笔一笔地加，或者几笔一起加（结转＋追加）
  const sets = [...carried.map((extra) => [extra]), ...(carried.length > 1 ? [carried] : [])];
  return sets.some((extras) =>
    pool.some((base) => {
      if (extras.includes(base) || roleOf(base) === 'done') return false;
      if (!extras.every((extra) => comparable(base, extra))) return false;
      const whole = total([base, ...extras]);
      return pool.some(
        (part) =>
          part !== base &&
          !extras.includes(part) &&
          comparable(part, base) &&
          whole.gt(0) &&
          ratioAgrees(rate, part.value.div(whole), [part, base, ...extras]),
      );
    }),
  );
}

interface Pair {
  readonly part: Quantity;
  readonly whole: Quantity;
}

/** 该用哪两个数：分母是最近的计划数，分子是最近的实际数；认不准就不判。 */
function intended(name: string, pool: readonly Quantity[]): Pair | null {
  const done = pool.filter((q) => roleOf(q) === 'done' && !/未/.test(q.label)).at(-1);
  if (name === '到位率') {
    const arrived = pool.filter(({ label }) => /到位/.test(label)).at(-1);
    const planned =
      arrived && pool.filter((q) => q !== arrived && comparable(q, arrived) && roleOf(q) === 'plan').at(-1);
    return arrived && planned ? { part: arrived, whole: planned } : null;
  }
  if (!done) return pairOfTwo(pool);
  const whole =
    pool.filter((q) => q !== done && comparable(q, done) && roleOf(q) === 'plan').at(-1) ??
    pool
      .filter((q) => q !== done && comparable(q, done) && /到位|应|共/.test(q.label) && q.end <= done.start)
      .at(-1);
  if (whole) return { part: done, whole };
  return pairOfTwo(pool.filter((q) => comparable(q, done)));
}

/** 只有两个同单位的数，后一个写明“完成”“实际”：先总后分。 */
function pairOfTwo(pool: readonly Quantity[]): Pair | null {
  const [whole, part] = pool;
  if (pool.length !== 2 || !whole || !part || !comparable(whole, part)) return null;
  return roleOf(part) === 'done' ? { part, whole } : null;
}

const partOf = (sentence: Sentence, rate: Quantity): readonly Quantity[] =>
  sentence.quantities.filter((q) => q.clause === rate.clause && q.depth === rate.depth && usable(q));

/** 上一个同名的率以后、这个率以前的数。 */
function sinceLastRate(sentence: Sentence, rate: Quantity, pool: readonly Quantity[]): readonly Quantity[] {
  const last = sentence.quantities
    .filter((q) => q.end <= rate.start && q.kind === 'percent' && rateOf(q) !== null)
    .at(-1);
  const near = pool.filter((q) => q.start >= (last?.end ?? 0) && q.end <= rate.start);
  return near.length >= 2 ? near : pool.filter((q) => q.end <= rate.start);
}

/** 分母是另一分句里的“合计”：各笔写完，再说共支出多少、支付率多少。 */
const fitsWithTotal = (rate: Quantity, all: readonly Quantity[], near: readonly Quantity[]): boolean =>
  all
    .filter(({ label }) => /合计|共计|总计|[共总]/.test(label))
    .some((whole) =>
      near.some(
        (part) =>
          part !== whole &&
          comparable(part, whole) &&
          whole.value.gt(0) &&
          ratioAgrees(rate, part.value.div(whole.value), [part, whole]),
      ),
    );

function checkRate(sentence: Sentence, rate: Quantity, name: string): ProseDraft | null {
  if (rate.approximation !== 'exact' || rate.bound) return null;
  if (name === '节约率') return checkSaving(sentence, rate);
  const clause = partOf(sentence, rate);
  const all = sentence.quantities.filter(usable);
  const near = sinceLastRate(sentence, rate, clause);
  if (fits(rate, near)) return null;
  const pair = intended(name, near) ?? intended(name, clause);
  if (!pair) return null;
  if (
    pair.whole.value.lte(0) ||
    [pair.part, pair.whole].some(({ bound, approximation }) => bound || approximation !== 'exact')
  )
    return null;
  // 分句里别的数凑得出来的，多半是换了口径，不判；抄错了上一句的不在此列
  if (
    fitsWithCarry(rate, all) ||
    fitsWithTotal(rate, all, near) ||
    fits(rate, clause) ||
    fitsWithRest(rate, near) ||
    (near.length < 2 && fits(rate, all))
  )
    return null;
  const exact = pair.part.value.div(pair.whole.value);
  return {
    sentence,
    ...(/控制率/.test(name) && pair.part.kind === 'count' ? { rule: 'B01' } : {}),
    printed: shown(rate),
    expected: percentText(exact),
    message: `${name}应为${shown(pair.part)}÷${shown(pair.whole)}＝${percentText(exact)}，写的是${shown(rate)}。`,
  };
}

/** “3200人，完成年度任务2500人的128%”：分母写在字面上。 */
function checkPrinted(sentence: Sentence, rate: Quantity): ProseDraft | null {
  if (!/^的$/.test(rate.label) || rate.approximation !== 'exact' || rate.bound) return null;
  const before = sentence.quantities.filter((q) => q.end <= rate.start && q.depth === rate.depth);
  const whole = before.at(-1);
  if (!whole || !/完成|为|达到?/.test(whole.label) || whole.value.lte(0) || /占/.test(whole.label))
    return null;
  const part = before.filter((q) => q !== whole && comparable(q, whole)).at(-1);
  if (!part || part.clause !== rate.clause) return null;
  const exact = part.value.div(whole.value);
  if (ratioAgrees(rate, exact, [part, whole])) return null;
  return {
    sentence,
    printed: shown(rate),
    expected: percentText(exact),
    message: `应为${shown(part)}÷${shown(whole)}＝${percentText(exact)}，写的是${shown(rate)}。`,
  };
}

/** 率与前面的两个数不合。 */
export const rates: ProseRule = {
  id: 'F03',
  title: '率与数不合',
  severity: '错误',
  check: function* (document) {
    for (const sentence of document.sentences) {
      for (const rate of sentence.quantities) {
        const name = rate.kind === 'percent' ? rateOf(rate) : null;
        const printed = rate.kind === 'percent' && !name ? checkPrinted(sentence, rate) : null;
        if (printed) yield printed;
        const acted = rate.kind === 'percent' && !name ? checkActed(sentence, rate) : null;
        if (acted) yield acted;
        if (!name || /目标|指标值|不低于|应/.test(rate.label)) continue;
        const draft =
          checkRate(sentence, rate, name) ?? (aboutMoney.test(name) ? null : checkActed(sentence, rate));
        if (draft) yield draft;
      }
    }
  },
};

/** 任务数与实际数：超任务的两个数。 */
export function taskPair(sentence: Sentence, at: Quantity): Pair | null {
  const pool = sentence.quantities.filter((q) => q.end <= at.start && usable(q) && q.kind !== 'score');
  const part = pool.filter((q) => roleOf(q) === 'done').at(-1);
  const whole = part && pool.filter((q) => q !== part && comparable(q, part) && roleOf(q) === 'plan').at(-1);
  return part && whole?.value.gt(0) ? { part, whole } : null;
}
