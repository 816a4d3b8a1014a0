import { compileForm, formOfLayout } from '../../forms';
import type { FieldSpec, Form, FormLayout, Layout, LayoutCell } from '../../forms';
import type { Scheme } from '../../schemes';

/** 绑定一张表要知道的：现在格里有什么、锁没锁。 */
export interface SheetCells {
  /** 没有内容也没有公式。 */
  isBlank(row: number, column: number): boolean;
  /** 写不进：表受保护而这一格锁着。 */
  isLocked(row: number, column: number): boolean;
}

/** 要放进空计算格的一条公式。 */
export interface AdoptedFormula {
  readonly row: number;
  readonly column: number;
  /** 字段键；可增行区里为“块.列”。 */
  readonly key: string;
  /** 给人看的叫法。 */
  readonly label: string;
  /** 以 = 开头。 */
  readonly formula: string;
  readonly cell: LayoutCell;
}

/** 绑定一张表的全部打算：名称在 `compiled.names` 里；只算不写。 */
export interface Adoption {
  readonly layout: Layout;
  readonly form: Form;
  readonly compiled: FormLayout;
  /** 照原样留着、不放我们公式的字段：已经有数、有模板公式、锁着的。 */
  readonly kept: readonly string[];
  readonly formulas: readonly AdoptedFormula[];
}

/** 绑定的根据。 */
export interface AdoptionContext {
  readonly scheme: Scheme;
  readonly year: number;
  readonly unit: string;
  readonly project: string | null;
  readonly sheetName: string;
}

/**
 * 版面＋表上现有的内容 → 绑定的打算。空着的计算格放我们的公式；
 * 一列里有一格已经填了（或锁着），整列照原样留着：半列公式半列数，谁也说不清哪个算数。
 */
export function adoptionOf(layout: Layout, sheet: SheetCells, context: AdoptionContext): Adoption {
  const blank = formOfLayout(layout);
  const sizes = Object.fromEntries(
    layout.rows.flatMap((row) => ('block' in row ? [[row.block, blockOf(row)] as const] : [])),
  );
  const computed = compileForm(blank, { ...context, blocks: sizes }).cells.filter(
    ({ isFormula }) => isFormula,
  );
  const taken = computed.filter(
    ({ row, column }) => !sheet.isBlank(row, column) || sheet.isLocked(row, column),
  );
  const kept = [...new Set(taken.map(keyOf))];
  const form = formOfLayout(layout, kept);
  const compiled = compileForm(form, { ...context, blocks: sizes });
  return { layout, form, compiled, kept, formulas: compiled.cells.flatMap((cell) => formulaOf(cell) ?? []) };
}

/** 区现在的行数与分组文字：版面就是照这张表写的。 */
const blockOf = ({ defaultRows, presets }: Extract<Layout['rows'][number], { block: string }>) => ({
  rows: defaultRows,
  ...(presets ? { presets } : {}),
});

function keyOf({ role }: LayoutCell): string {
  if (role.kind === 'block') return `${role.block}.${role.column.key}`;
  return role.kind === 'field' ? role.field.key : '';
}

const labelOf = ({ label, key }: FieldSpec): string => label ?? key.replaceAll('.', ' ');

function formulaOf(cell: LayoutCell): AdoptedFormula | null {
  const { role, row, column, content } = cell;
  if (!cell.isFormula || role.kind === 'caption') return null;
  const label = role.kind === 'field' ? labelOf(role.field) : `${labelOf(role.column)}（第 ${row + 1} 行）`;
  return { row, column, key: keyOf(cell), label, formula: String(content), cell };
}
