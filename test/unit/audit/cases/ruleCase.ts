import xiangxi from '../../../fixtures/xiangxi-2020-corrected.json';
import type { Stage } from '../../../../src/audit';
import { findScheme, type Scheme } from '../../../../src/schemes';
import { readSubmission } from '../../../../src/submission';
import type {
  ApprovedTargets,
  Evidence,
  LastYear,
  Submission,
  SubmissionData,
} from '../../../../src/submission';
import type { FormEdit } from '../../support/editData';
import type { MemorySheet } from '../../support/memorySheet';
import { dataOf, memoryBook, type MemoryBook } from '../../support/memorySource';
import { edit } from '../../support/editData';
import corrected from '../../../fixtures/hengyang-2022-corrected.json';

/** 一条规则的两份用例：在改正后的申报（缺省衡阳）上改几处，一份应报，一份不应报。 */
export interface RuleCase {
  readonly base?: SubmissionData;
  /** 登记的佐证，应报与不应报的两份。 */
  readonly evidence?: Readonly<Record<'trigger' | 'silent', readonly Evidence[]>>;
  /** 改方案的几处参数。 */
  readonly scheme?: Partial<Scheme>;
  /** 结转时记下的上年数；缺省没有结转过。 */
  readonly lastYear?: LastYear;
  /** 年初批复的绩效目标；缺省没有照它预填过。 */
  readonly approved?: ApprovedTargets;
  /** 把应报那份的固定标签（旧 → 新）改掉；不应报那份不改。 */
  readonly relabel?: Readonly<Record<string, string>>;
  /** 把应报那份里写着这几个字的录入格换成公式（字 → 公式）。 */
  readonly formulas?: Readonly<Record<string, string>>;
  /** 应报那份里公式存着的结果：表·字段 → 旧的结果。 */
  readonly cached?: readonly {
    readonly form: string;
    readonly field: string;
    readonly value: number | string;
  }[];
  /** 应报那份里换掉的公式：表·字段 → 别的公式。 */
  readonly replaced?: readonly { readonly form: string; readonly field: string; readonly formula: string }[];
  /** 应报那份里剪切走的字段：它的名称往右挪几列。 */
  readonly moved?: { readonly name: string; readonly columns: number };
  /** 应报那份里被删掉的工作表。 */
  readonly removed?: string;
  /** 说的是不在了的东西，没有位置。 */
  readonly placeless?: true;
  /** 应报那份在哪个阶段审核；缺省填报。不应报那份总按填报。 */
  readonly stage?: Stage;
  readonly trigger: readonly FormEdit[];
  readonly silent: readonly FormEdit[];
}

/** 一组规则的用例，按规则编号。 */
export type RuleCases = Readonly<Record<string, RuleCase>>;

/** 改正后的衡阳。 */
export const hengyangBase = dataOf(corrected);

/** 摆好一份用例、读回。 */
export function readCase(ruleCase: RuleCase, which: 'trigger' | 'silent'): Submission {
  const base = ruleCase.base ?? hengyangBase;
  const book = memoryBook(edit(base, ...ruleCase[which]), {
    ...findScheme(base.scheme)!,
    ...ruleCase.scheme,
  });
  for (const [from, to] of Object.entries(which === 'trigger' ? (ruleCase.relabel ?? {}) : {})) {
    for (const sheet of book.sheets) retype(sheet, from, to, false);
  }
  for (const [from, formula] of Object.entries(which === 'trigger' ? (ruleCase.formulas ?? {}) : {})) {
    for (const sheet of book.sheets) retype(sheet, from, formula, true);
  }
  if (which === 'trigger') disturb(book, ruleCase);
  const left = book.sheets.filter(({ name }) => which === 'silent' || name !== ruleCase.removed);
  const submission = readSubmission({ ...book, sheets: left });
  if (submission === null) throw new Error('没有读到表');
  const { approved } = ruleCase;
  return {
    ...submission,
    lastYear: ruleCase.lastYear ?? null,
    evidence: ruleCase.evidence?.[which] ?? [],
    ...(approved ? { approved } : {}),
  };
}

/** 存着的结果、公式换掉，名称挪走。 */
function disturb(book: MemoryBook, { cached = [], replaced = [], moved }: RuleCase): void {
  book.names.forEach((each, index) => {
    if (!moved || each.name !== moved.name || !each.target) return;
    const { rect } = each.target;
    const [column, lastColumn] = [rect.column + moved.columns, rect.lastColumn + moved.columns];
    book.names[index] = { ...each, target: { ...each.target, rect: { ...rect, column, lastColumn } } };
  });
  const at = (form: string, field: string) => {
    const place = readSubmission(book)!
      .forms.find((each) => each.form.id === form)!
      .fields.get(field)!.place!;
    return { place, sheet: book.sheets.find(({ id }) => id === place.sheetId)! };
  };
  for (const { form, field, value } of cached) {
    const { place, sheet } = at(form, field);
    sheet.cache(place.row, place.column, value);
  }
  for (const { form, field, formula } of replaced) {
    const { place, sheet } = at(form, field);
    sheet.formula(place.row, place.column, formula);
  }
}

function retype(sheet: MemorySheet, from: string, to: string, isFormula: boolean): void {
  for (let row = 0; row < sheet.rowCount; row += 1) {
    for (let column = 0; column < sheet.columnCount; column += 1) {
      if (sheet.cell(row, column).value !== from) continue;
      if (isFormula) sheet.formula(row, column, to);
      else sheet.type(row, column, to, false);
    }
  }
}

/** 改正后的湘西。 */
export const xiangxiBase = dataOf(xiangxi);

/** 改基础数据表的字段。 */
export const basic = (values: FormEdit['values']): FormEdit => ({ form: '基础数据表', values });
/** 改部门自评表的字段。 */
export const department = (values: FormEdit['values']): FormEdit => ({
  form: '部门整体支出绩效自评表',
  values,
});
/** 改项目自评表的字段。 */
export const project = (values: FormEdit['values']): FormEdit => ({ form: '项目支出绩效自评表', values });

/** 改部门自评表一行指标。 */
export const indicator = (index: number, columns: Record<string, string | number | null>): FormEdit => ({
  form: '部门整体支出绩效自评表',
  rows: { 绩效指标: { [index]: columns } },
});

/** 改评分表一行指标。 */
export const scored = (index: number, columns: Record<string, string | number | null>): FormEdit => ({
  form: '部门整体支出绩效评价评分表',
  rows: { 评价指标: { [index]: columns } },
});
