import { dec, type Decimal } from '../../domain';
import type { Sentence } from '../text/document';
import type { Quantity } from '../text/quantity';

/** 一个数在句里起什么作用；看它前面最后一个关键词。 */
export type Role = 'change' | 'prior' | 'each' | 'share' | 'unspent' | 'plan' | 'done' | 'inner' | 'plain';

const roles: readonly (readonly [Role, RegExp])[] = [
  ['inner', /(?:^|其中)?(?:含|包含)[^，]*$/g],
  ['each', /每[户人村个亩月年名次校生车场座]|人均|户均|[各均](?:安排|为|投入|补助)[^，]{0,8}$/g],
  [
    'change',
    /增加|减少|增长|下降|降低|提高|上升|压减|净增|增支|超出?(?=[^过额]|$)|差|少|多(?=$)|前移|上涨|增幅|降幅|缩减|节约|追减|调减|核减|剔除/g,
  ],
  ['prior', /上年(?!结转)|去年|上一?年度|往年|上期|\d{4}年末?的?$|由(?:上年的?)?$/g],
  ['unspent', /未(?:支付|支出|拨付|执行|使用|发放)|结余|余款|剩余|结转|缺口/g],
  ['share', /占[^，]*$/g],
  ['plan', /预算|计划|目标|任务|应[发付]?|核定|编制(?!内)|安排|下达|批复|总投资|资金|指标|控制数|限额/g],
  [
    'done',
    /支出|执行|完成|拨付|支付|发放|使用|决算|实[有际发付行]|在[职编]|到位|建成|达到|改造|缴纳|检查|合格/g,
  ],
];

/** 最靠近数的关键词说了算：“预算安排支出 5 万元”是支出。 */
export function roleOf({ label }: Quantity): Role {
  if (/^(?:其中)?[：，]?(?:其中)?含|（含|^含/.test(label)) return 'inner';
  let best: Role = 'plain';
  let at = -1;
  for (const [role, pattern] of roles) {
    for (const match of label.matchAll(pattern)) {
      const end = match.index + match[0].length;
      if (end > at) {
        at = end;
        best = role;
      }
    }
  }
  return best;
}

/** 印的数可能差多少：末位的一半；整数金额当作准数。 */
export function slack({ step, raw, unit }: Quantity): Decimal {
  return raw.includes('.') || unit.startsWith('亿') ? step.div(2) : dec(0);
}

/** 两个数能不能相加、相比。 */
export const comparable = (a: Quantity, b: Quantity): boolean => a.kind === b.kind && a.measure === b.measure;

/** 加起来。 */
export const total = (quantities: readonly Quantity[]): Decimal =>
  quantities.reduce((sum, { value }) => sum.plus(value), dec(0));

/** 在舍入能解释的范围里相等。 */
export function addsUp(parts: readonly Quantity[], whole: Quantity): boolean {
  const allowed = parts.reduce((sum, part) => sum.plus(slack(part)), slack(whole));
  return total(parts).minus(whole.value).abs().lte(allowed);
}

/**
 * 印的百分数与算出来的合不合：末位差 1 以内都算合，
 * 分子分母印的位数少时再放宽到它们的舍入能解释的程度。
 */
export function ratioAgrees(printed: Quantity, exact: Decimal, inputs: readonly Quantity[]): boolean {
  const relative = inputs.reduce(
    (sum, input) => (input.value.eq(0) ? sum : sum.plus(slack(input).div(input.value.abs()))),
    dec(0),
  );
  const allowed = printed.step.times('0.999').plus(relative.times(exact.abs()));
  return printed.value.minus(exact).abs().lte(allowed);
}

/** 百分数照印的位数写，如 `78.25%`。 */
export function percentText(value: Decimal, places = 2): string {
  return `${value.times(100).round(places, 1).toString()}%`;
}

/** 把基本单位的数写成某个数的单位：1836 → `1836万元`。 */
export function inUnitOf(value: Decimal, like: Quantity): string {
  const scale = like.printed.eq(0) ? dec(1) : like.value.div(like.printed);
  return `${value.div(scale).round(6, 1).toString()}${like.unit}`;
}

export const shown = ({ raw, unit }: Quantity): string => `${raw}${unit}`;

/** 金额和个数：可以加减的。 */
export const amountKinds = new Set(['money', 'count']);

/** 准数：不是约、近、余，也不是“不低于”一类的界。 */
export const isExact = ({ approximation, bound }: Quantity): boolean => approximation === 'exact' && !bound;

/** 一个率前面、同一分句同一层的金额和个数。 */
export const amountsBefore = (sentence: Sentence, rate: Quantity): readonly Quantity[] =>
  sentence.quantities.filter(
    (q) =>
      q.end <= rate.start && q.clause === rate.clause && q.depth === rate.depth && amountKinds.has(q.kind),
  );

/** 说的是上期的数。 */
export const isPrior = (text: string, q: Quantity): boolean =>
  roleOf(q) === 'prior' ||
  /(?:上年|去年|上一年度?|(?:较|比|与|由)\d{4}年)[^，；增减升降提]*$/.test(q.label) ||
  /(?:上年|去年)(?:同期)?（$/.test(text.slice(0, q.start));

/** “由 a 提高到 b”里的 b。 */
export const isRaisedTo = ({ label }: Quantity): boolean =>
  /(?:增加|增长|提高|上升|减少|下降|降低|降|升)(?:到|至|为)$/.test(label);
