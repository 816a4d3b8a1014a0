import { formatAmount } from '../../../domain';
import type { Rule } from '../../rule';
import { say } from '../../message';
import { numberOf } from '../../cells/reading';
import { draftAt, fieldOf, formsOf } from '../../cells/subject';

const message =
  '有设备购置费{a}、印刷费{b}支出而政府采购金额为 0，请确认是否低于采购限额标准；应采购的补填采购金额。';

/** 有设备、印刷支出而政府采购填 0；空着是没填完，不报。 */
export const b14: Rule = {
  id: 'B14',
  severity: '提示',
  title: '政府采购为 0',
  scope: '基础数据表',
  plain:
    '有设备购置、印刷支出，政府采购金额却是 0。达到采购限额的补填采购金额；没有达到的不用改，心里有数就行。',
  condition: '设备购置费＋印刷费＞0 ⇒ 政府采购金额＞0（本年决算）',
  message,
  basis: '政府采购集中采购目录及限额标准',
  source: 'SEED 002（0.1＋0.57，采购 0）',
  check: (submission) =>
    formsOf(submission, '基础数据表').flatMap((form) => {
      const [equipment, printing, procurement] = ['设备购置费', '印刷费', '政府采购金额'].map((key) =>
        fieldOf(form, `${key}.本年决算数`),
      );
      if (!equipment || !printing || !procurement) return [];
      if (!numberOf(procurement.reading)?.eq(0)) return [];
      const bought = [equipment, printing].filter(({ reading }) => numberOf(reading)?.gt(0));
      if (bought.length === 0) return [];
      return [
        draftAt(procurement, {
          message: say(message, {
            a: formatAmount(numberOf(equipment.reading) ?? 0),
            b: formatAmount(numberOf(printing.reading) ?? 0),
          }),
          related: bought,
        }),
      ];
    }),
  live: [
    {
      form: '基础数据表',
      field: '政府采购金额.本年决算数',
      severity: '提示',
      formula:
        '=AND(ISNUMBER({政府采购金额.本年决算数}),N({政府采购金额.本年决算数})=0,N({设备购置费.本年决算数})+N({印刷费.本年决算数})>0)',
    },
  ],
};
