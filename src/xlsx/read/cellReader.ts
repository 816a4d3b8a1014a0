import { columnLetters, columnNumber, MAX_COLUMNS, MAX_ROWS } from '../address';
import { cellKey } from '../book';
import type { BookCell } from '../book';
import { BLANK_CUSTOM_RESULT, usesCustomFunction } from '../formula/functionNames';
import type { FunctionNames } from '../formula/functionNames';
import { shiftFormula } from '../formula/shiftFormula';
import type { XmlAttributes, XmlHandler } from '../package/scanXml';
import { unescapeCellText } from '../package/xmlWriter';
import { XlsxError } from '../xlsxError';

/** 整份工作簿的单元格预算：各表共用一个计数。 */
export interface CellBudget {
  left: number;
}

/** 读单元格要用的东西。 */
export interface CellContext {
  readonly strings: readonly string[];
  readonly names: FunctionNames;
  /** 这种样式是不是日期（1904 日期系统要加 1462 天）。 */
  readonly isDate: (style: number) => boolean;
  readonly date1904: boolean;
  readonly budget: CellBudget;
}

interface SharedFormula {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

const DAYS_1904 = 1462;
const ADDRESS = /^([A-Z]{1,3})(\d{1,7})$/;

/** ISO 日期时间（`t="d"`）→ 序列号；读不懂返回原文字。 */
function isoToSerial(text: string): number | string {
  const time = Date.parse(
    /[Zz]|[+-]\d\d:?\d\d$/.test(text) ? text : `${text}${text.includes('T') ? '' : 'T00:00:00'}Z`,
  );
  return Number.isNaN(time) ? text : time / 86_400_000 + 25_569;
}

/** 收 `<sheetData>` 里的事件，一格一格读出来。 */
export class CellReader implements XmlHandler {
  readonly cells = new Map<number, BookCell>();
  private readonly shared = new Map<string, SharedFormula>();
  private row = -1;
  private column = -1;
  private attributes: XmlAttributes = {};
  private formulaAttributes: XmlAttributes | null = null;
  private formula = '';
  private value: string | null = null;
  private inline: string | null = null;
  private target: 'value' | 'formula' | 'inline' | null = null;
  private phonetic = 0;

  constructor(private readonly context: CellContext) {}

  /** 一行开始；没写行号就是上一行的下一行。 */
  startRow(attributes: XmlAttributes): number {
    const number = attributes['r'];
    this.row = number === undefined ? this.row + 1 : Number(number) - 1;
    if (!Number.isInteger(this.row) || this.row < 0 || this.row >= MAX_ROWS)
      throw new XlsxError('corrupt', '行号不对');
    this.column = -1;
    return this.row;
  }

  open(name: string, attributes: XmlAttributes): void {
    if (name === 'c') this.startCell(attributes);
    else if (name === 'v') {
      this.target = 'value';
      this.value = '';
    } else if (name === 'f') {
      this.target = 'formula';
      this.formulaAttributes = attributes;
    } else if (name === 'is') this.inline = '';
    else if (name === 'rPh') this.phonetic++;
    else if (name === 't' && this.phonetic === 0) this.target = 'inline';
  }

  text(content: string): void {
    if (this.target === 'value') this.value += content;
    else if (this.target === 'formula') this.formula += content;
    else if (this.target === 'inline') this.inline = (this.inline ?? '') + content;
  }

  close(name: string): void {
    if (name === 'c') this.endCell();
    else if (name === 'rPh') this.phonetic--;
    else if (name === 'v' || name === 'f' || name === 't') this.target = null;
  }

  private startCell(attributes: XmlAttributes): void {
    const match = ADDRESS.exec(attributes['r'] ?? '');
    this.column = match ? columnNumber(match[1] ?? '') : this.column + 1;
    if (match) this.row = Number(match[2]) - 1;
    if (this.column >= MAX_COLUMNS || this.row < 0 || this.row >= MAX_ROWS)
      throw new XlsxError('corrupt', '单元格地址不对');
    if (--this.context.budget.left < 0) throw new XlsxError('tooLarge', '单元格太多');
    this.attributes = attributes;
    this.formulaAttributes = null;
    this.formula = '';
    this.value = null;
    this.inline = null;
  }

  private endCell(): void {
    const style = Number(this.attributes['s'] ?? 0);
    const formula = this.readFormula();
    const value = this.readValue(style);
    const blank = value === BLANK_CUSTOM_RESULT && formula !== null && usesCustomFunction(formula);
    this.cells.set(cellKey(this.row, this.column), {
      value: blank ? '' : value,
      formula: formula === null ? null : `=${this.context.names.fromFile(formula)}`,
      style: Number.isInteger(style) && style >= 0 ? style : 0,
    });
  }

  private readValue(style: number): number | string | boolean {
    const { strings, date1904, isDate } = this.context;
    const raw = this.value;
    switch (this.attributes['t']) {
      case 's':
        return raw === null ? '' : (strings[Number(raw)] ?? '');
      case 'inlineStr':
        return unescapeCellText(this.inline ?? '');
      case 'str':
        return unescapeCellText(raw ?? '');
      case 'e':
        return raw ?? '';
      case 'b':
        return raw === '1' || raw === 'true';
      case 'd':
        return raw === null ? '' : isoToSerial(raw);
      default: {
        if (raw === null || raw.trim() === '') return '';
        const number = Number(raw);
        if (!Number.isFinite(number)) return raw;
        return date1904 && isDate(style) ? number + DAYS_1904 : number;
      }
    }
  }

  /** 公式全文；共享公式的后续各格由第一格移动得到。模拟运算表没有公式文字，算值。 */
  private readFormula(): string | null {
    const attributes = this.formulaAttributes;
    if (!attributes || attributes['t'] === 'dataTable') return null;
    const index = attributes['t'] === 'shared' ? (attributes['si'] ?? '') : null;
    if (index === null) return this.formula === '' ? null : this.formula;
    if (this.formula !== '') {
      this.shared.set(index, { row: this.row, column: this.column, text: this.formula });
      return this.formula;
    }
    const origin = this.shared.get(index);
    if (!origin) {
      throw new XlsxError('corrupt', `${columnLetters(this.column)}${this.row + 1} 的共享公式没有原文`);
    }
    return shiftFormula(origin.text, this.row - origin.row, this.column - origin.column);
  }
}
