import { formatAmount, toCellNumber } from '../../../domain';
import type { Rule } from '../../rule';
import { say } from '../../message';
import { numberOf } from '../../cells/reading';
import { quotedForm, quotedForms } from '../../quoted/quotedSums';
import { draftAt, fieldOf } from '../../cells/subject';
import { exceeds, liveExceeds } from '../../arithmetic/tolerance';

const message =
  '政府采购货物{a}大于其他资本性支出{b}{设备}，多{d}；请核对其余货物在哪里列支，在项目支出列支的填入“项目支出中的设备购置”。';

/** 采购的货物应列在资本性支出里，或列在项目支出的设备购置里。 */
export const c12: Rule = {
  id: 'C12',
  severity: '核实',
  title: '政府采购货物与资本性支出',
  scope: '报告正文数据表',
  plain:
    '买货物（设备、家具）的采购多记在资本性支出里，现在货物采购比它大。差的那些在项目支出里买的，填进“项目支出中的设备购置”。',
  condition: '政府采购货物≤其他资本性支出＋项目支出中的设备购置',
  message,
  basis: '支出经济分类：货物类采购列资本性支出',
  source: 'SEED 001（0.48＞0.12）',
  parameters: ['amountTolerance'],
  check: (submission) => {
    const tolerance = submission.scheme.thresholds.amountTolerance;
    return quotedForms(submission).flatMap((form) => {
      const [goods, capital, equipment] = ['政府采购货物', '其他资本性支出', '项目支出中的设备购置'].map(
        (key) => fieldOf(form, key),
      );
      if (!goods || !capital || !equipment) return [];
      const [bought, spent] = [numberOf(goods.reading), numberOf(capital.reading)];
      const inProjects = numberOf(equipment.reading);
      if (bought === null || spent === null) return [];
      const excess = bought.minus(spent).minus(inProjects ?? 0);
      if (!exceeds(excess, tolerance)) return [];
      return [
        draftAt(goods, {
          message: say(message, {
            a: formatAmount(bought),
            b: formatAmount(spent),
            设备: inProjects === null ? '' : `与项目支出中的设备购置${formatAmount(inProjects)}之和`,
            d: formatAmount(excess),
          }),
          expected: toCellNumber(spent.plus(inProjects ?? 0)),
          difference: toCellNumber(excess),
          tolerance,
          related: [capital, equipment],
        }),
      ];
    });
  },
  live: [
    {
      form: quotedForm,
      field: '政府采购货物',
      severity: '核实',
      formula: `=AND(ISNUMBER({政府采购货物}),ISNUMBER({其他资本性支出}),${liveExceeds('N({政府采购货物})-N({其他资本性支出})-N({项目支出中的设备购置})', '{?金额容差}')})`,
    },
  ],
};
