import type { CellChange, Fix, FixKind } from '../fix';
import type { Subject } from '../cells/subject';

/** 改这一格的修正；找不到位置的没有改法。 */
export function changeAt({ reading }: Subject, kind: FixKind, after: CellChange['after']): Fix | null {
  const { place, cell, spec } = reading;
  if (place === null) return null;
  const before = cell.formula ?? (cell.text || String(cell.value));
  return { kind, changes: [{ place, field: spec.kind, before, after }] };
}
