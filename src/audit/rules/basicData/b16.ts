import { formatAmount, formatRate } from '../../../domain';
import type { Rule } from '../../rule';
import { allBasicRows, changeOf, comparable } from '../../basicData/basicRows';
import { say } from '../../message';
import { draftAt } from '../../cells/subject';
import { soundAmountOf } from '../../derived/sums';

const message =
  '项目支出为 0 而公用经费{a}较上年{b}增长{c}，请核对项目类经费（如招商引资工作经费）是否列入了公用经费。';

/** 项目支出为 0 而公用经费大增：疑把项目类经费计入公用经费。 */
export const b16: Rule = {
  id: 'B16',
  severity: '提示',
  title: '项目类经费口径',
  scope: '基础数据表',
  plain:
    '项目支出填的是 0，公用经费却比上年多了不少。常见的是把专项的钱（如招商经费）列进了公用经费，请核对口径。',
  condition: '项目支出＝0 ⇒ 公用经费较上年增长≤30%（本年决算）',
  message,
  basis: '表下说明：项目支出填基本支出以外的所有项目支出',
  source: 'SEED 000（项目支出 0，公用经费 +36.35%）',
  parameters: ['changeRate', 'unitFactor'],
  check: (submission) => {
    const { thresholds } = submission.scheme;
    return allBasicRows(submission).flatMap(({ projects, publicFunds }) => {
      const none = projects.at('本年决算数');
      const pair = comparable(publicFunds, '上年决算数', '本年决算数', thresholds);
      if (!soundAmountOf(none, thresholds.amountTolerance)?.eq(0) || pair === null || pair.base.lte(0))
        return [];
      const growth = changeOf(pair);
      if (growth.lte(thresholds.changeRate)) return [];
      return [
        draftAt(none, {
          message: say(message, {
            a: formatAmount(pair.value),
            b: formatAmount(pair.base),
            c: formatRate(growth),
          }),
          related: [publicFunds.at('本年决算数'), publicFunds.at('上年决算数')],
        }),
      ];
    });
  },
};
