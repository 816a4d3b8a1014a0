import { dec } from '../../../domain';
import type { Sentence, TextDocument } from '../../text/document';
import type { Quantity } from '../../text/quantity';
import type { ProseDraft, ProseRule } from '../proseRule';
import { addsUp, comparable, inUnitOf, roleOf, shown, total, type Role } from '../roles';

/** 一组分项和它的合计。 */
interface Group {
  readonly sentence: Sentence;
  readonly whole: Quantity;
  readonly parts: readonly Quantity[];
}

/** 互补的两类：写了这两类就是分完了。 */
const complementary: readonly (readonly [RegExp, RegExp])[] = [
  [/年初|上年结转/, /年中|追加|新增/],
  [/基本支出/, /项目支出/],
  [/人员/, /公用/],
  [/中央|上级/, /省级?|自治区|市级?|县级?|本级|地方/],
  [/省级?|自治区/, /市级?|县级?/],
  [/男/, /女/],
  [/新建|新增/, /续建|改[扩造]?建|结转/],
  [/城镇|城市/, /农村|乡村/],
  [/已/, /未/],
  [/“?优/, /“?良/],
  [/财政拨款/, /其他|自筹|单位资金/],
  [/第?一批|第1批/, /第?二批|第2批/],
  [/线上|网上/, /线下|现场/],
  [/上半年/, /下半年/],
  [/一般公共预算/, /基金|彩票/],
];
const people = /^(人|人次|户|户次)$/;
const openEnded = /主要|等(?:$|[）。；，])|以上|以下|重点|例如|包含|含/;

const isComplementary = (parts: readonly Quantity[]): boolean =>
  complementary.some(
    ([a, b]) => parts.some(({ label }) => a.test(label)) && parts.some(({ label }) => b.test(label)),
  );

function sameLevel(
  sentence: Sentence,
  from: number,
  to: number,
  level: Quantity | { depth: number },
): readonly Quantity[] {
  return sentence.quantities.filter((q) => q.start >= from && q.start < to && q.depth === level.depth);
}

/** 分项写到哪里为止：下一个“其中”“包括”，合计、其余口径的话，句末。 */
function endOfParts(text: string, from: number, bracketed: boolean): number {
  const rest = text.slice(from);
  const stops = [
    rest.search(/其中|包括/),
    rest.search(/合计|共计|总计|全年共/),
    bracketed ? rest.indexOf('）') : -1,
  ].filter((at) => at > 0);
  return from + Math.min(rest.length, ...stops);
}

const countable: ReadonlySet<Role> = new Set(['plain', 'plan', 'done', 'unspent', 'change']);

/** 同一作用的分项：预算加预算、支出加支出、减少额加减少额。 */
function byRole(
  sentence: Sentence,
  wholes: readonly Quantity[],
  parts: readonly Quantity[],
): readonly Group[] {
  const groups: Group[] = [];
  const families: readonly (readonly Role[])[] = [['change'], ['plain', 'plan', 'done', 'unspent']];
  const kinds = [...new Set(parts.map(({ kind, measure }) => `${kind} ${measure}`))];
  for (const kind of kinds) {
    for (const family of families) {
      const mine = parts.filter(
        (q) => `${q.kind} ${q.measure}` === kind && family.includes(roleOf(q)) && countable.has(roleOf(q)),
      );
      const totals = wholes.filter((q) => `${q.kind} ${q.measure}` === kind && family.includes(roleOf(q)));
      const whole = totals.at(-1);
      if (!whole || mine.length === 0 || whole.kind === 'percent') continue;
      // 一项里既有预算又有支出：各归各的合计
      const plans = mine.filter((q) => roleOf(q) === 'plan');
      const done = mine.filter((q) => roleOf(q) === 'done');
      const mixed =
        plans.length > 0 && done.length > 0 && plans.length === done.length && plans[0]!.end < done[0]!.start;
      if (!mixed || totals.length < 2) {
        groups.push({ sentence, whole, parts: mine });
        continue;
      }
      const planned = totals.filter((q) => roleOf(q) === 'plan').at(-1);
      const spent = totals.filter((q) => roleOf(q) === 'done').at(-1);
      if (planned) groups.push({ sentence, whole: planned, parts: plans });
      if (spent) groups.push({ sentence, whole: spent, parts: done });
    }
  }
  return groups;
}

/** “其中”“包括”引出的分项。 */
function* listed(document: TextDocument): Iterable<Group> {
  for (const [order, sentence] of document.sentences.entries()) {
    for (const match of sentence.text.matchAll(/(主要)?(其中|包括)[：，]?/g)) {
      if (match[1]) continue;
      const after = match.index + match[0].length;
      const opens = /（$/.test(sentence.text.slice(0, match.index));
      const inside = sentence.quantities.find((q) => q.start >= after);
      if (!inside) continue;
      const end = endOfParts(sentence.text, after, inside.depth > 0);
      if (
        openEnded.test(sentence.text.slice(after, end).replace(/其中：?/g, '')) &&
        /等/.test(sentence.text.slice(after, end))
      )
        continue;
      const parts = sameLevel(sentence, after, end, inside);
      const before = sentence.quantities.filter((q) => q.end <= match.index && q.depth <= inside.depth);
      const depth = opens ? inside.depth - 1 : inside.depth;
      const own = before.filter((q) => q.depth === depth);
      const previous = document.sentences[order - 1];
      const atStart = match.index === 0 && previous?.paragraph === sentence.paragraph;
      const wholes = own.length > 0 ? own : atStart ? previous.quantities.filter((q) => q.depth === 0) : [];
      yield* alternatives(sentence, wholes, parts);
    }
    yield* brackets(sentence);
  }
}

