import { columnLetters, columnNumber, MAX_COLUMNS, MAX_ROWS } from '../address';
import { cellKey } from '../book';
import type { BookCell } from '../book';
import { BLANK_CUSTOM_RESULT, usesAddInFunction, usesCustomFunction } from '../formula/functionNames';
import { shiftFormula } from '../formula/shiftFormula';
import { unescapeXml, type XmlAttributes, type XmlHandler } from '../package/scanXml';
import type { InkMark } from '../printLooks';
import { XlsxError } from '../xlsxError';
import type { CellContext } from './cellContext';
import { cellValue } from './cellValue';
import { refuseSecond, refuseTwice } from './refuseTwice';
import { runMark, shownMarks } from './runMark';

interface SharedFormula {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** 两个有内容的格之间、最后一个有内容的格之后，最多留这么多只有格式的空格；整列整片设了格式的不往内存里读。 */
const BLANKS_KEPT = 50_000;
/** 只有格式的空格，最常见的写法。 */
const BLANK_CELL = /<c r="([A-Z]{1,3})(\d{1,7})"(?: s="(\d{1,5})")?\/>/y;
/** 一个值、至多一条普通公式的格，写法最常见的那一种；次序、属性不同的走一般的读法。 */
const PLAIN_CELL =
  /<c r="([A-Z]{1,3})(\d{1,7})"(?: s="(\d{1,5})")?(?: t="(s|n|b|e|str)")?>(?:<f>([^<]*)<\/f>)?<v>([^<]*)<\/v><\/c>/y;
const ADDRESS = /^([A-Z]{1,3})(\d{1,7})$/;

/** 收 `<sheetData>` 里的事件，一格一格读出来。 */
export class CellReader implements XmlHandler {
  readonly cells = new Map<number, BookCell>();
  /** 用户的数组公式各占哪些格，如 `G9:G16`；加载项函数的单格公式（Excel 总这样存）不算。 */
  readonly arrays: string[] = [];
  /** 带不走的东西（中文）。 */
  readonly unsupported = new Set<string>();
  /** 还不知道后面有没有内容的空格：键、样式依次排。 */
  private blanks: number[] = [];
  private readonly shared = new Map<string, SharedFormula>();
  private row = -1;
  private column = -1;
  private attributes: XmlAttributes = {};
  private formulaAttributes: XmlAttributes | null = null;
  private formula = '';
  private value: string | null = null;
  private inline: string | null = null;
  private target: 'value' | 'formula' | 'inline' | null = null;
  private marks: InkMark[] = [];
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
      refuseSecond(this.value, this.address());
      this.target = 'value';
      this.value = '';
    } else if (name === 'f') {
      refuseSecond(this.formulaAttributes, this.address());
      this.target = 'formula';
      this.formulaAttributes = attributes;
    } else if (name === 'is') {
      refuseSecond(this.inline, this.address());
      this.inline = '';
    } else if (name === 'rPh') {
      this.phonetic++;
      this.marks.push('phonetic');
    } else if (name === 't' && this.phonetic === 0) this.target = 'inline';
    else if (this.inline !== null) this.noteRun(name, attributes);
  }

  private noteRun(name: string, attributes: XmlAttributes): void {
    const mark = this.context.color && runMark(name, attributes, this.context.color);
    if (mark) this.marks.push(mark);
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
    this.moveTo(
      match ? columnNumber(match[1] ?? '') : this.column + 1,
      match ? Number(match[2]) - 1 : this.row,
    );
    this.attributes = attributes;
    this.formulaAttributes = null;
    this.formula = '';
    this.value = null;
    this.inline = null;
    this.marks = [];
  }

  /** 一眼认得出的格（只有格式的空格、一个值）：是就收下，返回它之后的位置，不是返回 `at`。 */
  shortcut(source: string, at: number): number {
    return this.blankCell(source, at) || this.plainCell(source, at) || at;
  }

  private blankCell(source: string, at: number): number {
    BLANK_CELL.lastIndex = at;
    const match = BLANK_CELL.exec(source);
    if (!match) return 0;
    this.moveTo(columnNumber(match[1] ?? ''), Number(match[2]) - 1);
    this.blank(Number(match[3] ?? 0));
    return BLANK_CELL.lastIndex;
  }

  private plainCell(source: string, at: number): number {
    PLAIN_CELL.lastIndex = at;
    const match = PLAIN_CELL.exec(source);
    if (!match) return 0;
    const [, letters = '', row, style, type, formula, value = ''] = match;
    this.moveTo(columnNumber(letters), Number(row) - 1);
    this.attributes = {
      ...(style === undefined ? {} : { s: style }),
      ...(type === undefined ? {} : { t: type }),
    };
    this.formulaAttributes = formula === undefined ? null : {};
    this.formula = formula === undefined ? '' : unescapeXml(formula);
    this.value = unescapeXml(value);
    this.inline = null;
    this.marks = [];
    this.endCell();
    return PLAIN_CELL.lastIndex;
  }

  /** 读完一张表：尾部的空格也收下。 */
  finish(): void {
    this.keepBlanks();
  }

  private moveTo(column: number, row: number): void {
    if (column >= MAX_COLUMNS || row < 0 || row >= MAX_ROWS) throw new XlsxError('corrupt', '单元格地址不对');
    this.column = column;
    this.row = row;
  }

  private blank(style: number): void {
    if (this.blanks.length < BLANKS_KEPT * 2) this.blanks.push(cellKey(this.row, this.column), style);
    else this.unsupported.add('远处只有格式的空格');
  }

  private endCell(): void {
    const index = Number(this.attributes['s'] ?? 0);
    const style = Number.isInteger(index) && index >= 0 ? index : 0;
    const formula = this.readFormula();
    const written = { type: this.attributes['t'], raw: this.value, inline: this.inline };
    const value = cellValue(written, style, this.context, () => this.address());
    if (value === '' && formula === null) {
      this.blank(style);
      return;
    }
    this.keepBlanks();
    const blank = value === BLANK_CUSTOM_RESULT && formula !== null && usesCustomFunction(formula);
    this.keep(cellKey(this.row, this.column), {
      value: blank ? '' : value,
      formula: formula === null ? null : `=${this.context.names.fromFile(formula)}`,
      style,
      ...shownMarks(this.ownMarks(), this.attributes),
    });
  }

  private ownMarks(): readonly InkMark[] {
    return this.attributes['t'] === 's' ? (this.context.marks.get(Number(this.value)) ?? []) : this.marks;
  }

  private keepBlanks(): void {
    for (let i = 0; i < this.blanks.length; i += 2)
      this.keep(this.blanks[i] ?? 0, { value: '', formula: null, style: this.blanks[i + 1] ?? 0 });
    this.blanks = [];
  }

  private keep(key: number, cell: BookCell): void {
    if (--this.context.budget.left < 0) throw new XlsxError('tooLarge', '单元格太多');
    refuseTwice(key, this.cells.get(key), cell);
    this.cells.set(key, cell);
  }

  private address(): string {
    return `${columnLetters(this.column)}${this.row + 1}`;
  }

  /** 公式全文；共享公式的后续各格由第一格移动得到。模拟运算表没有公式文字，算值。 */
  private readFormula(): string | null {
    const attributes = this.formulaAttributes;
    if (!attributes) return null;
    if (attributes['t'] === 'dataTable') {
      this.unsupported.add('模拟运算表的公式');
      return null;
    }
    const ref = attributes['t'] === 'array' ? (attributes['ref'] ?? this.address()) : null;
    if (ref !== null && (ref.includes(':') || !usesAddInFunction(this.formula))) this.arrays.push(ref);
    const index = attributes['t'] === 'shared' ? (attributes['si'] ?? '') : null;
    if (index === null) return this.formula === '' ? null : this.formula;
    if (this.formula !== '') {
      this.shared.set(index, { row: this.row, column: this.column, text: this.formula });
      return this.formula;
    }
    const origin = this.shared.get(index);
    if (!origin) throw new XlsxError('corrupt', `${this.address()} 的共享公式没有原文`);
    return shiftFormula(origin.text, this.row - origin.row, this.column - origin.column);
  }
}
