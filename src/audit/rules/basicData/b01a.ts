import { formatAmount, formatRate, toCellNumber } from '../../../domain';
import type { Rule } from '../../rule';
import { say } from '../../message';
import { numberOf } from '../../cells/reading';
import { draftAt, fieldOf, formsOf } from '../../cells/subject';

const message = '在职人数超编制{n}人，控制率{c}，请说明。';

/** 在职人数不超编制。 */
export const b01a: Rule = {
  id: 'B01a',
  severity: '核实',
  title: '超编制',
  scope: '基础数据表',
  plain: '在职的人比编制多。如果人数没有填错，要写明为什么超（如军转安置、已报编制部门备案）。',
  condition: '控制率≤100%',
  message,
  basis: '财预〔2013〕53号：在职人员控制率≤100%计满分',
  source: '评分标准',
  check: (submission) =>
    formsOf(submission, '基础数据表').flatMap((form) => {
      const quota = fieldOf(form, '编制数');
      const headcount = fieldOf(form, '实际在职人数');
      const [whole, part] = [numberOf(quota.reading), numberOf(headcount.reading)];
      if (whole === null || part === null || part.lte(whole)) return [];
      const excess = part.minus(whole);
      return [
        draftAt(headcount, {
          message: say(message, {
            n: formatAmount(excess),
            c: whole.eq(0) ? '—' : formatRate(part.div(whole)),
          }),
          expected: toCellNumber(whole),
          difference: toCellNumber(excess),
          related: [quota, fieldOf(form, '控制率')],
        }),
      ];
    }),
  live: [
    {
      form: '基础数据表',
      field: '实际在职人数',
      severity: '核实',
      formula: '=AND(ISNUMBER({编制数}),ISNUMBER({实际在职人数}),N({实际在职人数})>N({编制数}))',
    },
  ],
};
