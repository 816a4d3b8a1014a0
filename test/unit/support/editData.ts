import type { FormId } from '../../../src/schemes';
import type { DataValue, FormData, RowData, SubmissionData } from '../../../src/submission';

/** 对一张表的改动：字段值、可增行区里某行（0 起）的列值。 */
export interface FormEdit {
  readonly form: FormId;
  /** 项目名；不给则改这种表样的第一张。 */
  readonly name?: string;
  readonly values?: Readonly<Record<string, DataValue | undefined>>;
  readonly rows?: Readonly<Record<string, Readonly<Record<number, Readonly<Record<string, DataValue>>>>>>;
}

/** 在数据文件的副本上改几处；值为 undefined 是“不给”（计算字段回到公式）。 */
export function edit(data: SubmissionData, ...edits: readonly FormEdit[]): SubmissionData {
  return edits.reduce((current, change) => {
    const target = current.forms.find(
      ({ form, name }) => form === change.form && (change.name === undefined || name === change.name),
    );
    if (target === undefined) throw new Error(`数据里没有 ${change.form}`);
    return { ...current, forms: current.forms.map((form) => (form === target ? apply(form, change) : form)) };
  }, data);
}

function apply(form: FormData, { values = {}, rows = {} }: FormEdit): FormData {
  const merged = Object.entries({ ...form.values, ...values }).filter(
    (entry): entry is [string, DataValue] => entry[1] !== undefined,
  );
  const edited = Object.entries(rows).map(([block, changes]): [string, readonly RowData[]] => {
    const list = [...(form.rows[block] ?? [])];
    for (const [index, change] of Object.entries(changes)) {
      list[Number(index)] = { ...list[Number(index)], ...change };
    }
    return [block, list];
  });
  return {
    ...form,
    values: Object.fromEntries(merged),
    rows: { ...form.rows, ...Object.fromEntries(edited) },
  };
}
