import { displayText } from '../../../../display';
import { columnLetters } from '../../../../forms';
import type { SourceRect, SourceSheet } from '../../../cellSource';
import type { SheetLook } from '../../../look';
import { isLegible } from './contrast';
import { isConcealing } from './conditions';

/** 一格印出来的文字；看不见时文字为空，`reason` 说为什么。 */
export interface Shown {
  readonly text: string;
  readonly reason: string | null;
}

/** 小于它（磅）的字印出来认不得。 */
const leastSize = 4;

/** 数字格式里把字染成白色的写法。 */
const whiteSection = /\[(?:white|白色?|color\s*2|颜色\s*2)\]/i;

const contains = ({ row, column, lastRow, lastColumn }: SourceRect, r: number, c: number): boolean =>
  r >= row && r <= lastRow && c >= column && c <= lastColumn;

const hidden = (reason: string): Shown => ({ text: '', reason });

/** 一张表每格印出来的文字；没有读样子的来源照原文。 */
export function shownTexts(sheet: SourceSheet): (row: number, column: number) => Shown {
  const { look } = sheet;
  if (!look) return (row, column) => ({ text: sheet.cell(row, column).text, reason: null });
  const covers = coverings(look);
  const hiddenRows = remembered((row) => look.isRowHidden(row));
  const hiddenColumns = remembered((column) => look.isColumnHidden(column));
  return (row, column) => {
    const { value } = sheet.cell(row, column);
    if (value === '') return { text: '', reason: null };
    if (!look.visible) return hidden('整张表被隐藏');
    if (hiddenRows(row)) return hidden(`第 ${row + 1} 行被隐藏`);
    if (hiddenColumns(column)) return hidden(`${columnLetters(column)} 列被隐藏`);
    if (look.printArea && !look.printArea.some((rect) => contains(rect, row, column)))
      return hidden('不在打印区里');
    const covered = covers(row, column);
    if (covered) return hidden(covered);
    return inked(look, row, column, displayText(value, look.format(row, column)));
  };
}

function inked(look: SheetLook, row: number, column: number, text: string): Shown {
  const format = look.format(row, column);
  const { color, fill, size, faint } = look.ink(row, column);
  if (text.trim() === '') return hidden(`数字格式“${format}”不显示它`);
  if (!isLegible(color, fill)) return hidden('字色与底色相同，看不见');
  if (whiteSection.test(format) && !isLegible('#FFFFFF', fill))
    return hidden(`数字格式“${format}”把字染成白色`);
  if (size !== null && size < leastSize) return hidden(`字太小（${size} 磅）`);
  if (faint) return hidden('文字里有一段颜色与底色相同或小得认不得');
  return { text, reason: null };
}

/** 被合并区、图形、会藏数的条件格式盖住的格。 */
function coverings({
  merges,
  objects,
  conditions,
}: SheetLook): (row: number, column: number) => string | null {
  const veils = conditions.filter(isConcealing);
  return (row, column) => {
    const merge = merges.find(
      (rect) => contains(rect, row, column) && (rect.row !== row || rect.column !== column),
    );
    if (merge) return '被合并单元格盖住';
    const object = objects.find(({ rect }) => rect !== null && contains(rect, row, column));
    if (object) return `被${object.kind}“${object.name}”盖住`;
    const veil = veils.some(({ rects }) => rects.some((rect) => contains(rect, row, column)));
    return veil ? '有条件格式会藏掉或改写它' : null;
  };
}

function remembered<T>(compute: (index: number) => T): (index: number) => T {
  const known = new Map<number, T>();
  return (index) => {
    const before = known.get(index);
    if (before !== undefined) return before;
    const now = compute(index);
    known.set(index, now);
    return now;
  };
}
