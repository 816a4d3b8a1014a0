import type { Decimal } from '../../../domain';
import type { Sentence } from '../../text/document';
import type { Quantity } from '../../text/quantity';
import type { ProseDraft, ProseRule } from '../proseRule';
import {
  comparable,
  inUnitOf,
  percentText,
  ratioAgrees,
  roleOf,
  shown,
  slack,
  amountKinds,
  isPrior,
  isRaisedTo,
} from '../roles';
import { multiples, overTask, percentOfPercent, pointsApart } from './multiples';

const rising = /增加|增长|上升|提高|净增|增支|上涨|增幅|增收|升高|高(?:出|于)?/;
const falling = /减少|下降|降低|压减|压降|缩减|降幅|减支|节约|低(?:于)?/;

/** 变动的方向；说不清为 0。 */
function direction({ label }: Quantity): 1 | -1 | 0 {
  const tail = label.slice(-10);
  const up = tail.search(rising);
  const down = tail.search(falling);
  if (up < 0 && down < 0) return 0;
  return up > down ? 1 : -1;
}

/** 说一件事的一组数：本期、上期、变动额、变动率。 */
interface Change {
  readonly current: Quantity | null;
  readonly prior: Quantity | null;
  readonly delta: Quantity | null;
  readonly rate: Quantity | null;
}

const isDelta = (q: Quantity): boolean =>
  amountKinds.has(q.kind) && direction(q) !== 0 && roleOf(q) === 'change';

/** “2022年决算支出1520万元，2023年决算支出1672万元”：同一件事、接连两年的两个数，前一年的是上期。 */
function lastYear(amounts: readonly Quantity[]): Quantity | null {
  const [earlier, later] = amounts.slice(-2);
  if (!earlier || !later || !comparable(earlier, later)) return null;
  const named = [earlier, later].map(({ label }) => /^(20\d{2})年度?(.*)$/.exec(label));
  const [a, b] = named;
  return a && b && Number(a[1]) + 1 === Number(b[1]) && a[2] === b[2] ? earlier : null;
}

/** 一句里的变动组：每个率找它前面最近的变动额、上期、本期。 */
function changesIn(sentence: Sentence): readonly Change[] {
  const { quantities, text } = sentence;
  const changes: Change[] = [];
  let from = 0;
  for (const rate of quantities) {
    if (rate.kind !== 'percent' || direction(rate) === 0 || roleOf(rate) !== 'change') continue;
    if (isRaisedTo(rate) || isPrior(text, rate)) continue;
    const near = quantities.filter(
      (q) => q.start >= from && q.end <= rate.start && q.clause === rate.clause && q.depth === rate.depth,
    );
    const delta = near.filter((q) => isDelta(q) && !isRaisedTo(q)).at(-1) ?? null;
    // 变动额前面还有一个数的才是它的本期
    const before = near.filter((q) => q.end <= (delta ?? rate).start && q !== delta);
    const prior =
      before.filter((q) => isPrior(text, q) && (!delta || comparable(q, delta))).at(-1) ?? lastYear(before);
    const like = delta ?? prior;
    const current =
      before
        .filter(
          (q) =>
            q !== prior &&
            !isDelta(q) &&
            !isPrior(text, q) &&
            (!like || comparable(q, like)) &&
            q.kind !== 'percent',
        )
        .at(-1) ??
      near.filter((q) => isRaisedTo(q) && q.kind !== 'percent').at(-1) ??
      null;
    changes.push({ current, prior, delta, rate });
    from = rate.end;
  }
  return changes;
}

function basisOf({ current, prior, delta }: Change): Decimal | null {
  if (prior) return prior.value;
  if (!current || !delta) return null;
  return direction(delta) > 0 ? current.value.minus(delta.value) : current.value.plus(delta.value);
}

