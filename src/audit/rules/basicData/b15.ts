import { formatAmount, toCellNumber } from '../../../domain';
import type { Submission } from '../../../submission';
import type { FindingDraft, Rule } from '../../rule';
import { answeredOnScoring } from '../../scoring/answered';
import { allBasicRows } from '../../basicData/basicRows';
import { say } from '../../message';
import { overspentParts, threePublicOverspend } from '../../basicData/overspending';
import { draftAt, fieldOf, formsOf } from '../../cells/subject';
import { amountOf } from '../../derived/sums';

const message = '三公经费决算{a}超预算{b}，超{d}{其中}，请说明原因。';
const rising = '三公经费本年预算{a}高于上年预算{b}，增加{d}，请说明原因。';

/** 三公经费只减不增：决算不超预算，预算不超上年预算。上年预算只有评分表上有。 */
export const b15: Rule = {
  id: 'B15',
  severity: '核实',
  title: '三公经费控制',
  scope: '基础数据表、评分表',
  plain: '三公经费只减不增：决算不超预算，预算不超上年。超了的先核对数，再写明原因。',
  condition: '三公决算≤三公预算；三公预算≤上年三公预算（评分表已写扣分原因和说明的不再问）',
  message,
  basis: '“三公经费”控制率、变动率：≤100%、≤0 计满分',
  source: '评分标准；PUBLIC R012；SEED 001（2.96≤3）',
  parameters: ['amountTolerance', 'unitFactor'],
  check: (submission) => [...checkBasic(submission), ...checkScoring(submission)],
  live: [
    {
      form: '基础数据表',
      field: '三公经费.本年决算数',
      severity: '核实',
      formula:
        '=AND(ISNUMBER({三公经费.本年预算数}),ISNUMBER({三公经费.本年决算数}),COUNT({公车购置.本年预算数:公务接待.本年预算数})=COUNT({公车购置.本年决算数:公务接待.本年决算数}),ROUND(N({三公经费.本年决算数})-N({三公经费.本年预算数}),4)>{?金额容差})',
    },
  ],
};

function checkBasic(submission: Submission): readonly FindingDraft[] {
  const { thresholds } = submission.scheme;
  return allBasicRows(submission).flatMap((rows) => {
    const total = threePublicOverspend(rows, thresholds);
    if (total === null) return [];
    const parts = overspentParts(total.row, thresholds);
    const named = parts.map(({ row, excess }) => `${row.label}超${formatAmount(excess)}`);
    return [
      draftAt(total.row.at('本年决算数'), {
        message: say(message, {
          a: formatAmount(total.value),
          b: formatAmount(total.base),
          d: formatAmount(total.excess),
          其中: named.length === 0 ? '' : `（${named.join('，')}）`,
        }),
        difference: toCellNumber(total.excess),
        tolerance: thresholds.amountTolerance,
        related: [total.row.at('本年预算数'), ...parts.map(({ row }) => row.at('本年决算数'))],
      }),
    ];
  });
}

/** 评分表上的两处比较：哪一格、跟哪一格比、怎么说、哪个指标的说明算答复。 */
const comparisons = [
  { value: '三公经费实际支出', base: '本年三公经费预算数', text: message, indicator: '控制率' },
  { value: '本年三公经费预算数', base: '上年三公经费预算数', text: rising, indicator: '变动率' },
] as const;

function checkScoring(submission: Submission): readonly FindingDraft[] {
  const { amountTolerance } = submission.scheme.thresholds;
  return formsOf(submission, '部门整体支出绩效评价评分表').flatMap((form) =>
    comparisons.flatMap(({ value, base, text, indicator }) => {
      const [now, before] = [fieldOf(form, value), fieldOf(form, base)];
      const [a, b] = [amountOf(now), amountOf(before)];
      if (a === null || b === null || a.minus(b).lte(amountTolerance)) return [];
      if (answeredOnScoring(form, '三公经费', indicator)) return [];
      return [
        draftAt(now, {
          message: say(text, {
            a: formatAmount(a),
            b: formatAmount(b),
            d: formatAmount(a.minus(b)),
            其中: '',
          }),
          difference: toCellNumber(a.minus(b)),
          tolerance: amountTolerance,
          related: [before],
        }),
      ];
    }),
  );
}
