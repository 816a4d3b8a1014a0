import { formatAmount } from '../../../domain';
import type { Rule } from '../../rule';
import { say } from '../../message';
import { numberOf } from '../../cells/reading';
import { draftAt, fieldOf, formsOf } from '../../cells/subject';

const message =
  '设备购置费{栏}{a}列入公用经费，与表下说明“公用经费填报一般商品和服务支出”的口径不符；属资本性支出的请调出，属低值易耗品的请说明。';

/** 设备购置属资本性支出，表样却在公用经费下留了一行：有数就请核实口径，一张表只问一次。 */
export const b17: Rule = {
  id: 'B17',
  severity: '核实',
  title: '设备购置费口径',
  scope: '基础数据表',
  plain:
    '公用经费填的是日常的商品和服务支出，设备购置一般不在里面。属于资本性支出的调出去；买的是小件低值品的，写一句说明。',
  condition: '公用经费下的设备购置费＝0（先看本年决算，再看本年预算）',
  message,
  basis: '表下说明：公用经费填报基本支出中的一般商品和服务支出',
  source: 'SEED 002（设备购置费 0.1）',
  check: (submission) =>
    formsOf(submission, '基础数据表').flatMap((form) => {
      const column = (['本年决算数', '本年预算数'] as const).find((candidate) =>
        numberOf(fieldOf(form, `设备购置费.${candidate}`).reading)?.gt(0),
      );
      if (column === undefined) return [];
      const cell = fieldOf(form, `设备购置费.${column}`);
      const amount = numberOf(cell.reading);
      return [
        draftAt(cell, {
          message: say(message, { 栏: column, a: formatAmount(amount ?? 0) }),
          related: [fieldOf(form, `公用经费.${column}`)],
        }),
      ];
    }),
  live: [
    {
      form: '基础数据表',
      field: '设备购置费.本年决算数',
      severity: '核实',
      formula: '=AND(ISNUMBER({设备购置费.本年决算数}),N({设备购置费.本年决算数})>0)',
    },
  ],
};
