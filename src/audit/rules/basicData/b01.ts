import { formatAmount, formatRate, rate, toCellNumber } from '../../../domain';
import type { Rule } from '../../rule';
import { say } from '../../message';
import { numberOf, printedValue } from '../../cells/reading';
import { liveRateDiffers, rateAgrees } from '../../arithmetic/rates';
import { draftAt, fieldOf, formsOf } from '../../cells/subject';

/** 控制率允许的误差：0.01 个百分点。 */
const tolerance = 0.0001;
const message = '控制率应为{c}（在职{a}÷编制{b}），表内为{p}。';

/** 控制率＝在职人数÷编制数。 */
export const b01: Rule = {
  id: 'B01',
  severity: '错误',
  title: '在职人员控制率',
  scope: '基础数据表',
  plain: '控制率＝在职人数÷编制人数。表上印的率和除出来的不一样，请恢复公式，或核对两个人数。',
  condition: 'ROUND(在职/编制,4)＝控制率（±0.0001，按印出的位数比较）',
  message,
  basis: '财预〔2013〕53号',
  source: 'SEED 002（12/15 印作 100%）',
  check: (submission) =>
    formsOf(submission, '基础数据表').flatMap((form) => {
      const [quota, headcount, printed] = ['编制数', '实际在职人数', '控制率'].map((key) =>
        fieldOf(form, key),
      );
      if (!quota || !headcount || !printed) return [];
      const [whole, part] = [numberOf(quota.reading), numberOf(headcount.reading)];
      const shown = numberOf(printed.reading);
      if (whole === null || part === null || shown === null || whole.eq(0)) return [];
      if (rateAgrees(printed.reading, part.div(whole), tolerance)) return [];
      const expected = rate(part, whole) ?? part.div(whole);
      return [
        draftAt(printed, {
          message: say(message, {
            c: formatRate(expected),
            a: formatAmount(part),
            b: formatAmount(whole),
            p: String(printedValue(printed.reading)),
          }),
          expected: formatRate(expected),
          difference: toCellNumber(shown.minus(expected).abs()),
          tolerance,
          related: [headcount, quota],
        }),
      ];
    }),
  live: [
    {
      form: '基础数据表',
      field: '控制率',
      severity: '错误',
      formula: `=${liveRateDiffers('{控制率}', '{实际在职人数}', '{编制数}')}`,
    },
  ],
};
