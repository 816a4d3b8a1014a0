import { evidenceFor } from '../../../submission';
import type { Submission } from '../../../submission';
import type { FindingDraft, Rule } from '../../rule';
import { isSurvey } from '../../estimate/estimateReview';
import { indicatorFormsIn, indicatorsOf, type Indicator } from '../../indicators/indicators';
import { say } from '../../message';
import { draftAt } from '../../cells/subject';
import type { FormReading } from '../../../submission';

const message =
  '有{n}项指标得了分而没有登记佐证（{各项}）；别的指标登记了，请补上，复核时没有佐证的按 0 分。';
const unsurveyed =
  '“{指标}”登记的佐证里没有调查问卷、测评表一类，满意度没有调查，复核时按 0 分；请补调查或登记问卷。';

/** 提示里最多列几项的名字。 */
const named = 5;

/** 佐证清单用起来了的工作簿：得了分而没有佐证的指标一张表一条；满意度要有调查。一份也没登记的不管。 */
export const e25: Rule = {
  id: 'E25',
  severity: '提示',
  title: '逐项佐证',
  scope: '登记了佐证清单的部门、项目自评表',
  plain:
    '别的指标都登记了佐证材料，这几项得了分却没有。复核时没有佐证的可能按 0 分算，请在提交页的佐证清单里补上；满意度要有调查。',
  condition: '登记过佐证的工作簿，得了分的指标各有佐证；满意度的佐证里有问卷、调查、测评（没有为核实）',
  message,
  basis: '自评应有佐证；满意度应有调查',
  source: '第三方复核口径（SECOND）；派生',
  check: (submission) =>
    submission.evidence.length === 0
      ? []
      : indicatorFormsIn(submission).flatMap((form) => check(form, submission)),
};

function check(form: FormReading, submission: Submission): readonly FindingDraft[] {
  const scored = indicatorsOf(form).filter(({ printed }) => printed !== null && printed.gt(0));
  const itemsOf = ({ row }: Indicator) => evidenceFor(submission, form.form.id, form.name, row.label);
  const without = scored.filter((indicator) => itemsOf(indicator).length === 0);
  const [first, ...rest] = without;
  const names = without.slice(0, named).map(({ row }) => row.label);
  const missing = first
    ? [
        draftAt(first.score, {
          message: say(message, {
            n: without.length,
            各项: names.join('、') + (without.length > named ? '……' : ''),
          }),
          related: rest.map(({ score }) => score),
        }),
      ]
    : [];
  const surveys = scored
    .filter(({ level1Name, level2Name, row }) =>
      [level1Name, level2Name, row.label].some((name) => name.includes('满意度')),
    )
    .filter((indicator) => {
      const items = itemsOf(indicator);
      return items.length > 0 && !items.some(({ name }) => isSurvey(name));
    })
    .map(({ score, row }) =>
      draftAt(score, { severity: '核实', message: say(unsurveyed, { 指标: row.label }) }),
    );
  return [...missing, ...surveys];
}
