import { dec, formatAmount, formatRate, rate as rateOf, toCellNumber } from '../../../domain';
import type { FormReading } from '../../../submission';
import type { FindingDraft, LiveFormat, Rule } from '../../rule';
import { growthItems, growthOf, priorAmount, priorRange } from '../../quoted/growth';
import type { Growth } from '../../quoted/growth';
import { say } from '../../message';
import { liveRateDiffers, rateAgrees } from '../../arithmetic/rates';
import { numberOf, printedValue } from '../../cells/reading';
import { quotedForm, quotedForms } from '../../quoted/quotedSums';
import { draftAt } from '../../cells/subject';
import { exceeds, liveExceeds } from '../../arithmetic/tolerance';

const message = '正文的{项}增长率应为{c}（本年{a}、上年{b}），写作{p}；请改正报告正文与本表。';
const zeroMessage = '正文的{项}上年数为 0，没有增长率，应写“—”（现为“{p}”）。';
const changeMessage = '正文的{项}较上年增减额应为{c}（本年{a}－上年{b}），写作{p}，差{d}；减少的填负数。';
const partsMessage =
  '正文的人员经费、公用经费上年数合计{a}，与基本支出上年数{b}不等，差{d}；请核对增减额与增长率。';

/**
 * 增减额＝本年－上年；增长率＝增减额÷上年；人员＋公用的上年数＝基本支出的上年数。
 * 上年数没写的由增减额或增长率反推；由增长率反推的有舍入误差，在误差以内就算相等。
 */
export const h03: Rule = {
  id: 'H03',
  severity: '错误',
  title: '正文同比',
  scope: '报告正文数据表',
  plain: '报告里写的增长率，和今年、上年的数算出来的不一样。请重新算一下，减少的写负数。',
  condition: '增长率＝增加额÷(本年－增加额)；人员、公用的上年数之和＝基本支出上年数（没写的反推）',
  message,
  basis: '增长率＝（本年－上年）÷上年×100%',
  source: 'SEED 000（吻合 47.78%、262.60）',
  parameters: ['amountTolerance'],
  check: (submission) => {
    const tolerance = submission.scheme.thresholds.amountTolerance;
    return quotedForms(submission).flatMap((form) => {
      const own = growthItems.flatMap((item) => {
        const growth = growthOf(form, item);
        const change = checkChange(growth, tolerance);
        return change.length > 0 ? change : checkRate(growth);
      });
      return own.length > 0 ? own : checkParts(form, tolerance);
    });
  },
  live: growthItems.flatMap(liveGrowth),
};

function liveGrowth(item: string): readonly LiveFormat[] {
  const [now, before, change, rate] = ['本年数', '上年数', '增减额', '增长率'].map(
    (column) => `{${item}.${column}}`,
  ) as [string, string, string, string];
  const stated = liveRateDiffers(rate, `(${now}-${before})`, before);
  const derived = liveRateDiffers(rate, change, `(${now}-${change})`);
  return [
    {
      form: quotedForm,
      field: `${item}.增减额`,
      severity: '错误',
      formula: `=IF(COUNT(${now},${before},${change})=3,${liveExceeds(`ABS(${change}-${now}+${before})`, '{?金额容差}')},FALSE)`,
    },
    {
      form: quotedForm,
      field: `${item}.增长率`,
      severity: '错误',
      formula: `=IF(COUNT(${now},${before})=2,${stated},IF(COUNT(${now},${change})=2,${derived},FALSE))`,
    },
  ];
}

function checkChange({ item, current, prior, change }: Growth, tolerance: number): readonly FindingDraft[] {
  const [now, before, printed] = [current, prior, change].map(({ reading }) => numberOf(reading));
  if (now == null || before == null || printed == null) return [];
  const due = now.minus(before);
  const difference = printed.minus(due).abs();
  if (!exceeds(difference, tolerance)) return [];
  return [
    draftAt(change, {
      message: say(changeMessage, {
        项: item,
        c: formatAmount(due),
        a: formatAmount(now),
        b: formatAmount(before),
        p: formatAmount(printed),
        d: formatAmount(difference),
      }),
      expected: toCellNumber(due),
      difference: toCellNumber(difference),
      tolerance,
      related: [current, prior],
    }),
  ];
}

function checkRate(growth: Growth): readonly FindingDraft[] {
  const { item, current, prior, change, rate } = growth;
  const [now, printed] = [numberOf(current.reading), numberOf(rate.reading)];
  const before = priorAmount(growth);
  if (now === null || printed === null || before === null) return [];
  const p = String(printedValue(rate.reading));
  const related = [current, prior, change];
  if (before.eq(0)) {
    return [draftAt(rate, { message: say(zeroMessage, { 项: item, p }), expected: '—', related })];
  }
  const exact = now.minus(before).div(before);
  if (rateAgrees(rate.reading, exact)) return [];
  const due = rateOf(now.minus(before), before) ?? exact;
  return [
    draftAt(rate, {
      message: say(message, {
        项: item,
        c: formatRate(due),
        a: formatAmount(now),
        b: formatAmount(before),
        p,
      }),
      expected: formatRate(due),
      difference: toCellNumber(printed.minus(due).abs()),
      related,
    }),
  ];
}

function checkParts(form: FormReading, tolerance: number): readonly FindingDraft[] {
  const [whole, staff, office] = ['基本支出', '人员经费', '公用经费'].map((item) => growthOf(form, item));
  if (!whole || !staff || !office) return [];
  const [total, a, b] = [whole, staff, office].map(priorRange);
  if (!total || !a || !b) return [];
  const [low, high] = [a.low.plus(b.low), a.high.plus(b.high)];
  const gap = low.gt(total.high) ? low.minus(total.high) : total.low.minus(high);
  if (!exceeds(gap, tolerance)) return [];
  const middle = low.plus(high).div(2);
  const due = total.low.plus(total.high).div(2);
  return [
    draftAt(whole.rate, {
      message: say(partsMessage, {
        a: formatAmount(middle, 2),
        b: formatAmount(due, 2),
        d: formatAmount(middle.minus(due).abs(), 2),
      }),
      actual: toCellNumber(middle.round(2)),
      expected: toCellNumber(due.round(2)),
      difference: toCellNumber(middle.minus(due).abs().round(2)),
      tolerance: toCellNumber(dec(tolerance).plus(high.minus(low).div(2)).round(4)),
      related: [whole, staff, office].flatMap(({ current, prior, change, rate }) => [
        current,
        prior,
        change,
        rate,
      ]),
    }),
  ];
}
