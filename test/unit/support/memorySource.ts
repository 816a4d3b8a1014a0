import {
  blocksOf,
  compileForm,
  defaultBlockContent,
  findForm,
  formOfLayout,
  markFormula,
  markName,
  rectAddress,
} from '../../../src/forms';
import type { BlockContent, CompileContext, Form, FormLayout, Layout } from '../../../src/forms';
import { findScheme } from '../../../src/schemes';
import type { Scheme } from '../../../src/schemes';
import { parseAddress, parseSubmissionData, readSubmission, writeRegistry } from '../../../src/submission';
import type {
  CellSource,
  FormData,
  RegisteredForm,
  SourceName,
  SourceRect,
  Submission,
  SubmissionData,
} from '../../../src/submission';
import { CellError } from './formula/functions';
import type { Value } from './formula/functions';
import { MemorySheet } from './memorySheet';

/** 可以改动的内存工作簿：测试先摆好，再弄坏名称、改单元格。 */
export interface MemoryBook extends CellSource {
  readonly sheets: readonly MemorySheet[];
  names: SourceName[];
  registryXml: string | null;
}

/** 一份数据文件按版面摆成工作簿：名称、隐藏标记、登记都与插表时一样；可另给方案、外来版面。 */
export function memoryBook(
  data: SubmissionData,
  scheme: Scheme | undefined = findScheme(data.scheme),
  layouts: readonly Layout[] = [],
): MemoryBook {
  if (scheme === undefined) throw new Error(`没有方案 ${data.scheme}`);
  const names: SourceName[] = [];
  const registered: RegisteredForm[] = [];
  const sheets = data.forms.map((formData, index) => {
    const carried = layouts.find(({ kind }) => kind === formData.form);
    const form = carried ? formOfLayout(carried) : findForm(formData.form);
    const layout = compiled(form, scheme, {
      year: data.year,
      unit: data.unit,
      project: formData.name,
      blocks: blockContents(form, formData, scheme),
    });
    const sheet = MemorySheet.lay(`sheet${index + 1}`, layout, formData);
    names.push(...namesOf(layout, sheet.id));
    registered.push({
      form: form.id,
      ...(carried ? { layout: carried.id } : {}),
      version: form.version,
      project: formData.name,
      sheet: sheet.name,
      anchors: Object.fromEntries(layout.names.map(({ name, rect }) => [name, rectAddress(rect)])),
    });
    return sheet;
  });
  const book: MemoryBook = {
    sheets,
    names,
    registryXml: writeRegistry({
      scheme,
      year: data.year,
      unit: data.unit,
      forms: registered,
      annotations: [],
      ...(layouts.length > 0 ? { layouts } : {}),
    }),
  };
  for (const sheet of sheets) {
    sheet.lookup = (reference) => lookup(book, sheet, reference);
    sheet.onChange = () => sheets.forEach((each) => each.forget());
  }
  return book;
}

type Sizes = Omit<CompileContext, 'scheme'>;

const layoutsOf = new WeakMap<Form, WeakMap<Scheme, Map<string, FormLayout>>>();

/** 排好的版面：同一张表样、同一个方案、同样的行数只排一次（排一次占摆一本的多半，而测试摆几千本）。 */
function compiled(form: Form, scheme: Scheme, sizes: Sizes): FormLayout {
  const byScheme = layoutsOf.get(form) ?? new WeakMap<Scheme, Map<string, FormLayout>>();
  layoutsOf.set(form, byScheme);
  const known = byScheme.get(scheme) ?? new Map<string, FormLayout>();
  byScheme.set(scheme, known);
  const key = JSON.stringify(sizes);
  const layout = known.get(key) ?? compileForm(form, { ...sizes, scheme });
  known.set(key, layout);
  return layout;
}

/** 摆好、读回。 */
export function submissionOf(data: SubmissionData): Submission {
  const submission = readSubmission(memoryBook(data));
  if (submission === null) throw new Error('没有读到表');
  return submission;
}

/** 测试夹具 JSON → 数据文件；写法不对直接失败。 */
export function dataOf(json: unknown): SubmissionData {
  const parsed = parseSubmissionData(json);
  if (!parsed.ok) throw new Error(parsed.problems.join('\n'));
  return parsed.data;
}

/** 在某张表的坐标系里取值：名称或地址。 */
export function lookup(book: CellSource, sheet: MemorySheet, reference: string): Value {
  const [, other, local] = /^'((?:[^']|'')+)'!(.+)$/.exec(reference) ?? [];
  if (other !== undefined && local !== undefined) {
    const named = book.sheets.find(({ name }) => name === other.replaceAll("''", "'"));
    if (!(named instanceof MemorySheet)) throw new CellError('#REF!');
    return lookup(book, named, local);
  }
  const address = parseAddress(reference);
  if (address !== null) return area(sheet, address);
  const found =
    book.names.find((name) => name.name === reference && name.sheetId === sheet.id) ??
    book.names.find((name) => name.name === reference && name.sheetId === null);
  const target = book.sheets.find(({ id }) => id === found?.target?.sheetId);
  if (!found?.target || !(target instanceof MemorySheet)) throw new CellError('#NAME?');
  return area(target, found.target.rect);
}

function area(sheet: MemorySheet, rect: SourceRect): Value {
  const rows = Array.from({ length: rect.lastRow - rect.row + 1 }, (_, i) =>
    Array.from({ length: rect.lastColumn - rect.column + 1 }, (_, j) => {
      const { value, formula } = sheet.cell(rect.row + i, rect.column + j);
      return value === '' && formula === null ? null : value;
    }),
  );
  return rows.length === 1 && rows[0]?.length === 1 ? rows[0][0] : rows;
}

function blockContents(
  form: Form,
  { rows }: FormData,
  scheme: Scheme,
): Readonly<Record<string, BlockContent>> {
  return Object.fromEntries(
    blocksOf(form).map((block) => {
      const list = rows[block.key];
      if (list === undefined) return [block.key, defaultBlockContent(form, block, scheme)];
      const telling = block.columns.filter((column) => column.grouped || column.key === block.rowKey);
      const groups = telling.map(({ key }) => [key, list.map((row) => String(row[key] ?? ''))]);
      return [block.key, { rows: list.length, groups: Object.fromEntries(groups) as BlockContent['groups'] }];
    }),
  );
}

function namesOf(layout: FormLayout, sheetId: string): readonly SourceName[] {
  return [
    ...layout.names.map(({ name, scope, rect }) => ({
      name,
      sheetId: scope === 'sheet' ? sheetId : null,
      formula: `='${layout.sheetName}'!${rectAddress(rect)}`,
      target: { sheetId, rect },
    })),
    { name: markName, sheetId, formula: markFormula(layout.form), target: null },
  ];
}
