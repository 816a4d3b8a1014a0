import { dec } from '../../domain';
import type { Scheme } from '../../schemes';
import type { FormReading } from '../../submission';
import { isBlank, numberOf } from '../cells/reading';
import { fieldOf } from '../cells/subject';
import type { Indicator } from './indicators';
import { levelName } from './levelNames';
import { isWeighed } from './weights';

/**
 * 表的一级指标结构与方案不同：分值已经配齐（合计 100），而一级指标不是方案的那几项（成本单列一级、只有产出），
 * 或者表上印的执行率分值不是方案的（执行率 20 分的表）。权重以版面为准，这时不按方案的分值、类别要求它。
 */
export function departsFromScheme(
  form: FormReading,
  indicators: readonly Indicator[],
  scheme: Scheme,
): boolean {
  const levels = scheme.forms.find((each) => each.form === form.form.id)?.levels ?? [];
  if (levels.length === 0 || !isWeighed(form, indicators, scheme)) return false;
  const execution = fieldOf(form, '执行率分值').reading;
  const printed = isBlank(execution) ? null : numberOf(execution);
  if (printed !== null && !printed.eq(dec(scheme.execution.weight))) return true;
  const own = new Set(
    indicators.map(({ level1Name }) => levelName(level1Name)).filter((name) => name !== ''),
  );
  const due = new Set(levels.map(({ level1 }) => levelName(level1)));
  return own.size !== due.size || [...own].some((name) => !due.has(name));
}
