import { dec, formatAmount, formatRate, toCellNumber } from '../../../domain';
import type { FormReading, RowReading, Submission } from '../../../submission';
import type { FindingDraft, Rule } from '../../rule';
import { gather, nothing } from '../../cells/gather';
import { allIndicators } from '../../indicators/indicators';
import type { Indicator } from '../../indicators/indicators';
import { say } from '../../message';
import { numberOf } from '../../cells/reading';
import { scoringForm, surveyBlock } from '../../scoring/scoringTable';
import { cellOf, draftAt, formsOf, rowsOf } from '../../cells/subject';

const message = '“{对象}”满意度样本仅{n}份，少于{t}份，代表性不足，请说明或补充调查。';
const hundred = dec(100);
const outside = '“{对象}”的满意度{p}不在 0—100% 之间。';

/** 满意度在 0—100% 之间，每组样本不少于方案规定的份数。 */
export const e14: Rule = {
  id: 'E14',
  severity: '核实',
  title: '满意度调查',
  scope: '评分表的满意度调查；部门、项目自评表的满意度指标',
  plain: '满意度在 0 到 100% 之间；调查的份数太少，说明不了问题。补做一些调查，或写明为什么只有这些。',
  condition: '满意度在 0—100% 之间（越界为错误）；每组有效份数≥30（阈值按方案）',
  message,
  basis: '满意度调查应有代表性',
  source: 'SEED 001（三组各 10 份）',
  parameters: ['sampleSize'],
  check: (submission) => [
    ...formsOf(submission, scoringForm).flatMap((form) =>
      rowsOf(form, surveyBlock).flatMap((row) => checkSurvey(form, row, submission)),
    ),
    ...gather(allIndicators(submission), checkIndicator),
  ],
  live: [
    {
      form: scoringForm,
      field: `${surveyBlock}.有效份数`,
      severity: '核实',
      formula: '=AND(ISNUMBER({@有效份数}),N({@有效份数})<{?满意度最少份数})',
    },
  ],
};

function checkSurvey(form: FormReading, row: RowReading, { scheme }: Submission): readonly FindingDraft[] {
  const copies = cellOf(form, surveyBlock, row, '有效份数');
  const rate = cellOf(form, surveyBlock, row, '满意度');
  const [size, share] = [numberOf(copies.reading), numberOf(rate.reading)];
  const { sampleSize } = scheme.thresholds;
  const few =
    size !== null && size.lt(sampleSize)
      ? [
          draftAt(copies, {
            message: say(message, { 对象: row.label, n: formatAmount(size), t: sampleSize }),
            expected: sampleSize,
            difference: toCellNumber(dec(sampleSize).minus(size)),
            related: [rate],
          }),
        ]
      : [];
  const wrong =
    share !== null && (share.lt(0) || share.gt(1))
      ? [
          draftAt(rate, {
            severity: '错误',
            message: say(outside, { 对象: row.label, p: formatRate(share) }),
            expected: '0%—100%',
          }),
        ]
      : [];
  return [...few, ...wrong];
}

/** 自评表里的满意度写在实际完成值里；没有单位、照抄的由别的规则报。 */
function checkIndicator(indicator: Indicator): readonly FindingDraft[] {
  const { row, done, level1Name, level2Name } = indicator;
  if (done.kind !== 'quantity' || done.quantity.baseUnit !== '%' || done.quantity.base.lte(hundred))
    return nothing;
  if (![level1Name, level2Name, row.label].some((text) => text.includes('满意度'))) return nothing;
  return [
    draftAt(indicator.actual, {
      severity: '错误',
      message: say(outside, { 对象: row.label, p: done.text }),
      expected: '0%—100%',
    }),
  ];
}
