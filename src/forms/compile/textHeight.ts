/** 一行字的高度，磅（宋体 10.5 号）。 */
const lineHeight = 15;

/** 半角算 1、全角算 2 的宽度。 */
const textWidth = (text: string): number =>
  [...text].reduce((sum, char) => sum + (char > '\u2e7f' ? 2 : 1), 0);

const linesOf = (text: string, width: number): number => {
  const usable = Math.max(2, width - 1.5);
  return text
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil((textWidth(line) * 1.04) / usable)), 0);
};

/** 文字在给定列宽（半角字符数）里写得下一行。 */
export const isOneLine = (text: string, width: number): boolean => linesOf(text, width) === 1;

/**
 * 文字在给定列宽（半角字符数）里换行后要的行高，磅；Excel 不会给合并格自动行高，所以自己估。
 * 上限 409 是 Excel 的硬限制。
 */
export function textHeight(text: string, width: number): number {
  return Math.min(409, linesOf(text, width) * lineHeight + 7);
}
