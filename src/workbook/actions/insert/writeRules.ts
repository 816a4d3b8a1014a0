import type { LiveFormat, Severity } from '../../../audit';
import {
  columnLetters,
  fieldsOf,
  findBlock,
  findField,
  rectAddress,
  resolveFormula,
  usableOn,
  type Form,
  type FormLayout,
  type LayoutValidation,
  type Rect,
} from '../../../forms';
import type { Scheme } from '../../../schemes';
import { largestRate } from '../../../submission';
import { never } from '../finalize/ownConditions';
import { passing } from '../../kernel/layout/passing';
import { severityColors, severityOrder } from '../../kernel/layout/severityColors';

/** 版面上的数据有效性：输入提示、只收数、下拉。 */
export function writeValidations(sheet: Excel.Worksheet, validations: readonly LayoutValidation[]): void {
  for (const { rect, rule, prompt, error } of validations) {
    const validation = passing(sheet, rectAddress(rect)).dataValidation;
    validation.rule = toRule(rule);
    validation.prompt = { ...prompt, showPrompt: true };
    if (error) validation.errorAlert = { ...error, style: 'Stop', showAlert: true };
  }
}

function toRule(rule: LayoutValidation['rule']): Excel.DataValidationRule {
  switch (rule.kind) {
    case 'decimal':
      return {
        decimal: { formula1: rule.min ?? -1e12, operator: Excel.DataValidationOperator.greaterThanOrEqualTo },
      };
    case 'whole':
      return {
        wholeNumber: { formula1: rule.min, operator: Excel.DataValidationOperator.greaterThanOrEqualTo },
      };
    case 'list':
      return { list: { inCellDropDown: true, source: rule.choices.join(',') } };
    case 'any':
      // 只要输入提示：Excel 没有“任意值＋提示”的规则对象，用永远成立的长度规则
      return {
        textLength: { formula1: 0, operator: Excel.DataValidationOperator.greaterThanOrEqualTo },
      };
  }
}

/** 版面上的一条原生条件格式。 */
export interface PlacedFormat {
  readonly rect: Rect;
  readonly formula: string;
  readonly severity: Severity;
}

/** 这张表的版面放得下的原生条件格式，落好了位。 */
export const placedFormats = (
  layout: FormLayout,
  live: readonly LiveFormat[],
  scheme: Scheme,
): readonly PlacedFormat[] =>
  live.filter((format) => isPlaceable(layout, format)).map((format) => placeFormat(layout, format, scheme));

/** 只加哪些原生条件格式、加成什么样。 */
interface LiveOptions {
  /** 只加落在这片区域里的（增行时只重写可增行区）。 */
  readonly within?: Rect;
  /** 加了也不变色：印之前收起了颜色的表，恢复时再接上。 */
  readonly asleep?: boolean;
}

/** 给表加原生条件格式。 */
export function writeLiveFormats(
  sheet: Excel.Worksheet,
  layout: FormLayout,
  live: readonly LiveFormat[],
  scheme: Scheme,
  { within, asleep = false }: LiveOptions = {},
): void {
  const placed = placedFormats(layout, live, scheme)
    .filter(({ rect }) => !within || (rect.row >= within.row && rect.lastRow <= within.lastRow))
    .sort((a, b) => severityOrder.indexOf(a.severity) - severityOrder.indexOf(b.severity));
  for (const { rect, formula, severity } of placed) {
    const format = passing(sheet, rectAddress(rect)).conditionalFormats.add('Custom');
    format.custom.rule.formula = asleep ? never : formula;
    format.custom.format.fill.color = severityColors[severity].fill;
    format.custom.format.font.color = severityColors[severity].font;
  }
}

/** 这张表的版面上一样不缺：格在，公式引用的也都在。 */
function isPlaceable({ form }: FormLayout, { form: kind, field, formula }: LiveFormat): boolean {
  if (kind !== form.id) return false;
  if (findField(form, field)) return usableOn(form, formula, undefined) !== undefined;
  const dot = field.lastIndexOf('.');
  const block = field.slice(0, dot);
  const hasColumn = findBlock(form, block)?.columns.some(({ key }) => key === field.slice(dot + 1)) ?? false;
  return hasColumn && usableOn(form, formula, block) !== undefined;
}

function placeFormat(layout: FormLayout, live: LiveFormat, scheme: Scheme): PlacedFormat {
  const rect = rectOf(layout, live.field);
  const formula = resolveFormula(withTheirRates(layout.form, live.formula), {
    form: layout.form,
    scheme,
    live: true,
    sameRow: (key) => `$${columnLetters(columnOf(layout, live.field, key))}${rect.row + 1}`,
    span: (from, to) => {
      const a = rectOf(layout, from);
      const b = rectOf(layout, to);
      return rectAddress({ ...a, lastRow: b.lastRow, lastColumn: b.lastColumn });
    },
  });
  return { rect, formula: formula.startsWith('=') ? formula : `=${formula}`, severity: live.severity };
}

/** 模板上照原样留着的率可能按百分数写（97.5）：比的时候换成小数，与审核一个口径。 */
function withTheirRates(form: Form, formula: string): string {
  if (form.layout === form.id) return formula;
  const rates = fieldsOf(form).filter(({ kind, formula: own }) => kind === 'rate' && own === undefined);
  return rates.reduce(
    (text, { key }) => text.replaceAll(`{${key}}`, `IF(N({${key}})>${largestRate},{${key}}/100,{${key}})`),
    formula,
  );
}

/** 字段所在的格；“块.列”为整列。 */
function rectOf(layout: FormLayout, field: string): Rect {
  if (findField(layout.form, field)) {
    const cell = layout.cells.find(({ role }) => role.kind === 'field' && role.field.key === field);
    if (cell) return cell;
  }
  const { block, column } = splitColumn(layout, field);
  return { ...block, column, lastColumn: column };
}

function columnOf(layout: FormLayout, field: string, key: string): number {
  const { block, blockKey } = splitColumn(layout, field);
  return splitColumn(layout, `${blockKey}.${key}`, block).column;
}

function splitColumn(
  layout: FormLayout,
  field: string,
  known?: Rect,
): { readonly block: Rect; readonly blockKey: string; readonly column: number } {
  const dot = field.lastIndexOf('.');
  const blockKey = field.slice(0, dot);
  const block = known ?? layout.blocks.find(({ key }) => key === blockKey)?.rect;
  const name = layout.names.find(
    ({ anchor }) => anchor.block === blockKey && anchor.column === field.slice(dot + 1),
  );
  if (!block || !name) throw new Error(`${layout.form.id} 没有字段或列“${field}”`);
  return { block, blockKey, column: name.rect.column };
}
