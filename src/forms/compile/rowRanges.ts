import type { Form } from '../form';
import type { FormLayout, LayoutCell } from '../layout';
import { textRoom } from './alignment';
import { blockHeights } from './blockHeights';
import type { KnownTexts } from './compileContext';
import { heightRange, withTallTexts, type HeightRange, type TallText } from './heightRange';
import { widthOf } from './rects';
import { textHeight } from './textHeight';

/** 官方行的缺省行高，磅。 */
const defaultHeight = 21;

/** 表名（18 号）一行的高度，磅。 */
const titleHeight: HeightRange = { least: 26, roomy: 26 };

/** 估行高要看的：哪张表样、排好的各格与可增行区、表上已有的文字。 */
export interface RowRangesContext extends Pick<FormLayout, 'cells' | 'blocks'> {
  readonly form: Form;
  readonly texts: KnownTexts | undefined;
}

/** 各行的高矮，与占几行的格放得下字要多高。 */
export type RowRanges = Pick<FormLayout, 'heightRanges' | 'tallTexts'>;

/** 各行平时多高、最矮多高；不知道表上写着多少字的，不许压矮。 */
export function rowRanges({ form, cells, blocks, texts }: RowRangesContext): RowRanges {
  const roomOf = (cell: LayoutCell): number => textRoom(cell, widthOf(form, cell));
  const heightOf = (cell: LayoutCell): HeightRange =>
    cell.look === 'title' ? titleHeight : textHeight(knownText(cell, texts), roomOf(cell));
  let next = 0;
  const ranges = form.rows.flatMap((row): readonly HeightRange[] => {
    const at = next;
    if (row.kind === 'row') {
      next += 1;
      const own = cells.filter((cell) => cell.row === at && cell.lastRow === at);
      return [heightRange(row.height ?? defaultHeight, own.map(heightOf))];
    }
    const { rows } = blocks.find(({ key }) => key === row.key)!;
    next += rows;
    return blockHeights(rows, {
      cells: cells.filter(({ role }) => role.kind === 'block' && role.block === row.key),
      textOf: (cell) => knownText(cell, texts),
      roomOf,
      minimum: row.rowHeight ?? defaultHeight,
    });
  });
  // 组名不管占几行都在这里看：blockHeights 只看不并组的列
  const isGroup = ({ role }: LayoutCell): boolean => role.kind === 'block' && role.column.grouped === true;
  const tall = cells.filter((cell) => cell.lastRow > cell.row || isGroup(cell));
  const tallTexts = tall.map((cell): TallText => {
    const { row, column, lastRow, lastColumn } = cell;
    return { row, column, lastRow, lastColumn, ...heightOf(cell) };
  });
  const grown = withTallTexts(ranges, tallTexts);
  const isBlank = (index: number): boolean => knownText(tall[index]!, texts).trim() === '';
  return {
    heightRanges: texts ? grown : grown.map(({ roomy }) => ({ least: roomy, roomy })),
    tallTexts: tallTexts
      .map((each, index) => (isBlank(index) ? { ...each, least: 0, roomy: 0 } : each))
      .filter(({ row, lastRow }) => lastRow > row),
  };
}

/** 一格里已知的文字：录入的照表上的，没有的照预填的；固定的、组名照写的。 */
function knownText({ role, content, isFormula }: LayoutCell, texts: KnownTexts | undefined): string {
  if (role.kind === 'field') return texts?.fields?.[role.field.key] ?? '';
  if (role.kind === 'caption' || role.column.grouped) return String(content);
  const typed = texts?.blocks?.[role.block]?.[role.index]?.[role.column.key];
  return typed ?? (isFormula ? '' : String(content));
}
