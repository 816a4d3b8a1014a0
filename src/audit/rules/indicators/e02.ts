import { dec, formatAmount, toCellNumber } from '../../../domain';
import type { FormReading, Submission } from '../../../submission';
import type { FindingDraft, Rule } from '../../rule';
import { indicatorBlock, indicatorForms, indicatorsOf } from '../../indicators/indicators';
import { say } from '../../message';
import { isBlank, numberOf } from '../../cells/reading';
import { draftAt, fieldOf } from '../../cells/subject';
import type { Subject } from '../../cells/subject';
import { differs, weightSum } from '../../indicators/weights';

const full = dec(100);
const message = '分值合计{c}≠100（指标{a}＋执行率{b}）。';
const misprinted = '分值合计填{p}，各指标分值之和为{a}。';

/** 指标分值＋执行率分值＝100。指标小计 90 是对的，合计格写 90 或写含执行率的 100 都认。 */
export const e02: Rule = {
  id: 'E02',
  severity: '错误',
  title: '分值合计 100',
  scope: '部门、项目自评表',
  plain: '整张表一共 100 分：指标的分值加上预算执行的分值。多了少了都要重新分配。',
  condition: 'Σ指标分值＋执行率分值＝100（90＋10）',
  message,
  basis: '财预〔2020〕10号：满分 100 分',
  source: 'SEED 002（90＋10 吻合）；PUBLIC',
  check: (submission) =>
    submission.forms
      .filter((form) => form.blocks.has(indicatorBlock))
      .flatMap((form) => check(form, submission)),
  live: indicatorForms.map((form) => ({
    form,
    field: '分值合计',
    severity: '错误',
    formula:
      '=AND(ISNUMBER({执行率分值}),ISNUMBER({分值合计}),COUNT({#绩效指标.分值})>0,ROUND(SUM({#绩效指标.分值})+N({执行率分值}),2)>100)',
  })),
};

function check(form: FormReading, { scheme }: Submission): readonly FindingDraft[] {
  const total = weightSum(indicatorsOf(form));
  if (total === null) return [];
  const execution = fieldOf(form, '执行率分值');
  const weight = isBlank(execution.reading) ? dec(scheme.execution.weight) : numberOf(execution.reading);
  if (weight === null) return [];
  const at = fieldOf(form, '分值合计');
  const sum = total.sum.plus(weight);
  const parts = { a: formatAmount(total.sum), b: formatAmount(weight) };
  const related = (): readonly Subject[] => [execution, ...indicatorsOf(form).map(({ weight: own }) => own)];
  if (differs({ ...total, sum }, full)) {
    return [
      draftAt(at, {
        message: say(message, { c: formatAmount(sum), ...parts }),
        actual: toCellNumber(sum),
        expected: 100,
        difference: toCellNumber(sum.minus(full).abs()),
        related: related(),
      }),
    ];
  }
  const printed = numberOf(at.reading);
  if (printed === null || !at.reading.overridden || printed.eq(total.sum) || printed.eq(sum)) return [];
  return [
    draftAt(at, {
      message: say(misprinted, { p: formatAmount(printed), ...parts }),
      expected: toCellNumber(total.sum),
      difference: toCellNumber(printed.minus(total.sum).abs()),
      related: related(),
    }),
  ];
}
