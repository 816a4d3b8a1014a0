import type { SheetLook } from '../../../look';

/** 一格（连同合并到的格）有多宽、多高，磅；来源没有记为 null。 */
export interface CellRoom {
  readonly width: number | null;
  readonly height: number | null;
}

/** 一个数字字符至少占字号的几成宽；字体不同，估窄些，免得错报。 */
const digitShare = 0.38;

/** 一格缩进的宽，磅。 */
export const indentWidth = 6.75;

/** 行高不到字号的几成，字就印不全。 */
const heightShare = 0.6;

const total = (from: number, to: number, sizeOf: (index: number) => number | null): number | null => {
  let sum = 0;
  for (let index = from; index <= to; index += 1) {
    const size = sizeOf(index);
    if (size === null) return null;
    sum += size;
  }
  return sum;
};

/** 每格有多大；合并区算整块。 */
export function rooms(look: SheetLook): (row: number, column: number) => CellRoom {
  const merges = new Map(look.merges.map((rect) => [`${rect.row},${rect.column}`, rect]));
  return (row, column) => {
    const merge = merges.get(`${row},${column}`);
    return {
      width: total(column, merge?.lastColumn ?? column, (index) => look.columnWidth(index)),
      height: total(row, merge?.lastRow ?? row, (index) => look.rowHeight(index)),
    };
  };
}

/**
 * 格子小到印不出里面的字：数太宽印成 ####，缩进推到了格外，行太矮只印半个字。放得下、说不准返回 null。
 *
 * @param size 字号，磅
 * @param indent 缩进几格
 */
export function crampedReason(
  text: string,
  size: number,
  indent: number,
  { width, height }: CellRoom,
  isNumber: boolean,
): string | null {
  if (height !== null && height < size * heightShare) return '行太矮，字印不全';
  if (width === null) return null;
  if (indent * indentWidth > width) return '缩进把字推出了格子';
  const needed = (isNumber ? text.length * size * digitShare : size * digitShare) + indent * indentWidth;
  if (width >= needed) return null;
  return isNumber ? '列太窄，印成 ####' : '列太窄，字印不出';
}
