import {
  blocksOf,
  cellAddress,
  compileForm,
  findForm,
  type BlockContent,
  type FormLayout,
} from '../../../src/forms';
import { findScheme } from '../../../src/schemes';
import { parseSubmissionData, type FormData, type SubmissionData } from '../../../src/submission';

/** 要敲的一格。 */
export interface Input {
  readonly address: string;
  readonly text: string;
}

/** 读一份夹具；写错了就报错。 */
export function parsed(json: unknown): SubmissionData {
  const result = parseSubmissionData(json);
  if (!result.ok) throw new Error(result.problems.join('\n'));
  return result.data;
}

/** 夹具里的一张表。 */
export function formIn(data: SubmissionData, form: string, name: string | null = null): FormData {
  const found = data.forms.find((each) => each.form === form && each.name === name);
  if (!found) throw new Error(`夹具里没有 ${name ?? form}`);
  return found;
}

/** 照夹具排好的版面。 */
function layoutOf(data: SubmissionData, form: FormData): FormLayout {
  const definition = findForm(form.form);
  const scheme = findScheme(data.scheme);
  if (!scheme) throw new Error(`没有方案 ${data.scheme}`);
  const blocks = Object.fromEntries(
    blocksOf(definition).flatMap(({ key, columns }): [string, BlockContent][] => {
      const rows = form.rows[key];
      if (!rows) return [];
      const grouped = columns.filter((column) => column.grouped).map((column) => column.key);
      const groups = grouped.map((column) => [column, rows.map((row) => String(row[column] ?? ''))]);
      return [[key, { rows: rows.length, groups: Object.fromEntries(groups) as BlockContent['groups'] }]];
    }),
  );
  return compileForm(definition, {
    scheme,
    year: data.year,
    unit: data.unit,
    project: form.name,
    blocks,
  });
}

/** 一张表上一个字段的地址。 */
export function addressOf(data: SubmissionData, form: FormData, key: string): string {
  const cell = layoutOf(data, form).cells.find(({ role }) => role.kind === 'field' && role.field.key === key);
  if (!cell) throw new Error(`${form.form} 没有 ${key}`);
  return cellAddress(cell.row, cell.column);
}

/**
 * 一张表里要敲的格，照官方版面的地址：一列一列、从上到下。
 *
 * 指标的一、二级由表样预填，不敲；单位、项目名插表时就有了，也不敲。
 */
export function inputsOf(data: SubmissionData, form: FormData): readonly Input[] {
  const layout = layoutOf(data, form);
  return [...layout.cells]
    .sort((a, b) => a.column - b.column || a.row - b.row)
    .flatMap(({ role, content, row, column }): Input[] => {
      if (role.kind === 'caption' || (role.kind === 'block' && role.column.grouped)) return [];
      const value =
        role.kind === 'field'
          ? form.values[role.field.key]
          : form.rows[role.block]?.[role.index]?.[role.column.key];
      const text = String(value ?? '');
      return text === '' || text === String(content ?? '')
        ? []
        : [{ address: cellAddress(row, column), text }];
    });
}

/** 上下紧挨着的格连成一串：点头一格，敲一个回车走一格。 */
export function columnRuns(inputs: readonly Input[]): readonly (readonly Input[])[] {
  const runs: Input[][] = [];
  for (const input of inputs) {
    const last = runs.at(-1);
    if (last && input.address === below(last.at(-1)!.address)) last.push(input);
    else runs.push([input]);
  }
  return runs;
}

const below = (address: string): string => address.replace(/\d+$/, (row) => String(Number(row) + 1));
