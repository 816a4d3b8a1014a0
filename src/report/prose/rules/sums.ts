import { dec } from '../../../domain';
import type { Sentence, TextDocument } from '../../text/document';
import type { Quantity } from '../../text/quantity';
import type { ProseDraft, ProseRule } from '../proseRule';
import { addsUp, comparable, inUnitOf, isExact, roleOf, shown, total } from '../roles';
import { consumedParts } from './partsAndTotals';

/** 一看就是前面各项之和。 */
const strict =
  /合计|共计|总计|小计|[两二三四五六]次共|[两二三四五六]项共|综合得分|总得分|总绩效|总分(?:为|共|是)?$|共扣(?:除|减)?$/;
/** 也许是前面各项之和。 */
const loose = /共(?:投入|安排|下达|到位|筹集|支出|拨付|发放)?(?:资金)?$|总(?:投入|额)|累计/;

const additive = (q: Quantity): boolean =>
  !['each', 'change', 'prior', 'share', 'inner'].includes(roleOf(q)) && isExact(q);

/** 排在前面、同一层、同一种的数；上一个合计以前的不算。 */
function itemsBefore(sentence: Sentence, whole: Quantity): readonly Quantity[] {
  const before = sentence.quantities.filter(
    (q) => q.end <= whole.start && q.depth === whole.depth && comparable(q, whole),
  );
  const last = before.filter(({ label }) => strict.test(label) || loose.test(label)).at(-1);
  const since = before.slice(last ? before.indexOf(last) + 1 : 0);
  // “超期扣0.8分”“少报扣1分”：扣的就是分数，别的字不论
  if (/共扣/.test(whole.label)) return since.filter((q) => /扣/.test(q.label) && isExact(q));
  const items = since.filter(additive);
  // “产出指标50分，自评得48分”：加起来的是得分，不是分值
  const got = whole.kind === 'score' ? items.filter(({ label }) => /得/.test(label)) : [];
  return got.length >= 2 ? got : items;
}

/** 任何一段连着的尾巴加得出来都算合。 */
function anyTailAddsUp(items: readonly Quantity[], whole: Quantity): boolean {
  return (
    items.some((_, from) => addsUp(items.slice(from), whole)) || items.some((item) => addsUp([item], whole))
  );
}

/** 四个季度、上下半年都列了，加起来就是全年。 */
const isWholeYear = (items: readonly Quantity[]): boolean =>
  [/一季度/, /二季度/, /三季度/, /四季度/].every((quarter) =>
    items.some(({ label }) => quarter.test(label)),
  ) ||
  (items.length === 2 && /上半年/.test(items[0]!.label) && /下半年/.test(items[1]!.label));

function wrong(sentence: Sentence, items: readonly Quantity[], whole: Quantity): ProseDraft {
  const sum = total(items);
  return {
    sentence,
    ...(whole.kind === 'score' ? { rule: 'G08' } : {}),
    printed: shown(whole),
    expected: inUnitOf(sum, whole),
    message: `${items.map(({ raw }) => raw).join('＋')}＝${inUnitOf(sum, whole)}，写的是${shown(whole)}，差${inUnitOf(sum.minus(whole.value).abs(), whole)}。`,
  };
}

function inSentence(sentence: Sentence, whole: Quantity, consumed: ReadonlySet<Quantity>): ProseDraft | null {
  if (!strict.test(whole.label) && !loose.test(whole.label)) return null;
  if (/其中|^共(?:有|计)?$/.test(whole.label) && !strict.test(whole.label)) return null;
  const every = itemsBefore(sentence, whole);
  const items = every.filter((q) => !consumed.has(q));
  const near = items.filter(({ clause }) => clause === whole.clause);
  if (items.length < 2 || anyTailAddsUp(items, whole) || anyTailAddsUp(every, whole)) return null;
  const scored = whole.kind === 'score' && items.every(({ label }) => /[得扣]/.test(label));
  const used = near.length >= 2 && !scored ? near : items;
  const apart = total(used).minus(whole.value).abs();
  // 差得多的是没有列全，或者另一层的分
  if (whole.kind === 'score' && !/共扣/.test(whole.label))
    return apart.lte(whole.value.abs().times('0.1')) ? wrong(sentence, used, whole) : null;
  if (strict.test(whole.label) || isWholeYear(used)) return wrong(sentence, used, whole);
  return apart.lte(whole.value.abs().times('0.03')) ? wrong(sentence, used, whole) : null;
}

