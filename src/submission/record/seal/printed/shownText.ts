import { displayText, isSymbolFont } from '../../../../display';
import { columnLetters } from '../../../../forms';
import type { SourceRect, SourceSheet } from '../../../cellSource';
import type { CellInk, InkMark, SheetLook } from '../../../look';
import { crampedReason, rooms, type CellRoom } from './cellRoom';
import { isLegible } from './contrast';
import { isConcealing } from './conditions';
import { cutShares, cutWord, shownShare } from './cutOff';
import { fadingColor } from './formatColors';

/** 一格印出来的文字；看不见时文字为空，`reason` 说为什么。 */
export interface Shown {
  readonly text: string;
  readonly reason: string | null;
}

/** 小于它（磅）的字印出来认不得。 */
const leastSize = 4;

/** 印着字、但读者看到的不只是这些字：写在字的后面。 */
const markWords: Readonly<Partial<Record<InkMark, string>>> = {
  struck: '划掉了',
  raised: '有上下标',
  phonetic: '上面印着注音',
  crossed: '斜线划掉',
  repeated: '一格里重复印',
  turned: '转了方向',
  reversed: '从右往左排',
  enriched: '印的是图片或联机的数',
};

/** 字前面空着一行以上。 */
const blankWord = '前面空着行';

/** 说字怎么摆的话。 */
export const placingWords: readonly string[] = [
  cutWord,
  blankWord,
  markWords.turned ?? '',
  markWords.reversed ?? '',
];

/** 早先的登记没有记的：字在格里怎么摆。 */
const placings: ReadonlySet<InkMark> = new Set(['turned', 'reversed']);

/** 看样子是为了什么：定稿要记的、拿着登记复核。 */
export interface ShownOptions {
  readonly purpose: 'sealing' | 'verifying';
  /** 登记没有记字在格里怎么摆：不看换行、方向。 */
  readonly plainPlacing: boolean;
}

const sealing: ShownOptions = { purpose: 'sealing', plainPlacing: false };

const contains = ({ row, column, lastRow, lastColumn }: SourceRect, r: number, c: number): boolean =>
  r >= row && r <= lastRow && c >= column && c <= lastColumn;

const hidden = (reason: string): Shown => ({ text: '', reason });

/** 填满一格的字（`*9`）；填空格的是会计格式，不要紧。 */
const filler = /(?:^|[^\\_"])\*([^\s"])/;

/** 中文数字写法。 */
const chineseNumerals = /\[DBNum[123]\]/i;

/** 语言代号里写着用哪国的数字：最前面一个字节，1 是照常的（`[$-D000401]` 是阿拉伯文的数字）。 */
const numeralShape = /\[\$[^\]-]*-([0-9A-F]{1,2})[0-9A-F]{6}\]/i;

/** 换成了别国的数字。 */
const hasForeignNumerals = (format: string): boolean =>
  Number.parseInt(numeralShape.exec(format)?.[1] ?? '0', 16) > 1;

/** 跨过一行的合并区：一格一格地找太慢，一行只找一次。 */
type MergesOn = (row: number) => readonly SourceRect[];

/** 一张表每格印出来的文字；没有读样子的来源照原文。 */
export function shownTexts(
  sheet: SourceSheet,
  options: ShownOptions = sealing,
): (row: number, column: number) => Shown {
  const { look } = sheet;
  if (!look) return (row, column) => ({ text: sheet.cell(row, column).text, reason: null });
  const mergesOn: MergesOn = remembered((row) =>
    look.merges.filter((rect) => row >= rect.row && row <= rect.lastRow),
  );
  const covers = coverings(look, mergesOn);
  const roomAt = rooms(look);
  const overflows = overflowing(sheet, look, mergesOn);
  const veils = fading(look);
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
    const format = look.format(row, column);
    return inked(displayText(value, format), {
      format,
      ink: look.ink(row, column),
      scale: look.scale ?? 100,
      room: roomAt(row, column),
      isNumber: typeof value === 'number',
      canOverflow: overflows(row, column),
      veiled: (color, fill) => veils(row, column, color, fill),
      options: look.placed === true ? options : { ...options, plainPlacing: true },
    });
  };
}

