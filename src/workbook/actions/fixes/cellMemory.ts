import { cellAddress } from '../../../forms';
import type { Place } from '../../../submission';
import { asText } from '../../kernel/layout/text';
import { plainFormula } from '../../kernel/book/plainFormula';

/** 一格的内容与数字格式，记得住、写得回。 */
export interface CellMemory {
  /** 公式原文（以 = 开头），或值；空格为 ""。 */
  readonly content: string | number | boolean;
  /** 内容是文字（“=100%”是文字还是公式由它分辨）。 */
  readonly isText: boolean;
  readonly numberFormat: string;
}

/** 位置在工作表上的左上角那一格；合并区的内容都在那里。 */
export function cellAt(context: Excel.RequestContext, { sheetId, row, column }: Place): Excel.Range {
  return context.workbook.worksheets.getItem(sheetId).getRange(cellAddress(row, column));
}

/** 排队读一格；同步之后用 {@link remember}、{@link shownIn} 取。 */
export function requestCell(cell: Excel.Range): void {
  cell.load('values,formulas,text,numberFormat');
}

/** 读到的一格的记忆。 */
export function remember({ values, formulas, numberFormat }: Excel.Range): CellMemory {
  const value: unknown = values[0]?.[0];
  const formula: unknown = formulas[0]?.[0];
  const content = isContent(formula) ? formula : '';
  const isText = typeof value === 'string' && value !== '' && value === content;
  return {
    content: typeof content === 'string' && !isText ? plainFormula(content) : content,
    isText,
    numberFormat: String(numberFormat[0]?.[0] ?? 'General'),
  };
}

const isContent = (value: unknown): value is CellMemory['content'] =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';

/** 读到的一格现在的样子：公式或显示文字，写法同修正里的 `before`。 */
export function shownIn(cell: Excel.Range): string {
  const { content, isText } = remember(cell);
  if (typeof content === 'string' && !isText && content.startsWith('=')) return content;
  return String(cell.text[0]?.[0] ?? '') || String(content);
}

/** 内容一样（格式不管）。 */
export const sameContent = (a: CellMemory, b: CellMemory): boolean =>
  a.content === b.content && a.isText === b.isText;

/** 写回一格：格式变过才写格式，先格式后内容，文字仍是文字。 */
export function writeBack(cell: Excel.Range, memory: CellMemory, currentFormat: string): void {
  if (memory.numberFormat !== currentFormat) cell.numberFormat = [[memory.numberFormat]];
  const { content, isText } = memory;
  cell.formulas = [[isText ? asText(String(content)) : content]];
}
