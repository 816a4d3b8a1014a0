import { dec, toCellNumber } from '../../domain';
import type { CellChange, Fix, FixKind } from '../fix';
import type { Subject } from '../cells/subject';

/** 改这一格的修正；找不到位置的没有改法。 */
export function changeAt({ form, reading }: Subject, kind: FixKind, after: CellChange['after']): Fix | null {
  const { place, cell: judged, raw, spec } = reading;
  if (place === null) return null;
  const cell = raw ?? judged;
  const before = cell.formula ?? (cell.text || String(cell.value));
  const inYuan = form.form.unit === '元' && spec.kind === 'amount' && after.kind === 'number';
  const written = inYuan ? { ...after, value: toCellNumber(dec(after.value).times(10_000)) } : after;
  return { kind, changes: [{ place, field: spec.kind, before, after: written }] };
}
