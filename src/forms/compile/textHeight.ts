import type { HeightRange } from './heightRange';

/** 一行字的高度，磅（宋体 10.5 号）。 */
const lineHeight = 15;

/** 宋体里占一个汉字宽的：汉字、全角标点，还有 ≥、“、…、①、×、℃ 这一类符号（U+2010 以上都是）。 */
const isWide = (char: string): boolean => char > '\u200f' || '§¨°±·×÷'.includes(char);

/** 半角算 1、全角算 2 的宽度。 */
const textWidth = (text: string): number => [...text].reduce((sum, char) => sum + (isWide(char) ? 2 : 1), 0);

const linesOf = (text: string, width: number): number => {
  const usable = Math.max(2, width - 1.5);
  return text
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil((textWidth(line) * 1.04) / usable)), 0);
};

/** 文字在给定列宽（半角字符数）里写得下一行。 */
export const isOneLine = (text: string, width: number): boolean => linesOf(text, width) === 1;

/** 一格的字上下一共留多少，磅：平时的，压矮了的。 */
const padding = { roomy: 7, least: 3 } as const;

/** Excel 一行最高 409 磅。 */
const tallest = 409;

/**
 * 文字在给定列宽（半角字符数）里换行后要的行高，磅；Excel 不会给合并格自动行高，所以自己估。
 */
export function textHeight(text: string, width: number): HeightRange {
  const lines = linesOf(text, width) * lineHeight;
  return {
    least: Math.min(tallest, lines + padding.least),
    roomy: Math.min(tallest, lines + padding.roomy),
  };
}
