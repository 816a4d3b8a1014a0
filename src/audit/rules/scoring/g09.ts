import { formatRate, roundHalfUp, toCellNumber } from '../../../domain';
import type { FormReading } from '../../../submission';
import type { FindingDraft, Rule } from '../../rule';
import { addUp, sumOfCells } from '../../arithmetic/addUp';
import { say } from '../../message';
import { isBlank, numberOf, printedValue } from '../../cells/reading';
import { rateAgrees } from '../../arithmetic/rates';
import { scoringForm, surveyBlock } from '../../scoring/scoringTable';
import { cellOf, draftAt, fieldOf, formsOf, rowsOf } from '../../cells/subject';
import type { Subject } from '../../cells/subject';

const message = '综合满意度应为{c}（Σ满意度×权重），表内为{p}。';
const uneven = '满意度调查权重之和为{c}，应为100%，差{d}。';

/** 一组调查。 */
interface Survey {
  readonly rate: Subject;
  readonly weight: Subject;
}

/** 权重合计 100%，综合满意度＝Σ分项×权重。还有没填权重的组时只在超出 100% 时报。 */
export const g09: Rule = {
  id: 'G09',
  severity: '错误',
  title: '综合满意度',
  scope: '评分表的满意度调查',
  plain: '各类对象的权重加起来应当是 100%；综合满意度是各类满意度乘权重再相加。',
  condition: 'Σ权重＝100%；综合满意度＝Σ满意度×权重，按印出的位数比较',
  message,
  basis: '综合满意度按调查对象加权',
  source: 'SEED 001（96.2%×50%＋96%×40%＋96%×10%＝96.1% 吻合）',
  check: (submission) => formsOf(submission, scoringForm).flatMap(check),
  live: [
    {
      form: scoringForm,
      field: '综合满意度',
      severity: '错误',
      formula: `=OR(ROUND(SUM({#${surveyBlock}.权重}),4)>1,AND(COUNT({#${surveyBlock}.权重})=ROWS({#${surveyBlock}.权重}),ROUND(SUM({#${surveyBlock}.权重}),4)<1))`,
    },
  ],
};

function check(form: FormReading): readonly FindingDraft[] {
  const surveys = rowsOf(form, surveyBlock)
    .filter(({ blank }) => !blank)
    .map((row): Survey => ({
      rate: cellOf(form, surveyBlock, row, '满意度'),
      weight: cellOf(form, surveyBlock, row, '权重'),
    }));
  const weights = surveys.filter(({ weight }) => !isBlank(weight.reading)).map(({ weight }) => weight);
  const sum = sumOfCells(weights);
  if (sum === null) return [];
  const at = fieldOf(form, '综合满意度');
  const finished = weights.length === surveys.length;
  if (finished ? !roundHalfUp(sum, 4).eq(1) : sum.gt(1)) {
    return [
      draftAt(at, {
        message: say(uneven, { c: formatRate(sum), d: formatRate(sum.minus(1).abs()) }),
        actual: formatRate(sum),
        expected: '100%',
        difference: toCellNumber(sum.minus(1).abs()),
        related: weights,
      }),
    ];
  }
  return finished ? checkCombined(at, surveys) : [];
}

function checkCombined(at: Subject, surveys: readonly Survey[]): readonly FindingDraft[] {
  const printed = numberOf(at.reading);
  const products = surveys.map(({ rate, weight }) => {
    const [share, part] = [numberOf(rate.reading), numberOf(weight.reading)];
    return share === null || part === null ? null : share.times(part);
  });
  const expected = addUp(products);
  if (!at.reading.overridden || printed === null || expected === null) return [];
  if (rateAgrees(at.reading, expected)) return [];
  return [
    draftAt(at, {
      message: say(message, { c: formatRate(expected), p: String(printedValue(at.reading)) }),
      expected: formatRate(expected),
      difference: toCellNumber(printed.minus(expected).abs()),
      related: surveys.flatMap(({ rate, weight }) => [rate, weight]),
    }),
  ];
}
