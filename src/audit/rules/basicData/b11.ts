import { formatAmount, toCellNumber } from '../../../domain';
import type { Rule } from '../../rule';
import { say } from '../../message';
import { overspends } from '../../basicData/overspending';
import { draftAt } from '../../cells/subject';

const message = '“{项}”无预算有支出{a}万元，请说明资金来源或调剂依据。';

/** 预算填 0 而有决算；预算空着是没填完，不报。 */
export const b11: Rule = {
  id: 'B11',
  severity: '核实',
  title: '无预算有支出',
  scope: '基础数据表',
  plain: '这一项没有安排预算却花了钱。先核对是不是填错了行；没有错的，写明钱从哪里来、依据哪份文件。',
  condition: '预算＝0 ⇒ 决算＝0（逐行）',
  message,
  basis: '预算执行：无预算、超预算不得支出',
  source: 'SEED 002（设备购置费 0／0.1）',
  parameters: ['amountTolerance'],
  check: (submission) =>
    overspends(submission)
      .filter(({ base }) => base.eq(0))
      .map(({ row, value }) =>
        draftAt(row.at('本年决算数'), {
          message: say(message, { 项: row.label, a: formatAmount(value) }),
          difference: toCellNumber(value),
          tolerance: submission.scheme.thresholds.amountTolerance,
          related: [row.at('本年预算数')],
        }),
      ),
};