/** 分号前就加得出合计的，分号后面另起一层。 */
function* alternatives(
  sentence: Sentence,
  wholes: readonly Quantity[],
  parts: readonly Quantity[],
): Iterable<Group> {
  const first = parts[0];
  const near = parts.filter(({ clause }) => clause === first?.clause);
  const nearGroups = byRole(sentence, wholes, near);
  const allGroups = byRole(sentence, wholes, parts);
  for (const group of allGroups) {
    const short = nearGroups.find(({ whole }) => whole === group.whole);
    const fits =
      short &&
      short.parts.length >= 2 &&
      (addsUp(short.parts, short.whole) || !addsUp(group.parts, group.whole));
    yield fits ? short : group;
  }
}

/** 紧跟在一个数后面、没写“其中”的括号：两项以上才看。 */
function* brackets(sentence: Sentence): Iterable<Group> {
  const ids = [...new Set(sentence.quantities.map(({ bracket }) => bracket))].filter((id) => id > 0);
  for (const id of ids) {
    const parts = sentence.quantities.filter(({ bracket }) => bracket === id);
    const first = parts[0]!;
    const open = sentence.text.lastIndexOf('（', first.start);
    if (/其中|主要|含|包括/.test(sentence.text.slice(open, first.start))) continue;
    const whole = sentence.quantities.filter((q) => q.depth === first.depth - 1 && q.end === open).at(-1);
    const mine = whole
      ? parts.filter((q) => comparable(q, whole) && ['plain', 'done'].includes(roleOf(q)))
      : [];
    if (whole && mine.length >= 2) yield { sentence, whole, parts: mine };
  }
}

const spending = /支出|支付|执行|使用|结余|结转|剩余/;

/** “其中省级70万元、县级30万元，实际支出100万元，结余0万元”：前几项已经分完，后面说的是花了多少。 */
const isDividedBefore = (parts: readonly Quantity[], whole: Quantity): boolean =>
  !spending.test(whole.label) &&
  parts.some(
    (part, at) =>
      at >= 2 &&
      spending.test(part.label) &&
      !parts.slice(0, at).some(({ label }) => spending.test(label)) &&
      addsUp(parts.slice(0, at), whole),
  );

function judge({ sentence, whole, parts }: Group): ProseDraft | null {
  if (
    addsUp(parts, whole) ||
    isDividedBefore(parts, whole) ||
    parts.some(({ approximation }) => approximation !== 'exact')
  )
    return null;
  if (whole.approximation !== 'exact' || parts.some(({ bound }) => bound)) return null;
  const sum = total(parts);
  const over = sum.gt(whole.value);
  const apart = whole.value.eq(0) ? dec(1) : sum.minus(whole.value).abs().div(whole.value.abs());
  const complete = isComplementary(parts);
  const crossing =
    parts.some(({ label }) => openEnded.test(label)) ||
    (whole.kind === 'count' && people.test(whole.measure));
  const sumText = `${parts.map(({ raw }) => raw).join('＋')}＝${inUnitOf(sum, whole)}`;
  const draft = {
    sentence,
    printed: shown(whole),
    expected: inUnitOf(sum, whole),
    message: `分项之和${sumText}，与${shown(whole)}差${inUnitOf(sum.minus(whole.value).abs(), whole)}。`,
  };
  if (parts.length === 1) {
    const part = parts[0]!;
    if (!over || roleOf(whole) !== roleOf(part) || roleOf(part) === 'change' || whole.value.eq(0))
      return null;
    return { ...draft, severity: '核实', message: `“其中”的${shown(part)}大于${shown(whole)}。` };
  }
  // 各项得分加起来就是总分，没有“不一定分完”
  if (
    whole.kind === 'score' &&
    /总|综合|(?:自评|评价)得分/.test(whole.label) &&
    parts.length >= 3 &&
    apart.lte('0.1')
  )
    return { ...draft, rule: 'G08', severity: '错误' };
  if (complete && (over || apart.lte('0.3'))) return { ...draft, severity: '错误' };
  if (crossing) return null;
  if (whole.kind === 'money') return over || apart.lte('0.1') ? { ...draft, severity: '错误' } : null;
  return over ? { ...draft, severity: '核实' } : null;
}

/** 分项加起来不等于合计：只看写明了“其中”“包括”或括号里分列的。 */
export const partsAndTotals: ProseRule = {
  id: 'T01',
  title: '分项之和不等于合计',
  severity: '错误',
  check: function* (document) {
    const said = new Set<Quantity>();
    for (const group of listed(document)) {
      if (said.has(group.whole)) continue;
      const draft = judge(group);
      if (!draft) continue;
      said.add(group.whole);
      yield draft;
    }
  },
};

/** 一句（或一段）里加得平的分项，给“合计”让路。 */
export function consumedParts(document: TextDocument): ReadonlySet<Quantity> {
  const consumed = new Set<Quantity>();
  for (const { whole, parts } of listed(document)) {
    if (parts.length < 2 || !addsUp(parts, whole)) continue;
    for (const part of parts) consumed.add(part);
  }
  return consumed;
}
