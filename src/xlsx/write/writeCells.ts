import { cellAddress } from '../address';
import { keyColumn, keyRow } from '../book';
import type { BookCell, BookSheet } from '../book';
import { BLANK_CUSTOM_RESULT, usesCustomFunction } from '../formula/functionNames';
import type { FunctionNames } from '../formula/functionNames';
import { escapeXml, tag, textElement } from '../package/xmlWriter';
import type { SharedStrings } from './sharedStrings';

/** 写单元格要用的东西。 */
export interface CellWriteContext {
  readonly names: FunctionNames;
  readonly strings: SharedStrings;
  /** {@link BookCell.style} → 文件里的样式号。 */
  readonly styleIds: readonly number[];
}

const ERROR = /^#(?:N\/A|VALUE!|REF!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!|GETTING_DATA)$/;

function cellXml(address: string, cell: BookCell, context: CellWriteContext): string {
  const { value, formula } = cell;
  const s = context.styleIds[cell.style] || undefined;
  const stored = formula === null ? '' : context.names.toFile(formula.slice(1));
  const f = stored && `<f>${escapeXml(stored)}</f>`;
  if (typeof value === 'number') return tag('c', { r: address, s }, `${f}<v>${value}</v>`);
  if (typeof value === 'boolean') return tag('c', { r: address, s, t: 'b' }, `${f}<v>${value ? 1 : 0}</v>`);
  if (ERROR.test(value)) return tag('c', { r: address, s, t: 'e' }, `${f}<v>${value}</v>`);
  if (f) {
    const result = value === '' && usesCustomFunction(stored) ? BLANK_CUSTOM_RESULT : value;
    return tag('c', { r: address, s, t: 'str' }, f + textElement('v', result));
  }
  if (value === '') return tag('c', { r: address, s });
  return tag('c', { r: address, s, t: 's' }, `<v>${context.strings.add(value)}</v>`);
}

/** 写 `<sheetData>`：有格子、有行高或隐藏的行都写，公式连同缓存结果一起写。 */
export function writeSheetData(sheet: BookSheet, context: CellWriteContext): string {
  const byRow = new Map<number, [number, BookCell][]>();
  for (const [key, cell] of sheet.cells) {
    const row = byRow.get(keyRow(key)) ?? [];
    row.push([keyColumn(key), cell]);
    byRow.set(keyRow(key), row);
  }
  const numbers = [...new Set([...byRow.keys(), ...sheet.rows.keys()])].sort((a, b) => a - b);
  const rows = numbers.map((number) => {
    const { height, hidden } = sheet.rows.get(number) ?? { height: null, hidden: false };
    const cells = (byRow.get(number) ?? [])
      .sort(([a], [b]) => a - b)
      .map(([column, cell]) => cellXml(cellAddress(number, column), cell, context));
    const attributes = {
      r: number + 1,
      ht: height ?? undefined,
      customHeight: height === null ? undefined : true,
      hidden: hidden || undefined,
    };
    return tag('row', attributes, cells.join(''));
  });
  return tag('sheetData', {}, rows.join(''));
}
