import { formatAmount, formatRate } from '../../../domain';
import type { Thresholds } from '../../../schemes';
import type { Submission } from '../../../submission';
import type { FindingDraft, Rule } from '../../rule';
import { answeredOnScoring } from '../../scoring/answered';
import { allBasicRows, comparable } from '../../basicData/basicRows';
import type { BasicRow, Pair } from '../../basicData/basicRows';
import { say } from '../../message';
import { isBlank } from '../../cells/reading';
import { draftAt, fieldOf, formsOf } from '../../cells/subject';
import { amountOf } from '../../derived/sums';
import { isUnitSlip } from '../../arithmetic/unitSlip';

const message = '“{项}”执行率仅{c}（决算{a}÷预算{b}）{其中}，低于{t}，请说明原因。';
const control = '公用经费控制率仅{c}（实际{a}÷预算{b}），低于{t}，请核对公用经费是否由项目支出负担。';

/** 执行率过低：合计低就在合计报一条并列出哪几项低，合计不低才逐项报。 */
export const b13: Rule = {
  id: 'B13',
  severity: '核实',
  title: '明细执行率过低',
  scope: '基础数据表、评分表的公用经费',
  plain: '这一项的预算花得太少。数没有填错的，写一句为什么没有花出去。金额小的项不看。',
  condition: '决算/预算≥50%（预算数达到 10 万元的项；评分表已写扣分原因和说明的不再问）',
  message,
  basis: '部门决算审核：执行率明显偏低须说明',
  source: 'SEED 002（公用经费 23.01%）；SEED 001（公用经费控制率 12.93%）',
  parameters: ['lowExecution', 'lowExecutionBudget', 'unitFactor'],
  check: (submission) => [
    ...allBasicRows(submission).flatMap(({ expenditure, threePublic, projects, procurement }) =>
      [expenditure, threePublic, projects, procurement].flatMap((row) =>
        checkRow(row, submission.scheme.thresholds),
      ),
    ),
    ...checkControl(submission),
  ],
  live: [
    {
      form: '基础数据表',
      field: '公用经费.本年决算数',
      severity: '核实',
      formula:
        '=AND(ISNUMBER({公用经费.本年预算数}),ISNUMBER({公用经费.本年决算数}),COUNT({办公经费.本年预算数:印刷费.本年预算数})=COUNT({办公经费.本年决算数:印刷费.本年决算数}),N({公用经费.本年预算数})>={?明细预算起点},ROUND(N({公用经费.本年决算数})-N({公用经费.本年预算数})*{?明细执行率下限},6)<0)',
    },
  ],
};

const isLow = ({ base, value }: Pair, { lowExecution, lowExecutionBudget }: Thresholds): boolean =>
  base.gte(lowExecutionBudget) && base.gt(0) && value.div(base).lt(lowExecution);

const rateOf = ({ base, value }: Pair): string => formatRate(value.div(base));

function lowPair(row: BasicRow, thresholds: Thresholds): Pair | null {
  const pair = comparable(row, '本年预算数', '本年决算数', thresholds);
  return pair !== null && isLow(pair, thresholds) ? pair : null;
}

/** 合计自己空着（A06 另报）才看它的明细；有数而比不成，是明细还没填完、填错。 */
const isOpen = (row: BasicRow): boolean =>
  (['本年预算数', '本年决算数'] as const).some((column) => isBlank(row.at(column).reading));

function checkRow(row: BasicRow, thresholds: Thresholds): readonly FindingDraft[] {
  const pair = comparable(row, '本年预算数', '本年决算数', thresholds);
  if (pair === null && !isOpen(row)) return [];
  if (pair === null || !isLow(pair, thresholds)) {
    return row.parts.flatMap((part) => checkRow(part, thresholds));
  }
  const parts = row.parts.flatMap((part) => {
    const low = lowPair(part, thresholds);
    return low === null ? [] : [{ part, text: `${part.label}${rateOf(low)}` }];
  });
  return [
    draftAt(row.at('本年决算数'), {
      message: say(message, {
        项: row.label,
        c: rateOf(pair),
        a: formatAmount(pair.value),
        b: formatAmount(pair.base),
        其中: parts.length === 0 ? '' : `，其中${parts.map(({ text }) => text).join('，')}`,
        t: formatRate(thresholds.lowExecution, 0),
      }),
      related: [row.at('本年预算数'), ...parts.map(({ part }) => part.at('本年决算数'))],
    }),
  ];
}

function checkControl(submission: Submission): readonly FindingDraft[] {
  const { thresholds } = submission.scheme;
  return formsOf(submission, '部门整体支出绩效评价评分表').flatMap((form) => {
    const [budget, actual] = [fieldOf(form, '公用经费预算数'), fieldOf(form, '公用经费实际支出')];
    const [base, value] = [amountOf(budget), amountOf(actual)];
    if (base === null || value === null || isUnitSlip(base, value, thresholds)) return [];
    const pair = { base, value };
    if (!isLow(pair, thresholds) || answeredOnScoring(form, '公用经费', '控制率')) return [];
    return [
      draftAt(actual, {
        message: say(control, {
          c: rateOf(pair),
          a: formatAmount(value),
          b: formatAmount(base),
          t: formatRate(thresholds.lowExecution, 0),
        }),
        related: [budget],
      }),
    ];
  });
}
