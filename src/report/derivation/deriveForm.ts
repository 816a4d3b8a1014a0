import type { FormReading, Place, RowReading } from '../../submission';
import { deriveField } from './deriveFields';
import { deriveIndicatorRow, deriveSatisfaction, deriveStandardRow } from './deriveRow';

/** 一条算式说明，可以整句复制到报告里。 */
export interface Derivation {
  /** 说的是哪一项：字段键或指标名。 */
  readonly subject: string;
  readonly text: string;
  readonly place: Place | null;
}

const entry = (subject: string, text: string | null, place: Place | null): readonly Derivation[] =>
  text === null ? [] : [{ subject, text, place }];

/** 一张表全部率与得分的算式说明，按版面次序；写不出来的（缺数、分母为 0）不出现。 */
export function deriveForm(form: FormReading): readonly Derivation[] {
  const fields = [...form.fields].flatMap(([key, reading]) =>
    entry(key, deriveField(form, key), reading.place),
  );
  const blocks = [...form.blocks].flatMap(([key, { rows }]) =>
    rows.flatMap((row) => {
      const derive = rowDerivations[key];
      return derive ? entry(row.label, derive(form, row), row.cells.get('得分')?.place ?? null) : [];
    }),
  );
  return [
    ...fields,
    ...blocks,
    ...entry('综合满意度', deriveSatisfaction(form), form.fields.get('综合满意度')?.place ?? null),
  ];
}

const rowDerivations: Readonly<Record<string, (form: FormReading, row: RowReading) => string | null>> = {
  绩效指标: (_, row) => deriveIndicatorRow(row),
  评价指标: deriveStandardRow,
};
