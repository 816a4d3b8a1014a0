import { isBlankCell } from './read/cells';
import type { FieldReading, FormReading, Place, RowReading, Submission } from './submission';

/** 一张表填了多少。 */
export interface FormCompleteness {
  readonly form: string;
  /** 项目名；一份一张的表为 null。 */
  readonly name: string | null;
  readonly sheetName: string;
  /** 已填的必填格数。 */
  readonly filled: number;
  /** 必填格数。 */
  readonly required: number;
  /** 按版面次序第一个没填的必填格；填完为 null。 */
  readonly nextEmpty: EmptyField | null;
  /** 没填的必填格，按版面次序；找不到位置的不列。 */
  readonly empties: readonly EmptyField[];
}

/** 一处没填的必填格。 */
export interface EmptyField {
  readonly label: string;
  readonly place: Place;
}

/** 逐表数必填的录入格；计算格不算，指标行只要写了东西（含一级、二级指标）就要填全。 */
export function completeness(submission: Submission): readonly FormCompleteness[] {
  return submission.forms.map((form) => {
    const required = [...requiredFields(form), ...requiredCells(form)].sort(byPlace);
    const empty = required.filter(({ reading }) => isBlankCell(reading.cell));
    const empties = empty.flatMap(({ label, reading: { place } }) =>
      place === null ? [] : [{ label, place }],
    );
    return {
      form: form.form.id,
      name: form.name,
      sheetName: form.sheetName,
      filled: required.length - empty.length,
      required: required.length,
      nextEmpty: empties[0] ?? null,
      empties,
    };
  });
}

interface Required {
  readonly label: string;
  readonly reading: FieldReading;
}

const isRequired = ({ spec }: FieldReading): boolean => spec.required === true && spec.formula === undefined;

function requiredFields(form: FormReading): readonly Required[] {
  return [...form.fields.values()]
    .filter(isRequired)
    .map((reading) => ({ label: reading.spec.label ?? reading.spec.key.replaceAll('.', ' '), reading }));
}

function requiredCells(form: FormReading): readonly Required[] {
  return [...form.blocks.values()].flatMap(({ rows }) =>
    rows
      .filter(isStarted)
      .flatMap((row) =>
        [...row.cells.values()]
          .filter(isRequired)
          .map((reading) => ({ label: `${row.label} ${reading.spec.key}`, reading })),
      ),
  );
}

function isStarted(row: RowReading): boolean {
  return !row.blank || Object.values(row.carried).some((text) => text !== '');
}

function byPlace(a: Required, b: Required): number {
  const [left, right] = [a.reading.place, b.reading.place];
  if (left === null || right === null) return (left === null ? 1 : 0) - (right === null ? 1 : 0);
  return left.row - right.row || left.column - right.column;
}
