import { formatAmount, formatRate } from '../../../domain';
import type { Decimal } from '../../../domain';
import type { Thresholds } from '../../../schemes';
import type { Submission } from '../../../submission';
import type { FindingDraft, Rule } from '../../rule';
import { allBasicRows, changeOf, comparable } from '../../basicData/basicRows';
import type { BasicRow, Pair } from '../../basicData/basicRows';
import { say } from '../../message';
import { draftAt, fieldOf, formsOf } from '../../cells/subject';
import { amountOf } from '../../derived/sums';

const message = '“{项}”决算{a}较上年{b}变动{c}，超过{t}，请说明原因。';
const budgetToo = '预算{a}较上年决算变动{c}。';
const added = '本年追加预算{a}为年初预算{b}的{c}，超过{t}，请说明原因。';

/**
 * 本年与上年相差过大。只看基本支出、公用经费、项目支出三行（明细的涨落由它们带出），三公经费由 B15 看；
 * 评分表上没有上年数，看追加预算占年初预算多少。
 */
export const b12: Rule = {
  id: 'B12',
  severity: '核实',
  title: '较上年变动过大',
  scope: '基础数据表、评分表',
  plain: '这一项和上年比（评分表是追加和年初预算比）变得太多。数没有填错的，写一句为什么增加、为什么减少。',
  condition:
    '｜本年决算/上年决算−1｜≤30%（基本支出、公用经费、项目支出）；｜本年追加/年初预算｜≤30%（评分表）',
  message,
  basis: '部门决算审核：增减变动超过 30% 须说明',
  source: 'SEED 000（+47.78%、+36.35%）；SEED 001（追加 114.53%）；SEED 002（−55.52%）；PUBLIC YN15/YN16',
  parameters: ['changeRate', 'unitFactor'],
  check: (submission) => [
    ...allBasicRows(submission).flatMap(({ expenditure, publicFunds, projects }) =>
      [expenditure, publicFunds, projects].flatMap((row) => checkRow(row, submission.scheme.thresholds)),
    ),
    ...checkAdded(submission),
  ],
  live: [
    {
      form: '基础数据表',
      field: '部门基本支出.本年决算数',
      severity: '核实',
      formula: `=${liveChange('部门基本支出')}`,
    },
    {
      form: '基础数据表',
      field: '公用经费.本年决算数',
      severity: '核实',
      formula: `=AND(COUNT({办公经费.上年决算数:印刷费.上年决算数})=COUNT({办公经费.本年决算数:印刷费.本年决算数}),${liveChange('公用经费')})`,
    },
  ],
};

function liveChange(row: string): string {
  const [last, now] = [`{${row}.上年决算数}`, `{${row}.本年决算数}`];
  return `IF(AND(ISNUMBER(${last}),ISNUMBER(${now})),IF(N(${last})>0,ABS(ROUND(${now}/${last}-1,6))>{?变动幅度上限},FALSE),FALSE)`;
}

const isLarge = (change: Decimal, { changeRate }: Thresholds): boolean => change.abs().gt(changeRate);

const signed = (change: Decimal): string => `${change.gt(0) ? '+' : ''}${formatRate(change)}`;

const changed = (pair: Pair | null, thresholds: Thresholds): pair is Pair =>
  pair !== null && pair.base.gt(0) && isLarge(changeOf(pair), thresholds);

function checkRow(row: BasicRow, thresholds: Thresholds): readonly FindingDraft[] {
  const pair = comparable(row, '上年决算数', '本年决算数', thresholds);
  if (!changed(pair, thresholds)) return [];
  const budget = comparable(row, '上年决算数', '本年预算数', thresholds);
  const text = say(message, {
    项: row.label,
    a: formatAmount(pair.value),
    b: formatAmount(pair.base),
    c: signed(changeOf(pair)),
    t: formatRate(thresholds.changeRate, 0),
  });
  const more = changed(budget, thresholds)
    ? say(budgetToo, { a: formatAmount(budget.value), c: signed(changeOf(budget)) })
    : '';
  return [
    draftAt(row.at('本年决算数'), {
      message: text + more,
      related: [row.at('上年决算数'), ...(more === '' ? [] : [row.at('本年预算数')])],
    }),
  ];
}

function checkAdded(submission: Submission): readonly FindingDraft[] {
  const { thresholds } = submission.scheme;
  return formsOf(submission, '部门整体支出绩效评价评分表').flatMap((form) => {
    const [initial, more] = [fieldOf(form, '年初预算'), fieldOf(form, '本年追加预算')];
    const [base, value] = [amountOf(initial), amountOf(more)];
    if (base === null || value === null || base.lte(0) || !isLarge(value.div(base), thresholds)) return [];
    return [
      draftAt(more, {
        message: say(added, {
          a: formatAmount(value),
          b: formatAmount(base),
          c: formatRate(value.div(base)),
          t: formatRate(thresholds.changeRate, 0),
        }),
        related: [initial],
      }),
    ];
  });
}
