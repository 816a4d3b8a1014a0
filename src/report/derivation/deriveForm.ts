import type { FormReading, Place, RowReading } from '../../submission';
import { deriveField } from './deriveFields';
import { deriveIndicator } from './deriveIndicator';
import { deriveStandard } from './deriveStandard';
import { deriveTotal } from './deriveTotal';

/** 一条算式说明，可以整句复制到报告里。 */
export interface Derivation {
  /** 说的是哪一项：字段键或指标名。 */
  readonly subject: string;
  readonly text: string;
  /** 说的是哪一格（字段、得分格）。 */
  readonly place: Place | null;
}

const entry = (subject: string, text: string | null, place: Place | null): readonly Derivation[] =>
  text === null ? [] : [{ subject, text, place }];

/** 一张表全部率与得分的算式说明：字段、各项指标、总分；写不出来的（缺数、分母为 0）不出现。 */
export function deriveForm(form: FormReading): readonly Derivation[] {
  const fields = [...form.fields].flatMap(([key, reading]) =>
    entry(key, deriveField(form, key), reading.place),
  );
  const rows = [...form.blocks].flatMap(([key, block]) => {
    const derive = rowDerivations[key];
    if (!derive) return [];
    return block.rows.flatMap((row) => entry(row.label, derive(form, row), scorePlace(row)));
  });
  return [...fields, ...rows, ...entry('总分', deriveTotal(form), form.fields.get('总分')?.place ?? null)];
}

/** 选中一格时的算式说明：字段本身，或所在行的得分；没有返回 null。 */
export function deriveAt(form: FormReading, place: Place): Derivation | null {
  const here = ({ place: at }: { readonly place: Place | null }): boolean =>
    at?.row === place.row && at.column <= place.column && at.lastColumn >= place.column;
  for (const [key, reading] of form.fields) {
    if (!here(reading)) continue;
    const text = key === '总分' ? deriveTotal(form) : deriveField(form, key);
    return entry(key, text, reading.place)[0] ?? null;
  }
  for (const [key, block] of form.blocks) {
    const row = block.rows.find(({ cells }) => [...cells.values()].some(here));
    if (row) return entry(row.label, rowDerivations[key]?.(form, row) ?? null, scorePlace(row))[0] ?? null;
  }
  return null;
}

const scorePlace = (row: RowReading): Place | null => row.cells.get('得分')?.place ?? null;

const rowDerivations: Readonly<Record<string, (form: FormReading, row: RowReading) => string | null>> = {
  绩效指标: (_, row) => deriveIndicator(row),
  评价指标: deriveStandard,
};
