import { readNumber } from '../../domain';
import { isBlankCell } from '../read/cells';
import type { BlockReading, FieldReading, FormReading, RowReading, Submission } from '../submission';
import type { DataValue, FormData, RowData, SubmissionData } from './submissionData';

/** 申报数据 → 数据文件：录入值照抄；计算字段只有被改写过的才写，其余不写（仍是公式）。 */
export function toSubmissionData(submission: Submission): SubmissionData {
  return {
    scheme: submission.scheme.id,
    year: submission.year,
    unit: submission.unit,
    forms: submission.forms.map(toFormData),
  };
}

function toFormData(form: FormReading): FormData {
  return {
    form: form.form.id,
    name: form.name,
    values: valuesOf(form.fields),
    rows: Object.fromEntries([...form.blocks].map(([key, block]) => [key, rowsOf(block)])),
  };
}

function valuesOf(fields: ReadonlyMap<string, FieldReading>): Readonly<Record<string, DataValue>> {
  return Object.fromEntries(
    [...fields].flatMap(([key, reading]) => (carriesValue(reading) ? [[key, dataValue(reading)]] : [])),
  );
}

function carriesValue({ spec, cell, overridden }: FieldReading): boolean {
  return spec.formula === undefined ? !isBlankCell(cell) : overridden;
}

const isRate = (kind: FieldReading['spec']['kind']): boolean => kind === 'rate' || kind === 'measure';

/** 率显示成百分数而没有丢位数的，写成“68.54%”，填回去格式也一样。 */
function dataValue({ spec, cell }: FieldReading): DataValue {
  if (typeof cell.value === 'boolean') return cell.text;
  if (typeof cell.value === 'number' && isRate(spec.kind) && cell.text.endsWith('%')) {
    const shown = readNumber(cell.text);
    if (shown.kind === 'number' && shown.value.eq(cell.value)) return cell.text;
  }
  return cell.value;
}

/** 末尾的空行不写，中间的空行写成 {}，行号不变。 */
function rowsOf({ rows }: BlockReading): readonly RowData[] {
  const count = rows.reduce((end, row) => (hasOwnText(row) ? row.index + 1 : end), 0);
  return rows.slice(0, count).map((row) => ({
    ...valuesOf(row.cells),
    ...Object.fromEntries(Object.entries(row.carried).filter(([, text]) => text !== '')),
  }));
}

function hasOwnText(row: RowReading): boolean {
  return [...row.cells.values()].some(carriesValue);
}
