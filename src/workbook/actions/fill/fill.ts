import {
  blocksOf,
  defaultBlockContent,
  findForm,
  formOfLayout,
  type BlockContent,
  type Form,
  type FormLayout,
  type Layout,
} from '../../../forms';
import { findScheme, type Scheme } from '../../../schemes';
import type { ApprovedTargets, FormData, RowData, SubmissionData } from '../../../submission';
import { WorkbookError } from '../../kernel/errors';
import { cellKey, toCellInput, type CellInput, type CellInputs } from '../insert/content';
import { insertRequests, type InsertOptions, type InsertResult } from '../insert/insertForms';
import type { InsertRequest } from '../insert/insertPlan';
import type { SessionState } from '../../kernel/sessionState';

/** 填数据时可以给的选项。 */
export interface FillOptions extends InsertOptions {
  /** 用这份方案（快照）而不按标识去找。 */
  readonly scheme?: Scheme;
  /** 年初批复的绩效目标：随表记进登记。 */
  readonly approved?: ApprovedTargets;
  /** 方案包里的版面：同一种表照它插，没有的照内置的。 */
  readonly layouts?: readonly Layout[];
}

/**
 * 把一份数据文件填进工作簿：没有的表先插好（行数照数据），再写值；同步次数与单纯插表一样。
 * 没给的字段：新表留缺省（公式、预填），已有的表不动；给 null 就清空；给了计算字段就盖掉公式。
 * 可增行区给了就整区照数据：行不够加行，多出的行清空。
 */
export function fillForms(
  session: SessionState,
  data: SubmissionData,
  options: FillOptions,
): Promise<InsertResult> {
  const scheme = options.scheme ?? findScheme(data.scheme);
  if (!scheme) throw new WorkbookError(`没有登记方案“${data.scheme}”。`);
  const { approved } = options;
  const common = { scheme, year: data.year, unit: data.unit, ...(approved ? { approved } : {}) };
  const requests = data.forms.map((each) => {
    const layout = options.layouts?.find(({ kind }) => kind === each.form);
    const form = layout ? formOfLayout(layout) : findForm(each.form);
    return toRequest(form, each, common);
  });
  return insertRequests(session, requests, options);
}

function toRequest(
  form: Form,
  data: FormData,
  common: Pick<InsertRequest, 'scheme' | 'year' | 'unit' | 'approved'>,
): InsertRequest {
  return {
    ...common,
    form,
    project: data.name,
    blocks: blockContents(form, data, common.scheme),
    needRows: Object.fromEntries(Object.entries(data.rows).map(([key, rows]) => [key, rows.length])),
    inputsFor: (layout) => inputsOf(layout, data),
    texts: knownTexts(data),
  };
}

/** 行数与分组照数据；数据没提到的区照方案缺省。 */
function blockContents(form: Form, data: FormData, scheme: Scheme): Readonly<Record<string, BlockContent>> {
  return Object.fromEntries(
    blocksOf(form).map((block) => {
      const rows = data.rows[block.key];
      if (!rows) return [block.key, defaultBlockContent(form, block, scheme)];
      const grouped = block.columns.filter((column) => column.grouped);
      const groups = Object.fromEntries(grouped.map(({ key }) => [key, carriedTexts(rows, key)]));
      if (block.rowKey) groups[block.rowKey] = ownTexts(rows, block.rowKey);
      return [block.key, { rows: rows.length, groups }];
    }),
  );
}

/** 分组列每行的文字：没写就同上一行。 */
function carriedTexts(rows: readonly RowData[], column: string): readonly string[] {
  const texts: string[] = [];
  for (const row of rows) texts.push(String(row[column] ?? '').trim() || (texts.at(-1) ?? ''));
  return texts;
}

/** 认行列每行的文字：不顺延。 */
const ownTexts = (rows: readonly RowData[], column: string): readonly string[] =>
  rows.map((row) => String(row[column] ?? '').trim());

function inputsOf(layout: FormLayout, data: FormData): CellInputs {
  const inputs = new Map<string, CellInput>();
  for (const cell of layout.cells) {
    const { role } = cell;
    if (role.kind === 'caption') continue;
    const key = cellKey(cell.row, cell.column);
    if (role.kind === 'field') {
      const value = data.values[role.field.key];
      if (value !== undefined) inputs.set(key, toCellInput(cell, value));
      continue;
    }
    const rows = data.rows[role.block];
    if (!rows) continue;
    if (role.column.grouped) {
      inputs.set(key, { value: cell.content });
      continue;
    }
    const value = rows[role.index]?.[role.column.key];
    if (value !== undefined) inputs.set(key, toCellInput(cell, value));
    else if (!cell.isFormula) inputs.set(key, { value: '' });
  }
  return inputs;
}

function knownTexts({ values, rows }: FormData): InsertRequest['texts'] {
  const toTexts = (record: RowData): Readonly<Record<string, string>> =>
    Object.fromEntries(Object.entries(record).map(([key, value]) => [key, String(value ?? '')]));
  return {
    fields: toTexts(values),
    blocks: Object.fromEntries(Object.entries(rows).map(([key, lines]) => [key, lines.map(toTexts)])),
  };
}
