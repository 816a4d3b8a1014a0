import type { Scheme } from '../../schemes';
import type { Severity } from '../finding';
import type { Rule, Stage } from '../rule';

/** 三级的轻重。 */
const weights: Readonly<Record<Severity, number>> = { 提示: 0, 核实: 1, 错误: 2 };

const lighter = (a: Severity, b: Severity): Severity => (weights[a] <= weights[b] ? a : b);

/**
 * 一条规则在这个方案、这个阶段的级别：方案另定了的照方案（底线规则除外），规则自己降了级的不升回去。
 *
 * @returns 由结果自己写的级别得出最后的级别；方案停用了这条规则为 null
 */
export function severityFor(
  rule: Rule,
  { ruleLevels }: Scheme,
  stage: Stage,
): ((own: Severity | undefined) => Severity) | null {
  const usual = stage === '定稿' ? (rule.finalSeverity ?? rule.severity) : rule.severity;
  const given =
    rule.fixed !== true && ruleLevels !== undefined && Object.hasOwn(ruleLevels, rule.id)
      ? ruleLevels[rule.id]
      : undefined;
  if (given === undefined) return (own) => own ?? usual;
  if (given === '停用') return null;
  return (own) => (own === undefined ? given : lighter(own, given));
}
