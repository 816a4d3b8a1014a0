import { blocksOf, fieldsOf } from '../../forms';
import type { FieldSpec, Form, RowBlock } from '../../forms';
import { nearest } from './nearest';
import type { DataValue, FormData, RowData } from './submissionData';

/** 读数据文件里的一张表；问题写进 problems，指出第几张表、哪个键、第几行。 */
export function parseFormData(
  form: Form,
  json: Readonly<Record<string, unknown>>,
  position: string,
  problems: string[],
): FormData {
  const name = readName(form, json, position, problems);
  const where = `${position}（${form.id}${name === null ? '' : `·${name}`}）`;
  for (const key of Object.keys(json)) {
    if (!['form', 'name', 'values', 'rows'].includes(key)) {
      problems.push(`${where}不认识“${key}”，只有 form、name、values、rows。`);
    }
  }
  const values = readValues(
    section(json['values'], `${where}的 values`, problems),
    fieldsOf(form),
    where,
    problems,
  );
  const rows: Record<string, readonly RowData[]> = {};
  const summaries: Record<string, DataValue> = {};
  for (const [key, list] of Object.entries(section(json['rows'], `${where}的 rows`, problems))) {
    const block = blocksOf(form).find((candidate) => candidate.key === key);
    if (block === undefined) {
      problems.push(
        `${where}没有“${key}”这个可增行区${suggest(
          key,
          blocksOf(form).map((known) => known.key),
        )}。`,
      );
      continue;
    }
    const read = readRows(block, list, where, problems);
    rows[key] = read.filter((row) => !isSummary(block, row));
    const totals = read.filter((row) => isSummary(block, row));
    if (totals.length > 1)
      problems.push(`${where}的${key}有 ${totals.length} 行“${block.summary?.label}”，只能有一行。`);
    for (const row of totals) Object.assign(summaries, summaryValues(block, row));
  }
  return { form: form.id, name, values: { ...summaries, ...values }, rows };
}

/** 项目名取 name；没写 name 就用 values.项目名称。 */
function readName(
  form: Form,
  json: Readonly<Record<string, unknown>>,
  position: string,
  problems: string[],
): string | null {
  if (form.scope === 'workbook') {
    if (json['name'] !== undefined && json['name'] !== null) {
      problems.push(`${position}（${form.id}）一份只有一张，不要写 name。`);
    }
    return null;
  }
  const values = json['values'];
  const inValues = isRecord(values) ? values['项目名称'] : undefined;
  const name = json['name'] ?? inValues;
  if (typeof name === 'string' && name.trim() !== '') return name;
  problems.push(`${position}（${form.id}）缺少 name（项目名称）。`);
  return '';
}

function section(value: unknown, where: string, problems: string[]): Readonly<Record<string, unknown>> {
  if (value === undefined || value === null) return {};
  if (isRecord(value)) return value;
  problems.push(`${where}应是一个对象（{ … }）。`);
  return {};
}

function readRows(block: RowBlock, value: unknown, where: string, problems: string[]): readonly RowData[] {
  if (!Array.isArray(value)) {
    problems.push(`${where}的 rows.${block.key} 应是一个数组（[ … ]）。`);
    return [];
  }
  return value.map((row: unknown, index) => {
    const here = `${where}的${block.key}第 ${index + 1} 行`;
    if (isRecord(row)) return readValues(row, block.columns, here, problems);
    problems.push(`${here}应是一个对象（{ … }）。`);
    return {};
  });
}

const isSummary = ({ summary }: RowBlock, row: RowData): boolean =>
  summary !== undefined && row[summary.column] === summary.label;

/** 汇总行的各列就是官方汇总行上的字段：给了值就盖掉公式。 */
function summaryValues({ summary }: RowBlock, row: RowData): Readonly<Record<string, DataValue>> {
  return Object.fromEntries(
    Object.entries(row)
      .filter(([key]) => key !== summary?.column)
      .map(([key, value]) => [`${summary?.fieldPrefix}.${key}`, value]),
  );
}

function readValues(
  json: Readonly<Record<string, unknown>>,
  specs: readonly FieldSpec[],
  where: string,
  problems: string[],
): Readonly<Record<string, DataValue>> {
  const values: Record<string, DataValue> = {};
  for (const [key, value] of Object.entries(json)) {
    const spec = specs.find((candidate) => candidate.key === key);
    if (spec === undefined) {
      problems.push(
        `${where}没有“${key}”这个字段${suggest(
          key,
          specs.map((known) => known.key),
        )}。`,
      );
    } else if (
      value === null ||
      typeof value === 'string' ||
      (typeof value === 'number' && Number.isFinite(value))
    ) {
      values[key] = value;
    } else {
      problems.push(`${where}的“${key}”应是数字、文字或 null（现为 ${JSON.stringify(value)}）。`);
    }
  }
  return values;
}

function suggest(key: string, known: readonly string[]): string {
  const guess = nearest(key, known);
  return guess === null ? '' : `，是不是“${guess}”`;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
