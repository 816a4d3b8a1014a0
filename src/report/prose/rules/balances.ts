import type { Sentence } from '../../text/document';
import type { Quantity } from '../../text/quantity';
import type { ProseDraft, ProseRule } from '../proseRule';
import { comparable, inUnitOf, isExact, roleOf, shown, slack } from '../roles';

/** 还有别的去处或来处，几个数凑不出来。 */
const otherFlows =
  /结余分配|非财政拨款结余|使用[^，]{0,6}结余|收回|缴回|上缴|交回|核销|调剂|追加|追减|调增|调减|其中|转入/;

/** 一句里叫这个名字的一个数；没有、不止一个、不是准数的为 `null`。 */
function only(amounts: readonly Quantity[], name: RegExp): Quantity | null {
  const [one, ...more] = amounts.filter(({ label }) => name.test(label));
  return one && more.length === 0 && isExact(one) ? one : null;
}

/** 年初结转＋本年收入－本年支出＝年末结转。 */
function yearEnd(sentence: Sentence, amounts: readonly Quantity[]): ProseDraft | null {
  const opening = only(amounts, /年初结[转余]|上年结[转余]|上年度?末结[转余]/);
  const income = only(amounts, /收入(?:合计|总额|总计)?(?:为|共)?$/);
  const spent = only(amounts, /支出(?:合计|总额|总计)?(?:为|共)?$/);
  const closing = only(amounts, /(?:年末|期末)结[转余]|结转(?:到|至)?(?:下年|次年|下一年)/);
  if (!opening || !income || !spent || !closing || amounts.length !== 4) return null;
  const due = opening.value.plus(income.value).minus(spent.value);
  const allowed = slack(opening).plus(slack(income)).plus(slack(spent)).plus(slack(closing));
  if (due.minus(closing.value).abs().lte(allowed)) return null;
  return {
    sentence,
    severity: '错误',
    printed: shown(closing),
    expected: inUnitOf(due, closing),
    message: `${opening.raw}＋${income.raw}－${spent.raw}＝${inUnitOf(due, closing)}，写的是${shown(closing)}。`,
  };
}

/** 到位（预算）－支出＝结转（结余）；结转里也许有以前的，所以请人看。 */
function projectRest(sentence: Sentence, amounts: readonly Quantity[]): ProseDraft | null {
  const rests = amounts.filter(({ label }) =>
    /(?:结转|结余|剩余|余款|未支付|未支出|未使用|未拨付)(?:资金|资金额|金额|下年|下年使用)?(?:为|共)?$/.test(
      label,
    ),
  );
  const [rest] = rests;
  if (!rest || rests.length > 1 || amounts.at(-1) !== rest || amounts.length !== 3) return null;
  const [whole, spent] = amounts;
  if (!whole || !spent || roleOf(spent) !== 'done' || !/到位|预算|下达|安排|资金/.test(whole.label))
    return null;
  if (/到位|年初|上年/.test(spent.label) || /年初|上年|结[转余]/.test(whole.label)) return null;
  if (![whole, spent, rest].every(isExact)) return null;
  const due = whole.value.minus(spent.value);
  const allowed = slack(whole).plus(slack(spent)).plus(slack(rest));
  if (due.lt(0) || due.minus(rest.value).abs().lte(allowed)) return null;
  return {
    sentence,
    printed: shown(rest),
    expected: inUnitOf(due, rest),
    message: `${shown(whole)}－${shown(spent)}＝${inUnitOf(due, rest)}，写的是${shown(rest)}。`,
  };
}

/** 当年收入－当年支出＝当年结余。 */
function yearRest(sentence: Sentence, amounts: readonly Quantity[]): ProseDraft | null {
  const income = only(amounts, /收入(?:合计|总额|总计)?(?:为|共)?$/);
  const spent = only(amounts, /支出(?:合计|总额|总计)?(?:为|共)?$/);
  const rest = only(amounts, /(?:当期|当年|本期|本年)(?:收支)?结余(?:为)?$/);
  if (!income || !spent || !rest) return null;
  const due = income.value.minus(spent.value);
  // 收、支、结余都印到同一位，凑整能差一个末位
  const allowed = slack(income).plus(slack(spent)).plus(slack(rest));
  if (due.minus(rest.value).abs().lte(allowed)) return null;
  return {
    sentence,
    printed: shown(rest),
    expected: inUnitOf(due, rest),
    message: `${shown(income)}－${shown(spent)}＝${inUnitOf(due, rest)}，写的是${shown(rest)}。`,
  };
}

/** “抽检1860批次，合格1842批次，不合格28批次”：做到的与没做到的合起来是全部。 */
function* twoSides(sentence: Sentence): Iterable<ProseDraft> {
  for (const rest of sentence.quantities) {
    const name = /^(?:其余|另有|其中)?(?:不|未|尚未|没有)([\u4e00-\u9fa5]{2})(?:的)?$/.exec(rest.label)?.[1];
    if (!name || (rest.kind !== 'count' && rest.kind !== 'money')) continue;
    const before = sentence.quantities.filter(
      (q) => q.end <= rest.start && q.depth === rest.depth && comparable(q, rest),
    );
    const [whole, part] = before;
    if (before.length !== 2 || !whole || !part || !/(?:^|已)[^不未]*$/.test(part.label)) continue;
    if (!part.label.includes(name) || whole.label.includes(name)) continue;
    if (!before.every(isExact)) continue;
    const due = whole.value.minus(part.value);
    const allowed = slack(whole).plus(slack(part)).plus(slack(rest));
    if (due.lt(0) || due.minus(rest.value).abs().lte(allowed)) continue;
    yield {
      sentence,
      printed: shown(rest),
      expected: inUnitOf(due, rest),
      message: `${shown(whole)}－${shown(part)}＝${inUnitOf(due, rest)}，写的是${shown(rest)}。`,
    };
  }
}

/** 收支结余、到位支出结转算不平。 */
export const balances: ProseRule = {
  id: 'T09',
  title: '收支结转、做到没做到的算不平',
  severity: '核实',
  check: function* (document) {
    for (const sentence of document.sentences) {
      yield* twoSides(sentence);
      if (otherFlows.test(sentence.text)) continue;
      const amounts = sentence.quantities.filter(({ kind, depth }) => kind === 'money' && depth === 0);
      const draft =
        yearEnd(sentence, amounts) ?? yearRest(sentence, amounts) ?? projectRest(sentence, amounts);
      if (draft) yield draft;
    }
  },
};
