import {
  blockName,
  blocksOf,
  columnName,
  type BlockContent,
  type Form,
  type FormLayout,
} from '../../../forms';
import {
  isBlankCell,
  readSubmission,
  type BlockReading,
  type CellSource,
  type FieldReading,
  type FormReading,
  type SourceName,
  type SourceRect,
} from '../../../submission';
import type { BookState, SheetState } from '../../kernel/book/bookState';
import { toCellSource } from '../../kernel/book/cellSource';
import { cellKey, type CellInput, type CellInputs } from './content';

/** 从旧表上按名称、按第二锚点找得到的全部录入值。 */
export interface Carried {
  readonly blocks: Readonly<Record<string, BlockContent>>;
  readonly inputsFor: (layout: FormLayout) => CellInputs;
  /** 要告诉用户的话（哪些名称失效、哪些没找到）。 */
  readonly notices: readonly string[];
}

/** 读出旧表的值；表样认不出时返回 null。 */
export function carryFrom(book: BookState, sheet: SheetState, form: Form): Carried | null {
  const submission = readSubmission(withBlockNames(toCellSource(book), sheet, form));
  const reading = submission?.forms.find(({ sheetId }) => sheetId === sheet.id);
  if (!submission || !reading) return null;
  return {
    blocks: Object.fromEntries(
      [...reading.blocks].flatMap(([key, block]) =>
        block.rows.length === 0 ? [] : [[key, blockContent(block)]],
      ),
    ),
    inputsFor: (layout) => inputsOf(reading, layout),
    notices: submission.notices
      .filter(({ sheetName }) => sheetName === sheet.name)
      .map(({ message }) => message),
  };
}

/** 区域名称丢了而列名称还在：由各列拼出区域，行才读得出来。 */
function withBlockNames(source: CellSource, sheet: SheetState, form: Form): CellSource {
  const scope = form.scope === 'workbook' ? null : sheet.id;
  const rectOf = (name: string): SourceRect | undefined => {
    const found = source.names.find((each) => each.name === name && each.sheetId === scope);
    return found?.target?.sheetId === sheet.id ? found.target.rect : undefined;
  };
  const healed = blocksOf(form).flatMap((block): readonly SourceName[] => {
    const name = blockName(form, block.key);
    if (rectOf(name)) return [];
    const columns = block.columns.flatMap(({ key }) => rectOf(columnName(form, block.key, key)) ?? []);
    if (columns.length === 0) return [];
    const rect = {
      row: Math.min(...columns.map((column) => column.row)),
      column: Math.min(...columns.map((column) => column.column)),
      lastRow: Math.max(...columns.map((column) => column.lastRow)),
      lastColumn: Math.max(...columns.map((column) => column.lastColumn)),
    };
    return [{ name, sheetId: scope, formula: '', target: { sheetId: sheet.id, rect } }];
  });
  const replaced = new Set(healed.map(({ name }) => name));
  const kept = source.names.filter(({ name, sheetId }) => !(replaced.has(name) && sheetId === scope));
  return { ...source, names: [...kept, ...healed] };
}

function blockContent({ block, rows }: BlockReading): BlockContent {
  const grouped = block.columns.filter((column) => column.grouped);
  const groups = Object.fromEntries(
    grouped.map(({ key }) => [key, rows.map((row) => row.carried[key] ?? '')]),
  );
  if (block.rowKey) groups[block.rowKey] = rows.map(({ label }) => label);
  return { rows: rows.length, groups };
}

function inputsOf(reading: FormReading, layout: FormLayout): CellInputs {
  const inputs = new Map<string, CellInput>();
  for (const cell of layout.cells) {
    const { role } = cell;
    if (role.kind === 'caption') continue;
    const from =
      role.kind === 'field'
        ? reading.fields.get(role.field.key)
        : reading.blocks.get(role.block)?.rows[role.index]?.cells.get(role.column.key);
    const input = from ? carriedInput(from, cell.isFormula) : null;
    if (input) inputs.set(cellKey(cell.row, cell.column), input);
  }
  return inputs;
}

/** 公式里有没有本表的单元格地址：版面一换就指错地方，只能带值。 */
const hasLocalAddress = (formula: string): boolean =>
  /(?<![\w!.:'\u4e00-\u9fff$])\$?[A-Z]{1,3}\$?\d+\b/.test(formula.replace(/"[^"]*"/g, ''));

function carriedInput({ cell, overridden }: FieldReading, computed: boolean): CellInput | null {
  if (isBlankCell(cell) || (computed && !overridden)) return null;
  const format = shownFormat(cell.text);
  const numberFormat = typeof cell.value === 'number' && format ? { numberFormat: format } : {};
  const own = cell.formula !== null && !hasLocalAddress(cell.formula) ? { formula: cell.formula } : {};
  return { value: cell.value, ...own, ...numberFormat };
}

/** 按显示出来的样子还原数字格式：小数位、千分位、百分号。 */
function shownFormat(text: string): string | undefined {
  const match = /^-?(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?(%?)$/.exec(text.trim());
  if (!match) return undefined;
  const [, whole = '', decimals = '', percent = ''] = match;
  const head = whole.includes(',') ? '#,##0' : '0';
  return `${head}${decimals ? `.${'0'.repeat(decimals.length)}` : ''}${percent}`;
}
