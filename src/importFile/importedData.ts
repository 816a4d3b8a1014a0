import { cellAddress, fieldsOf, findBlock, findForm } from '../forms';
import type { FieldSpec, Form } from '../forms';
import { inTenThousandYuan, readNumber, toCellNumber } from '../domain';
import type { Proposal } from '../recognize';
import { toSubmissionData } from '../submission';
import type { DataValue, FormData, SubmissionData } from '../submission';
import type { OpenedFile } from './openFile';

/** 导入的一格：从哪里来、写着什么、进哪个字段、不进的为什么。 */
export interface ImportedCell {
  readonly sheet: string;
  readonly cell: string;
  readonly text: string;
  /** 字段的键；可增行区里为“块.列”。 */
  readonly field: string;
  /** 不导入的原因；导入为 `null`。 */
  readonly refused: string | null;
}

/** 一个文件导入的。 */
export interface ImportedFile {
  readonly data: SubmissionData;
  readonly cells: readonly ImportedCell[];
}

const NUMERIC: ReadonlySet<FieldSpec['kind']> = new Set(['amount', 'count', 'score']);

/** “资金总额：505.05万元”拆出来的值；写着元的、读不出唯一的数的不收；不以万元计的表上只写了数的换算成万元。 */
function inlineValue(field: FieldSpec, text: string, unit: Proposal['unit']): DataValue {
  if (!NUMERIC.has(field.kind)) return text;
  const reading = readNumber(text);
  if (reading.kind === 'number')
    return toCellNumber(
      field.kind === 'amount' ? inTenThousandYuan(reading.value, unit ?? '万元') : reading.value,
    );
  if (field.kind === 'amount' && !/万元?$/.test(text.replace(/\s/g, ''))) return null;
  return reading.kind === 'text' && reading.suggestion ? toCellNumber(reading.suggestion) : null;
}

/** 标签与值同一格的，名称指不到，另外补上。 */
function withInline(form: FormData, proposal: Proposal | undefined): FormData {
  const values: Record<string, DataValue> = { ...form.values };
  const fields = new Map(fieldsOf(findForm(form.form)).map((field) => [field.key, field]));
  for (const { field: key, inline } of proposal?.cells ?? []) {
    const field = fields.get(key);
    if (!field || !inline || (values[key] ?? null) !== null) continue;
    const value = inlineValue(field, inline, proposal?.unit ?? null);
    if (value !== null) values[key] = value;
  }
  return { ...form, values };
}

/** 由人填的栏的键。 */
const typedKeys = (fields: readonly FieldSpec[]): ReadonlySet<string> =>
  new Set(fields.filter(({ formula }) => formula === undefined).map(({ key }) => key));

/** 只带录入的：算得出来的格让公式去算，不把别人算的照搬过来；要填的表上没有的栏不带。 */
function inputsOnly(form: FormData, spec: Form): FormData {
  const typed = typedKeys(fieldsOf(spec));
  const values = Object.fromEntries(
    Object.entries(form.values).filter(([key, value]) => typed.has(key) && value !== null),
  );
  const rows = Object.fromEntries(
    Object.entries(form.rows).flatMap(([block, lines]) => {
      const found = findBlock(spec, block);
      if (!found) return [];
      const columns = typedKeys(found.columns);
      return [
        [
          block,
          lines.map((line) => Object.fromEntries(Object.entries(line).filter(([key]) => columns.has(key)))),
        ],
      ];
    }),
  );
  return { ...form, values, rows };
}

/** 字段为什么不导入；导入为 `null`。 */
function refusalOf(spec: Form, key: string): string | null {
  const field = fieldsOf(spec).find((one) => one.key === key);
  if (field) return field.formula === undefined ? null : '算得出来，由公式算';
  const [block = '', ...rest] = key.split('.');
  const column = findBlock(spec, block)?.columns.find((one) => one.key === rest.join('.'));
  if (!column) return '今年的表没有这一栏';
  return column.formula === undefined ? null : '算得出来，由公式算';
}

/**
 * 打开的工作簿 → 今年的录入，与一格一格的来历。按标签认的才有来历。
 * @param carried 方案包里的版面：同一种表照它有的栏填
 */
export function importedData(
  opened: OpenedFile,
  scheme: string,
  carried: readonly Form[] = [],
): ImportedFile {
  const specOf = (id: string): Form => carried.find((form) => form.id === id) ?? findForm(id);
  const { submission, proposals, source } = opened;
  const data = toSubmissionData(submission);
  const cells: ImportedCell[] = [];
  for (const proposal of proposals) {
    const form = submission.forms.find(({ sheetName }) => sheetName === proposal.sheet)?.form.id;
    const sheet = source.sheets.find(({ name }) => name === proposal.sheet);
    if (form === undefined || !sheet) continue;
    for (const { row, column, field, inline } of proposal.cells) {
      const text = inline ?? sheet.cell(row, column).text;
      if (text === '') continue;
      const cell = cellAddress(row, column);
      cells.push({
        sheet: proposal.sheet,
        cell,
        text,
        field: `${form}·${field}`,
        refused: refusalOf(specOf(form), field),
      });
    }
  }
  const forms = data.forms.map((form, i) => {
    const sheetName = submission.forms[i]?.sheetName;
    return inputsOnly(
      withInline(
        form,
        proposals.find(({ sheet }) => sheet === sheetName),
      ),
      specOf(form.form),
    );
  });
  return { data: { ...data, scheme, forms }, cells };
}