/** 一格文字印成什么样要看的。 */
interface Printing {
  readonly format: string;
  readonly ink: CellInk;
  /** 打印缩放，百分数。 */
  readonly scale: number;
  readonly room: CellRoom;
  readonly isNumber: boolean;
  readonly canOverflow: boolean;
  /** 有条件格式把这样的字色、底色变得看不见。 */
  readonly veiled: (color: string | null, fill: string | null) => boolean;
  readonly options: ShownOptions;
}

/** 右边那一格空着、又不在打印区最右一列：字可以接着印过去。 */
function overflowing(
  sheet: SourceSheet,
  look: SheetLook,
  mergesOn: MergesOn,
): (row: number, column: number) => boolean {
  return (row, column) => {
    if (mergesOn(row).some((rect) => contains(rect, row, column))) return false;
    if (look.printArea?.some((rect) => rect.lastColumn === column) === true) return false;
    const next = sheet.cell(row, column + 1);
    return next.value === '' && next.formula === null;
  };
}

/** 条件格式的字色、底色与这一格自己的合起来看不见。 */
const fading =
  ({ conditions }: SheetLook) =>
  (row: number, column: number, own: string | null, ground: string | null): boolean =>
    conditions.some(
      ({ rects, color, fill, darkest }) =>
        (color ?? fill ?? darkest) !== null &&
        rects.some((rect) => contains(rect, row, column)) &&
        !isLegible(color ?? own, darkest ?? fill ?? ground),
    );

/** 没有设字号时的字号，磅。 */
const plainSize = 11;

function inked(
  text: string,
  { format, ink, scale, room, isNumber, canOverflow, veiled, options }: Printing,
): Shown {
  const { color, fill, size, font, marks, indent } = ink;
  if (text.trim() === '') return hidden(`数字格式“${format}”不显示它`);
  if (!isLegible(color, fill)) return hidden('字色与底色相同，看不见');
  const faded = fadingColor(format, fill);
  if (faded !== null) return hidden(`数字格式“${format}”把字染成${faded}，看不见`);
  const printedSize = ((size ?? plainSize) * scale) / 100;
  if (printedSize < leastSize) return hidden(`字太小（${Math.round(printedSize * 10) / 10} 磅）`);
  if (font !== null && isSymbolFont(font)) return hidden(`用符号字体“${font}”写，印出来不是字`);
  if (marks.includes('faint')) return hidden('文字里有一段颜色与底色相同或小得认不得');
  if (marks.includes('symbols')) return hidden('文字里有一段用符号字体写，印出来不是字');
  if (veiled(color, fill)) return hidden('有条件格式会藏掉或改写它');
  const cramped = crampedReason(text, size ?? plainSize, indent, room, isNumber);
  if (cramped) return hidden(cramped);
  const told = options.plainPlacing ? marks.filter((mark) => !placings.has(mark)) : marks;
  const words = [...new Set(told)].flatMap((mark) => markWords[mark] ?? []);
  if (!isNumber && !options.plainPlacing) {
    if (/^\s*\n/.test(text)) words.push(blankWord);
    const share = shownShare(text, size ?? plainSize, ink, room, canOverflow);
    if (share < cutShares[options.purpose]) words.push(cutWord);
  }
  const fillText = filler.exec(format)?.[1];
  if (isNumber && fillText !== undefined) words.push(`前面用“${fillText}”填满`);
  if (isNumber && chineseNumerals.test(format)) words.push('写成中文数字');
  if (isNumber && hasForeignNumerals(format)) words.push('写成别国的数字');
  return { text: words.length === 0 ? text : `${text}〔${words.join('、')}〕`, reason: null };
}

/** 被合并区、图形、会藏数的条件格式盖住的格。 */
function coverings(
  { objects, conditions }: SheetLook,
  mergesOn: MergesOn,
): (row: number, column: number) => string | null {
  const veils = conditions.filter(isConcealing);
  return (row, column) => {
    const merge = mergesOn(row).find(
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
