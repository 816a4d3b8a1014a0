import { displayText } from '../../../../display';
import { columnLetters } from '../../../../forms';
import type { SourceRect, SourceSheet } from '../../../cellSource';
import type { InkMark, SheetLook } from '../../../look';
import { crampedReason, rooms, type CellRoom } from './cellRoom';
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

/** 印着字、但读者看到的不只是这些字：写在字的后面。 */
const markWords: Readonly<Partial<Record<InkMark, string>>> = {
  struck: '划掉了',
  raised: '有上下标',
  phonetic: '上面印着注音',
  crossed: '斜线划掉',
  repeated: '一格里重复印',
};

const contains = ({ row, column, lastRow, lastColumn }: SourceRect, r: number, c: number): boolean =>
  r >= row && r <= lastRow && c >= column && c <= lastColumn;

const hidden = (reason: string): Shown => ({ text: '', reason });

/** 字写在里面印不出字来的字体：印出来是图案。 */
const symbolFont = /^(?:wingdings|webdings|symbol$|marlett|mt extra|zapf ?dingbats|bookshelf symbol)/i;

/** 填满一格的字（`*9`）；填空格的是会计格式，不要紧。 */
const filler = /(?:^|[^\\_"])\*([^\s"])/;

/** 中文数字写法。 */
const chineseNumerals = /\[DBNum[123]\]/i;

/** 一张表每格印出来的文字；没有读样子的来源照原文。 */
export function shownTexts(sheet: SourceSheet): (row: number, column: number) => Shown {
  const { look } = sheet;
  if (!look) return (row, column) => ({ text: sheet.cell(row, column).text, reason: null });
  const covers = coverings(look);
  const roomAt = rooms(look);
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
    if (value === 0 && !look.zeros) return hidden('这张表关了“显示零值”');
    const { formula } = sheet.cell(row, column);
    if (look.formulas && formula !== null) return { text: formula, reason: '印的是公式' };
    const room = roomAt(row, column);
    return inked(
      look,
      row,
      column,
      displayText(value, look.format(row, column)),
      room,
      typeof value === 'number',
    );
  };
}

/** 没有设字号时的字号，磅。 */
const plainSize = 11;

function inked(
  look: SheetLook,
  row: number,
  column: number,
  text: string,
  room: CellRoom,
  isNumber: boolean,
): Shown {
  const format = look.format(row, column);
  const { color, fill, size, font, marks, indent } = look.ink(row, column);
  if (text.trim() === '') return hidden(`数字格式“${format}”不显示它`);
  if (!isLegible(color, fill)) return hidden('字色与底色相同，看不见');
  if (whiteSection.test(format) && !isLegible('#FFFFFF', fill))
    return hidden(`数字格式“${format}”把字染成白色`);
  const printedSize = ((size ?? plainSize) * (look.scale ?? 100)) / 100;
  if (printedSize < leastSize) return hidden(`字太小（${Math.round(printedSize * 10) / 10} 磅）`);
  if (font !== null && symbolFont.test(font)) return hidden(`用符号字体“${font}”写，印出来不是字`);
  if (marks.includes('faint')) return hidden('文字里有一段颜色与底色相同或小得认不得');
  const cramped = crampedReason(text, size ?? plainSize, indent, room, isNumber);
  if (cramped) return hidden(cramped);
  const words = [...new Set(marks)].flatMap((mark) => markWords[mark] ?? []);
  const fillText = filler.exec(format)?.[1];
  if (isNumber && fillText !== undefined) words.push(`前面用“${fillText}”填满`);
  if (isNumber && chineseNumerals.test(format)) words.push('写成中文数字');
  return { text: words.length === 0 ? text : `${text}〔${words.join('、')}〕`, reason: null };
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
