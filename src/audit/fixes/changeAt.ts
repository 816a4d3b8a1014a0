import { dec, fromTenThousandYuan, toCellNumber } from '../../domain';
import type { CellChange, Fix, FixKind } from '../fix';
import type { Subject } from '../cells/subject';

/** 改这一格的修正；找不到位置的没有改法。 */
export function changeAt({ form, reading }: Subject, kind: FixKind, after: CellChange['after']): Fix | null {
  const { place, cell: judged, raw, spec } = reading;
  if (place === null) return null;
  const cell = raw ?? judged;
  const before = cell.formula ?? (cell.text || String(cell.value));
  const { unit = '万元' } = form.form;
  const written =
    spec.kind === 'amount' && after.kind === 'number'
      ? { ...after, value: toCellNumber(fromTenThousandYuan(dec(after.value), unit)) }
      : after;
  return { kind, changes: [{ place, field: spec.kind, before, after: written }] };
}
