import { dec, formatAmount, toCellNumber } from '../../../domain';
import type { Decimal } from '../../../domain';
import type { FormReading, Submission } from '../../../submission';
import type { FindingDraft, Rule } from '../../rule';
import { groupBy } from '../../cells/groupBy';
import { say } from '../../message';
import { numberOf } from '../../cells/reading';
import { levelTotalsOf, scoredBlock, scoredIndicatorsOf, scoringForm } from '../../scoring/scoringTable';
import type { ScoredIndicator } from '../../scoring/scoringTable';
import { draftAt, fieldOf, formsOf } from '../../cells/subject';
import { readLevel } from '../../indicators/level';
import { differs, schemeWeight, weightSum } from '../../indicators/weights';

const full = dec(100);
const message = '{项}分值合计{c}≠{p}。';

/** 分值合计 100，各一级指标的分值照写明的（或方案规定的）配齐。一级对不上时不再报合计。 */
export const g01: Rule = {
  id: 'G01',
  severity: '错误',
  title: '评分表分值 100',
  scope: '部门整体支出绩效评价评分表',
  plain: '评分表一共 100 分，每个一级指标的分值也有规定。加起来不对，请核对哪一行改过。',
  condition: 'Σ分值＝100；一级指标下分值之和＝写明的或方案规定的分值；分值合计、分值小计＝Σ',
  message,
  basis: '评分表满分 100 分',
  source: 'SEED 001（13＋61＋26 吻合）',
  check: (submission) =>
    formsOf(submission, scoringForm).flatMap((form) => {
      const indicators = scoredIndicatorsOf(form);
      const levels = [...groupBy(indicators, ({ row }) => row.carried['一级指标'] ?? '')].flatMap(
        ([text, rows]) => checkLevel(text, rows, submission),
      );
      return [
        ...(levels.length > 0 ? levels : checkTotal(form, indicators)),
        ...levelTotalsOf(form).flatMap(({ name, weight, weightSum: sum }) =>
          printedSum(weight, `“${name}”`, sum),
        ),
      ];
    }),
  live: [
    {
      form: scoringForm,
      field: '分值合计',
      severity: '错误',
      formula: `=AND(ISNUMBER({分值合计}),COUNT({#${scoredBlock}.分值})>0,OR(ROUND(SUM({#${scoredBlock}.分值}),2)>100,ROUND(N({分值合计})-SUM({#${scoredBlock}.分值}),2)<>0))`,
    },
  ],
};

function checkLevel(
  text: string,
  rows: readonly ScoredIndicator[],
  { scheme }: Submission,
): readonly FindingDraft[] {
  const first = rows[0];
  const total = weightSum(rows);
  if (text === '' || first === undefined || total === null) return [];
  const { name, stated } = readLevel(text);
  const due = stated ?? schemeWeight(scheme, scoringForm, name);
  if (due === null || !differs(total, due)) return [];
  return [
    draftAt(first.level1, {
      message: say(message, { 项: `“${name}”`, c: formatAmount(total.sum), p: formatAmount(due) }),
      actual: toCellNumber(total.sum),
      expected: toCellNumber(due),
      difference: toCellNumber(total.sum.minus(due).abs()),
      related: rows.map(({ weight }) => weight),
    }),
  ];
}

function checkTotal(form: FormReading, indicators: readonly ScoredIndicator[]): readonly FindingDraft[] {
  const total = weightSum(indicators);
  const at = fieldOf(form, '分值合计');
  if (total === null) return [];
  if (!differs(total, full)) return printedSum(at, '', total.sum);
  return [
    draftAt(at, {
      message: say(message, { 项: '', c: formatAmount(total.sum), p: 100 }),
      actual: toCellNumber(total.sum),
      expected: 100,
      difference: toCellNumber(total.sum.minus(full).abs()),
      related: indicators.map(({ weight }) => weight),
    }),
  ];
}

/** 合计、小计的公式被键入的数盖掉而不等于下级之和。 */
function printedSum(
  at: ReturnType<typeof fieldOf>,
  title: string,
  sum: Decimal | null,
): readonly FindingDraft[] {
  const printed = numberOf(at.reading);
  if (!at.reading.overridden || printed === null || sum === null || printed.eq(sum)) return [];
  return [
    draftAt(at, {
      message: say(message, {
        项: `${title}填${formatAmount(printed)}，`,
        c: formatAmount(sum),
        p: formatAmount(printed),
      }),
      expected: toCellNumber(sum),
      difference: toCellNumber(printed.minus(sum).abs()),
    }),
  ];
}
