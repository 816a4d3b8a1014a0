import type { Sentence } from '../../text/document';
import type { ProseDraft } from '../proseRule';
import {
  amountKinds,
  comparable,
  isPrior,
  isRaisedTo,
  percentText,
  ratioAgrees,
  roleOf,
  shown,
  slack,
} from '../roles';
import { taskPair } from './rates';

/** 率与率相减是百分点，不是百分之几。 */
export function* percentOfPercent(sentence: Sentence): Iterable<ProseDraft> {
  const percents = sentence.quantities.filter(({ kind }) => kind === 'percent');
  for (const change of percents) {
    if (roleOf(change) !== 'change' || isRaisedTo(change) || isPrior(sentence.text, change)) continue;
    const pair = percents.filter((q) => q.end <= change.start).slice(-2);
    const [a, b] = pair;
    if (!a || !b || !isRaisedTo(b)) continue;
    const points = b.value.minus(a.value).abs();
    if (!points.minus(change.value).abs().lte(change.step)) continue;
    yield {
      sentence,
      severity: '核实',
      printed: shown(change),
      expected: `${points.times(100).toString()}个百分点`,
      message: `${shown(a)}到${shown(b)}相差${points.times(100).toString()}个百分点，不是${shown(change)}。`,
    };
  }
}

/** “由92.5%提高到95.8%，提高了3.8个百分点”：两个率的差。 */
export function* pointsApart(sentence: Sentence): Iterable<ProseDraft> {
  for (const point of sentence.quantities) {
    if (point.kind !== 'point' || point.approximation !== 'exact' || roleOf(point) !== 'change') continue;
    const [from, to] = sentence.quantities
      .filter((q) => q.end <= point.start && q.clause === point.clause && q.kind === 'percent')
      .slice(-2);
    if (!from || !to || !isRaisedTo(to) || !/[由从]/.test(from.label)) continue;
    const apart = to.value.minus(from.value).abs();
    const allowed = slack(from).plus(slack(to)).plus(slack(point));
    if (apart.minus(point.value).abs().lte(allowed)) continue;
    const due = `${apart.times(100).toString()}个百分点`;
    yield {
      sentence,
      printed: shown(point),
      expected: due,
      message: `${shown(from)}到${shown(to)}相差${due}，写的是${shown(point)}。`,
    };
  }
}

/** “增长 n 倍”是多出 n 倍；“是…的 n 倍”才是商。 */
export function* multiples(sentence: Sentence): Iterable<ProseDraft> {
  for (const times of sentence.quantities.filter(({ kind, depth }) => kind === 'times' && depth === 0)) {
    const grows = /增长了?|增加了?|提高了?$/.test(times.label);
    const isTimes =
      /(?:是|为|达|相当于).*(?:上年|去年|同期)?.*的?$/.test(times.label) && /的(?:约|近)?$/.test(times.label);
    if (!grows && !isTimes && !/）的$/.test(sentence.text.slice(0, times.start))) continue;
    const before = sentence.quantities.filter((q) => q.end <= times.start && amountKinds.has(q.kind));
    const prior = before.filter((q) => isPrior(sentence.text, q) || /由[^，]*$/.test(q.label)).at(-1);
    const current = prior && before.filter((q) => q !== prior && comparable(q, prior)).at(-1);
    if (!prior || !current || prior.value.lte(0)) continue;
    const quotient = current.value.div(prior.value);
    const exact = grows ? quotient.minus(1) : quotient;
    if (exact.minus(times.value).abs().lte(times.step.div(2))) continue;
    yield {
      sentence,
      printed: shown(times),
      expected: `${exact.round(2, 1).toString()}倍`,
      message: `${shown(current)}是${shown(prior)}的${quotient.round(2, 1).toString()}倍${grows ? `，增长${exact.round(2, 1).toString()}倍` : ''}，写的是${shown(times)}。`,
    };
  }
}

/** “超任务43%”要用超出的部分去除任务。 */
export function* overTask(sentence: Sentence): Iterable<ProseDraft> {
  for (const over of sentence.quantities) {
    if (
      over.kind !== 'percent' ||
      !/超(?:额完成|过|出)?(?:年度|年初|目标)?(?:任务|目标|计划)(?:数|的)?$/.test(over.label)
    )
      continue;
    const pair = taskPair(sentence, over);
    if (!pair) continue;
    const exact = pair.part.value.minus(pair.whole.value).div(pair.whole.value);
    if (ratioAgrees(over, exact, [pair.part, pair.whole])) continue;
    yield {
      sentence,
      printed: shown(over),
      expected: percentText(exact),
      message: `超任务应为（${shown(pair.part)}－${shown(pair.whole)}）÷${shown(pair.whole)}＝${percentText(exact)}，写的是${shown(over)}。`,
    };
  }
}
