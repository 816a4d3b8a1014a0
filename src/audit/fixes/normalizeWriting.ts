import { normalizeTarget } from '../../domain';
import type { Submission } from '../../submission';
import type { Fix } from '../fix';
import { allIndicators } from '../indicators/indicators';
import { isBlank, textOf } from '../cells/reading';
import type { Subject } from '../cells/subject';
import { changeAt } from './changeAt';

/** 规范写法：实际完成值只多写了一个等号（“=100%”），去掉它；带 ≥ ≤ 的是照抄指标值，实测几何说不出，没有改法。 */
export function withoutEqualSign(subject: Subject): Fix | null {
  const text = textOf(subject.reading);
  const value = /^[=＝]\s*([-+]?[\d０-９].*)$/.exec(text)?.[1];
  if (value === undefined || subject.reading.cell.formula !== null) return null;
  return changeAt(subject, '规范写法', { kind: 'text', text: value });
}

/**
 * 规范写法：各自评表的年度指标值改成官方写法（`>=95%`、`不低于95%` → `≥95%`），意思不变。
 * 写法不规范不算毛病，所以不是审核结果，由用户一次改齐；都规范返回 null。
 */
export function normalizeTargets(submission: Submission): Fix | null {
  const changes = allIndicators(submission).flatMap(({ target }) => {
    const { reading } = target;
    if (isBlank(reading) || reading.cell.formula !== null) return [];
    const text = normalizeTarget(textOf(reading));
    if (text === textOf(reading)) return [];
    return changeAt(target, '规范写法', { kind: 'text', text })?.changes ?? [];
  });
  return changes.length === 0 ? null : { kind: '规范写法', changes };
}
