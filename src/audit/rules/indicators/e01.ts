import { formatAmount, toCellNumber } from '../../../domain';
import type { Decimal } from '../../../domain';
import type { Submission } from '../../../submission';
import type { FindingDraft, Rule } from '../../rule';
import { groupBy } from '../../cells/groupBy';
import { indicatorBlock, indicatorsOf } from '../../indicators/indicators';
import type { Indicator } from '../../indicators/indicators';
import { departsFromScheme } from '../../indicators/structure';
import { say } from '../../message';
import { draftAt } from '../../cells/subject';
import type { Subject } from '../../cells/subject';
import { readLevel } from '../../indicators/level';
import { differs, schemeWeight, weightSum } from '../../indicators/weights';

const message = '“{一级}”下级分值合计{c}≠{p}。';

/** 三级分值之和＝二级（写明的话）；二级之和＝一级（写明的，或方案规定的）。 */
export const e01: Rule = {
  id: 'E01',
  severity: '错误',
  title: '指标分值逐级合计',
  scope: '部门、项目自评表的绩效指标',
  plain: '三级指标的分值加起来应当等于二级的，二级加起来等于一级的。不等，多半是增删指标后分值没有重新分配。',
  condition:
    'Σ三级分值＝二级（如写明）；Σ二级＝一级（写明的；没写明的照方案，合计已是 100 而一级指标、执行率分值与方案不同的表以表为准）',
  message,
  basis: '方案规定的一级指标分值',
  source: 'SEED 002（50＋40；50＋30＋10 吻合）；PUBLIC',
  check: (submission) =>
    submission.forms
      .filter((form) => form.blocks.has(indicatorBlock))
      .flatMap((form) => {
        const indicators = indicatorsOf(form);
        const free =
          (submission.schemeAssumed ?? false) || departsFromScheme(form, indicators, submission.scheme);
        return checkLevels(indicators, submission, free);
      }),
};

/** @param free 表的结构与方案不同：没写明分值的一级不按方案的分值要求 */
function checkLevels(
  indicators: readonly Indicator[],
  { scheme }: Submission,
  free: boolean,
): readonly FindingDraft[] {
  return [...groupBy(indicators, level1Of)].flatMap(([text, rows]) => {
    const first = rows[0];
    if (text === '' || first === undefined) return [];
    const { name, stated } = readLevel(text);
    const due = stated ?? (free ? null : schemeWeight(scheme, first.form.form.id, name));
    return [
      ...compare(rows, name, due, first.level1),
      ...[...groupBy(rows, level2Of)].flatMap(([level2, group]) => {
        const level = readLevel(level2);
        return compare(group, level.name, level.stated, group[0]?.level2 ?? first.level2);
      }),
    ];
  });
}

const level1Of = ({ row }: Indicator): string => row.carried['一级指标'] ?? '';
const level2Of = ({ row }: Indicator): string => row.carried['二级指标'] ?? '';

function compare(
  rows: readonly Indicator[],
  name: string,
  due: Decimal | null,
  at: Subject,
): readonly FindingDraft[] {
  const total = weightSum(rows);
  if (due === null || total === null || !differs(total, due)) return [];
  return [
    draftAt(at, {
      message: say(message, { 一级: name, c: formatAmount(total.sum), p: formatAmount(due) }),
      actual: toCellNumber(total.sum),
      expected: toCellNumber(due),
      difference: toCellNumber(total.sum.minus(due).abs()),
      related: rows.map(({ weight }) => weight),
    }),
  ];
}