/** “全年共投入……”另起一句：与上一句各项之和差得很少才说。 */
function acrossSentences(
  document: TextDocument,
  at: number,
  consumed: ReadonlySet<Quantity>,
): ProseDraft | null {
  const sentence = document.sentences[at]!;
  const previous = document.sentences[at - 1];
  const whole = sentence.quantities.find(({ depth }) => depth === 0);
  if (!whole || !previous || previous.paragraph !== sentence.paragraph || whole.kind !== 'money') return null;
  if (!strict.test(whole.label) && !loose.test(whole.label)) return null;
  const items = previous.quantities.filter(
    (q) => q.depth === 0 && comparable(q, whole) && !consumed.has(q) && additive(q),
  );
  if (items.length < 2 || anyTailAddsUp(items, whole)) return null;
  const apart = total(items).minus(whole.value).abs();
  return apart.lte(whole.value.times('0.03')) ? wrong(sentence, items, whole) : null;
}

/** “三批合计……（其中建安费……）”：括号里的也各自相加。 */
function* bracketColumns(sentence: Sentence): Iterable<ProseDraft> {
  const name = (q: Quantity): string => q.label.replace(/^其中/, '');
  for (const whole of sentence.quantities.filter(({ depth, label }) => depth === 1 && /^其中/.test(label))) {
    const outer = sentence.quantities.filter((q) => q.depth === 0 && q.end <= whole.start).at(-1);
    if (!outer || !strict.test(outer.label)) continue;
    const items = sentence.quantities.filter(
      (q) => q.depth === 1 && q.end <= outer.start && name(q) === name(whole) && comparable(q, whole),
    );
    if (items.length >= 2 && !addsUp(items, whole)) yield wrong(sentence, items, whole);
  }
}

/** 合计、共计、总得分与前面各项之和。 */
export const sums: ProseRule = {
  id: 'T02',
  title: '合计与各项之和不等',
  severity: '错误',
  check: function* (document) {
    const consumed = consumedParts(document);
    for (const [at, sentence] of document.sentences.entries()) {
      let found = false;
      for (const whole of sentence.quantities) {
        if (whole.kind === 'percent') continue;
        const draft = inSentence(sentence, whole, consumed);
        if (!draft) continue;
        found = true;
        yield draft;
      }
      yield* bracketColumns(sentence);
      const across = found ? null : acrossSentences(document, at, consumed);
      if (across) yield across;
    }
  },
};

const initial = /年初|批复|下达|原预算|预算/;
const down = /追减|调减|核减|压减|收回|调剂出/;
const up = /追加|调增|新增|追增/;
const adjusted = /调整后|调整为|全年(?:实际|预算)|实际(?:预算|下达|安排)?|追加后|追减后/;

/** 年初 ± 调整 ＝ 调整后。 */
export const adjustment: ProseRule = {
  id: 'T03',
  title: '年初数加减调整数不等于调整后的数',
  severity: '错误',
  check: function* (document) {
    for (const sentence of document.sentences) {
      const money = sentence.quantities.filter(({ kind, depth }) => kind === 'money' && depth === 0);
      const changes = money.filter(({ label }) => down.test(label) || up.test(label));
      const first = changes[0];
      const last = changes.at(-1);
      if (!first || !last) continue;
      const start = money.filter((q) => q.end <= first.start && initial.test(q.label)).at(-1);
      const result = money.find((q) => q.start >= last.end && adjusted.test(q.label));
      if (!start || !result || /其中/.test(sentence.text.slice(start.end, result.start))) continue;
      const signed = changes.map((q) => (down.test(q.label) ? q.value.neg() : q.value));
      const due = signed.reduce((sum, value) => sum.plus(value), start.value);
      const allowed = [start, ...changes, result].reduce((sum, q) => sum.plus(q.step.div(2)), dec(0));
      if (
        due
          .minus(result.value)
          .abs()
          .lte(result.raw.includes('.') ? allowed.div(10) : allowed)
      )
        continue;
      if (/支出|执行|决算/.test(result.label) && !/预算/.test(result.label)) continue;
      const sign = changes.map((q) => `${down.test(q.label) ? '－' : '＋'}${q.raw}`).join('');
      yield {
        sentence,
        printed: shown(result),
        expected: inUnitOf(due, result),
        message: `${start.raw}${sign}＝${inUnitOf(due, result)}，写的是${shown(result)}。`,
      };
    }
  },
};
