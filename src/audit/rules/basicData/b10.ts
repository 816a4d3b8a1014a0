import { formatAmount, formatRate, toCellNumber } from '../../../domain';
import type { Rule } from '../../rule';
import { say } from '../../message';
import { overspends } from '../../basicData/overspending';
import { publicItems } from '../../derived/relations';
import { draftAt } from '../../cells/subject';

const message = '“{项}”决算{a}超预算{b}，超{d}（{c}），请说明原因或提供调剂批复。';

/** 逐行核实决算不超预算；合计只报明细说不清的超支，三公经费合计超了由 B15 报。 */
export const b10: Rule = {
  id: 'B10',
  severity: '核实',
  title: '决算超预算',
  scope: '基础数据表',
  plain: '这一项花的比预算多。先核对数；没有填错的，写明原因，或说明有哪份调剂批复。',
  condition: '决算≤预算（逐行，预算＞0；差额在金额容差以内不算）',
  message,
  basis: '预算执行：无预算、超预算不得支出',
  source: 'SEED 002（其他商品和服务支出 20.09＞16.72）；PUBLIC R012',
  parameters: ['amountTolerance'],
  check: (submission) =>
    overspends(submission)
      .filter(({ base }) => base.gt(0))
      .map(({ row, base, value, excess }) =>
        draftAt(row.at('本年决算数'), {
          message: say(message, {
            项: row.label,
            a: formatAmount(value),
            b: formatAmount(base),
            d: formatAmount(excess),
            c: formatRate(excess.div(base)),
          }),
          difference: toCellNumber(excess),
          tolerance: submission.scheme.thresholds.amountTolerance,
          related: [row.at('本年预算数')],
        }),
      ),
  // 预算为 0 而有支出（B11）落在同一格，也由这一条变色
  live: [...publicItems, '政府采购金额'].map((item) => ({
    form: '基础数据表',
    field: `${item}.本年决算数`,
    severity: '核实',
    formula: `=AND(ISNUMBER({${item}.本年预算数}),ISNUMBER({${item}.本年决算数}),ROUND(N({${item}.本年决算数})-N({${item}.本年预算数}),4)>{?金额容差})`,
  })),
};