function* checkChange(sentence: Sentence, change: Change): Iterable<ProseDraft> {
  const { current, prior, delta, rate } = change;
  if (!rate) return;
  if (rate.value.gt(1) && direction(rate) < 0 && !/结余|利润|差额|赤字|结转/.test(sentence.text)) {
    yield { sentence, printed: shown(rate), message: `下降${shown(rate)}：降幅不会超过100%。` };
    return;
  }
  if (current && prior && comparable(current, prior)) {
    const real = current.value.minus(prior.value);
    const said = delta ? direction(delta) : direction(rate);
    if (!real.eq(0) && said !== 0 && real.gt(0) !== said > 0) {
      yield {
        sentence,
        printed: shown(delta ?? rate),
        message: `${shown(current)}与上年${shown(prior)}比是${real.gt(0) ? '增加' : '减少'}${inUnitOf(real.abs(), current)}，方向写反了。`,
      };
      return;
    }
    if (
      delta &&
      real
        .abs()
        .minus(delta.value)
        .abs()
        .gt(slack(current).plus(slack(prior)).plus(slack(delta)))
    ) {
      yield {
        sentence,
        printed: shown(delta),
        expected: inUnitOf(real.abs(), delta),
        message: `${shown(current)}与上年${shown(prior)}相差${inUnitOf(real.abs(), delta)}，写的是${shown(delta)}。`,
      };
      return;
    }
  }
  if (delta && direction(delta) !== 0 && direction(rate) !== direction(delta)) {
    yield {
      sentence,
      printed: shown(rate),
      message: `前面写${shown(delta)}是${direction(delta) > 0 ? '增加' : '减少'}，后面的${shown(rate)}方向相反。`,
    };
    return;
  }
  const base = basisOf(change);
  const moved = delta ? delta.value : current && prior ? current.value.minus(prior.value).abs() : null;
  if (!base || !moved || base.lte(0)) return;
  const inputs = [current, prior, delta].filter((q): q is Quantity => q !== null);
  const exact = moved.div(base);
  if (ratioAgrees(rate, exact, inputs)) return;
  yield {
    sentence,
    printed: shown(rate),
    expected: percentText(exact),
    message: `变动率应为${inUnitOf(moved, inputs[0]!)}÷${inUnitOf(base, inputs[0]!)}＝${percentText(exact)}，写的是${shown(rate)}。`,
  };
}

/** 没写变动率、只写变动额的：本期、上期、变动额三个数。 */
function* bareDelta(sentence: Sentence, handled: ReadonlySet<Quantity>): Iterable<ProseDraft> {
  for (const delta of sentence.quantities) {
    if (!isDelta(delta) || handled.has(delta) || isRaisedTo(delta)) continue;
    const before = sentence.quantities.filter(
      (q) =>
        q.end <= delta.start && q.clause === delta.clause && q.depth === delta.depth && comparable(q, delta),
    );
    const prior = before.filter((q) => isPrior(sentence.text, q)).at(-1);
    const current = before.filter((q) => q !== prior && !isDelta(q)).at(-1);
    if (!prior || !current || before.at(-1) !== prior) continue;
    const real = current.value.minus(prior.value);
    const allowed = slack(current).plus(slack(prior)).plus(slack(delta));
    const due = direction(delta) > 0 ? delta.value : delta.value.neg();
    if (real.minus(due).abs().lte(allowed)) continue;
    yield {
      sentence,
      printed: shown(delta),
      expected: inUnitOf(real.abs(), delta),
      message: `${shown(current)}与上年${shown(prior)}比是${real.gt(0) ? '增加' : '减少'}${inUnitOf(real.abs(), delta)}。`,
    };
  }
}

/** 写“持平”而两个数不等。 */
function* level(sentence: Sentence): Iterable<ProseDraft> {
  if (!/持平|无增减|无变化/.test(sentence.text) || /基本持平|略有/.test(sentence.text)) return;
  const at = sentence.text.search(/持平|无增减|无变化/);
  const [prior, current] = sentence.quantities
    .filter((q) => q.end <= at && amountKinds.has(q.kind))
    .reverse();
  if (!prior || !current || !comparable(prior, current) || prior.value.eq(current.value)) return;
  if (!isPrior(sentence.text, prior) || prior.clause !== current.clause) return;
  yield {
    sentence,
    severity: '核实',
    printed: '持平',
    message: `${shown(current)}与${shown(prior)}不相等，写的是持平。`,
  };
}

/** 增减方向、增减额、增减率、倍数。 */
export const growth: ProseRule = {
  id: 'H03',
  title: '增减额、增减率、倍数与数不合',
  severity: '错误',
  check: function* (document) {
    for (const sentence of document.sentences) {
      const changes = changesIn(sentence);
      for (const change of changes) yield* checkChange(sentence, change);
      yield* bareDelta(sentence, new Set(changes.flatMap(({ delta }) => (delta ? [delta] : []))));
      yield* percentOfPercent(sentence);
      yield* pointsApart(sentence);
      yield* multiples(sentence);
      yield* overTask(sentence);
      yield* level(sentence);
    }
  },
};
