import { dec, formatAmount, formatRate, toCellNumber } from '../../../domain';
import type { Decimal } from '../../../domain';
import type { FormReading } from '../../../submission';
import type { FindingDraft, Rule } from '../../rule';
import { addUp } from '../../arithmetic/addUp';
import { say } from '../../message';
import { liveRateDiffers, printedPlaces, rateAgrees } from '../../arithmetic/rates';
import { numberOf, printedValue } from '../../cells/reading';
import { quotedForm, quotedForms } from '../../quoted/quotedSums';
import { draftAt, fieldOf } from '../../cells/subject';

const message = '正文的{项}占基本支出{p}，应为{c}（{a}÷{b}）；请改正报告正文与本表。';
const sumMessage = '正文的人员经费、公用经费占比之和为{p}，不等于100%；请核对两个占比。';

const items = ['人员经费', '公用经费'] as const;

/** 两个占比各按印出的位数舍入，和与 100% 最多差 0.02 个百分点（位数少时按位数放宽）。 */
const tolerance = 0.0002;

/** 占比＝部分÷基本支出；没写基本支出时，只看两个占比之和是不是 100%。 */
export const h02: Rule = {
  id: 'H02',
  severity: '错误',
  title: '正文占比',
  scope: '报告正文数据表',
  plain: '报告里写的占比，和两个数除出来的不一样；或几项占比加起来不是 100%。请重新算一下。',
  condition: '占比＝部分÷基本支出（按印出的位数比较）；没写基本支出时占比之和＝100%（±0.02）',
  message,
  basis: '占比＝部分÷合计×100%',
  source: 'SEED 000、003（吻合 34.42％＋65.58％、78.31％＋21.69％）',
  check: (submission) =>
    quotedForms(submission).flatMap((form) => {
      const whole = numberOf(fieldOf(form, '基本支出.本年数').reading);
      return whole === null ? checkSum(form) : items.flatMap((item) => checkShare(form, item, whole));
    }),
  live: items.map((item) => ({
    form: quotedForm,
    field: `${item}.占比`,
    severity: '错误',
    formula: `=${liveRateDiffers(`{${item}.占比}`, `{${item}.本年数}`, '{基本支出.本年数}')}`,
  })),
};

function checkShare(form: FormReading, item: string, whole: Decimal): readonly FindingDraft[] {
  const share = fieldOf(form, `${item}.占比`);
  const part = fieldOf(form, `${item}.本年数`);
  const [printed, amount] = [numberOf(share.reading), numberOf(part.reading)];
  if (printed === null || amount === null || whole.eq(0)) return [];
  const due = amount.div(whole);
  if (rateAgrees(share.reading, due)) return [];
  return [
    draftAt(share, {
      message: say(message, {
        项: item,
        p: String(printedValue(share.reading)),
        c: formatRate(due),
        a: formatAmount(amount),
        b: formatAmount(whole),
      }),
      expected: formatRate(due),
      difference: toCellNumber(printed.minus(due).abs()),
      related: [part, fieldOf(form, '基本支出.本年数')],
    }),
  ];
}

function checkSum(form: FormReading): readonly FindingDraft[] {
  const shares = items.map((item) => fieldOf(form, `${item}.占比`));
  const [first, second] = shares;
  const numbers = shares.map(({ reading }) => numberOf(reading));
  const sum = addUp(numbers);
  if (!first || !second || sum === null) return [];
  // 每个占比最多舍入半个末位
  const rounding = shares.reduce(
    (total, { reading }) => total.plus(dec(0.005).div(dec(10).pow(printedPlaces(reading)))),
    dec(0),
  );
  const allowed = rounding.gt(tolerance) ? rounding : dec(tolerance);
  const difference = sum.minus(1).abs();
  if (difference.lte(allowed)) return [];
  return [
    draftAt(second, {
      message: say(sumMessage, { p: formatRate(sum) }),
      actual: formatRate(sum),
      expected: formatRate(dec(1)),
      difference: toCellNumber(difference),
      tolerance: toCellNumber(allowed),
      related: [first],
    }),
  ];
}
