import type { FormId } from '../../schemes';
import type { FieldReading, FormReading, Place, RowReading, Submission } from '../../submission';
import type { FindingDraft } from '../finding';
import type { Fix } from '../fix';
import { absentColumn, absentField, isAbsent } from './absent';
import { printedValue } from './reading';

/** 审核的对象：哪张表、哪个字段（或哪一行的哪一列）。 */
export interface Subject {
  readonly form: FormReading;
  readonly reading: FieldReading;
  /** 在可增行区里时：区与行。 */
  readonly row: { readonly block: string; readonly reading: RowReading } | null;
}

/** 读回的表里属于某种表样的各张。 */
export const formsOf = (submission: Submission, id: FormId): readonly FormReading[] =>
  submission.forms.filter(({ form }) => form.id === id);

/** 表上的一个字段。 */
export function fieldOf(form: FormReading, key: string): Subject {
  return { form, reading: form.fields.get(key) ?? absentField(form.form.id, key), row: null };
}

/** 可增行区里一行的一列。 */
export const cellOf = (form: FormReading, block: string, row: RowReading, key: string): Subject => ({
  form,
  reading: readingIn(form, block, row, key),
  row: { block, reading: row },
});

/** 可增行区里一行的一列读出的格。 */
export function readingIn(form: FormReading, block: string, row: RowReading, key: string): FieldReading {
  return row.cells.get(key) ?? absentColumn(form.form.id, block, key);
}

/** 可增行区的各行；区找不到时没有行。 */
export const rowsOf = (form: FormReading, block: string): readonly RowReading[] =>
  form.blocks.get(block)?.rows ?? [];

/** 可增行区一整列。 */
export const columnOf = (form: FormReading, block: string, key: string): readonly Subject[] =>
  rowsOf(form, block).map((row) => cellOf(form, block, row, key));

/** 表上的每一格：字段、可增行区各行各列。 */
export const subjectsOf = (form: FormReading): readonly Subject[] => [
  ...[...form.fields.keys()].map((key) => fieldOf(form, key)),
  ...[...form.blocks.keys()].flatMap((block) =>
    rowsOf(form, block).flatMap((row) => [...row.cells.keys()].map((key) => cellOf(form, block, row, key))),
  ),
];

/** 提示语里的叫法：`项目支出本年预算数`；行里的格写“招商考察”的得分。 */
export function nameOf({ reading: { spec }, row }: Subject): string {
  const label = spec.label ?? spec.key.replaceAll('.', '');
  return row === null ? label : `${row.reading.label}·${label}`;
}

/** 一条结果里随情况而变的部分。 */
export interface Verdict {
  readonly message: string;
  readonly expected?: number | string | null;
  /** 缺省为主单元格的表内值。 */
  readonly actual?: number | string | null;
  readonly difference?: number | null;
  /** 比较用的容差；缺省没有。 */
  readonly tolerance?: number;
  readonly fix?: Fix | null;
  /** 牵涉到的其他格。 */
  readonly related?: readonly Subject[];
  readonly severity?: FindingDraft['severity'];
}

/** 把结论落到主单元格上。 */
export function draftAt(subject: Subject, verdict: Verdict): FindingDraft {
  const { form, reading, row } = subject;
  return {
    form: form.form.id,
    name: form.name,
    field: reading.spec.key,
    row: row && { block: row.block, index: row.reading.index, label: row.reading.label },
    place: reading.place,
    related: placesOf(verdict.related ?? []),
    message: verdict.message,
    actual: verdict.actual === undefined ? printedValue(reading) : verdict.actual,
    expected: verdict.expected ?? null,
    difference: verdict.difference ?? null,
    tolerance: verdict.tolerance ?? null,
    fix: verdict.fix ?? null,
    ...(isAbsent(reading) ? { absent: true as const } : {}),
    ...(verdict.severity ? { severity: verdict.severity } : {}),
  };
}

const placesOf = (subjects: readonly Subject[]): readonly Place[] =>
  subjects.map(({ reading }) => reading.place).filter((place) => place !== null);
