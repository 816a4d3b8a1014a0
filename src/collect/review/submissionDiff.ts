import { cellAddress } from '../../forms';
import { canonicalText, type FieldReading, type FormReading, type Submission } from '../../submission';

/** 两次报送之间变了的一处。 */
export interface FieldChange {
  readonly kind: '改了' | '添了' | '删了' | '添了表' | '删了表' | '审核说明';
  readonly form: string;
  readonly project: string;
  /** 字段键；可增行区写“块.行的叫法.列”；整张表为空串。 */
  readonly field: string;
  /** 在后一份的哪一格（删了的是前一份的）。 */
  readonly place: string;
  readonly before: string;
  readonly after: string;
}

interface Entry {
  readonly text: string;
  readonly place: string;
}

const placeOf = ({ place }: FieldReading): string =>
  place ? `${place.sheetName}!${cellAddress(place.row, place.column)}` : '';

const entryOf = (reading: FieldReading): Entry => ({
  text: canonicalText(reading.cell.value),
  place: placeOf(reading),
});

/** 一张表的各格；行按行的叫法认（插行删行不算满篇都改），同名的按先后。 */
function entriesOf(form: FormReading): ReadonlyMap<string, Entry> {
  const entries = new Map<string, Entry>();
  for (const [key, reading] of form.fields) entries.set(key, entryOf(reading));
  for (const { block, rows } of form.blocks.values()) {
    const seen = new Map<string, number>();
    for (const row of rows) {
      if (row.blank) continue;
      const count = (seen.get(row.label) ?? 0) + 1;
      seen.set(row.label, count);
      const label = count === 1 ? row.label : `${row.label}（${count}）`;
      for (const [column, reading] of row.cells)
        entries.set(`${block.key}.${label}.${column}`, entryOf(reading));
    }
  }
  return entries;
}

const formKey = ({ form, name }: FormReading): string => `${form.id}|${name ?? ''}`;

function formChanges(before: FormReading, after: FormReading): readonly FieldChange[] {
  const [old, now] = [entriesOf(before), entriesOf(after)];
  const common = { form: after.form.id, project: after.name ?? '' };
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((field): readonly FieldChange[] => {
    const [a, b] = [old.get(field), now.get(field)];
    const [was, is] = [a?.text ?? '', b?.text ?? ''];
    if (was === is) return [];
    const kind = was === '' ? '添了' : is === '' ? '删了' : '改了';
    return [{ kind, ...common, field, place: (b ?? a)?.place ?? '', before: was, after: is }];
  });
}

/** 前后两份按字段比：哪张表、哪个项目、哪个字段、从什么到什么。 */
export function submissionDiff(before: Submission, after: Submission): readonly FieldChange[] {
  const old = new Map(before.forms.map((form) => [formKey(form), form]));
  const now = new Map(after.forms.map((form) => [formKey(form), form]));
  const whole = (form: FormReading, kind: '添了表' | '删了表'): FieldChange => ({
    kind,
    ...{
      form: form.form.id,
      project: form.name ?? '',
      field: '',
      place: form.sheetName,
      before: '',
      after: '',
    },
  });
  const explanations = new Set([...before.explanations.keys(), ...after.explanations.keys()]);
  return [
    ...[...old].flatMap(([key, form]) => (now.has(key) ? [] : [whole(form, '删了表')])),
    ...[...now].flatMap(([key, form]) => {
      const previous = old.get(key);
      return previous ? formChanges(previous, form) : [whole(form, '添了表')];
    }),
    ...[...explanations].flatMap((key): readonly FieldChange[] => {
      const [was, is] = [before.explanations.get(key) ?? '', after.explanations.get(key) ?? ''];
      const place = { form: '审核情况表', project: '', field: key, place: '审核情况表' };
      return was === is ? [] : [{ kind: '审核说明', ...place, before: was, after: is }];
    }),
  ];
}
