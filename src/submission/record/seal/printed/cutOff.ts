import type { CellInk } from '../../../look';
import { indentWidth, type CellRoom } from './cellRoom';

/** 字印不下时接在后面的话。 */
export const cutWord = '印不全';

/** 定稿时印出来不到这么多就记；复核时再宽一截：各家软件的行高列宽有出入，差一点不算。 */
export const cutShares = { sealing: 0.5, verifying: 0.4 } as const;

/** 一行字占字号的几倍高。 */
const lineHeight = 1.15;

const wide = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/u;

/** 一段字大约多宽，磅。 */
const widthOf = (text: string, size: number): number =>
  [...text].reduce((sum, letter) => sum + (wide.test(letter) ? size : size / 2), 0);

/**
 * 一格文字大约印得出几成：前面空着的一截、换行的看高，不换行又不能溢到右边空格的看宽；说不准、放得下为 1。
 *
 * @param canOverflow 右边是空格，字可以接着印过去
 */
export function shownShare(
  text: string,
  size: number,
  { wrap, indent }: Pick<CellInk, 'wrap' | 'indent'>,
  { width, height }: CellRoom,
  canOverflow: boolean,
): number {
  if (width === null) return 1;
  const room = Math.max(1, width - indent * indentWidth);
  const pushed = widthOf(/^[^\S\n]*/.exec(text)?.[0] ?? '', size) / room;
  const fitting = wrap
    ? wrappedShare(text, size, room, height)
    : canOverflow
      ? 1
      : room / widthOf(text.replace(/\n/g, ''), size);
  return Math.min(1, 1 - pushed, fitting);
}

function wrappedShare(text: string, size: number, room: number, height: number | null): number {
  if (height === null) return 1;
  // 字后面的空行把靠下、居中的字顶出格子
  const trailing = (/\s*$/.exec(text)?.[0] ?? '').split('\n').length - 1;
  if (trailing * size * lineHeight >= height) return 0;
  const lines = text
    .split('\n')
    .reduce((sum, paragraph) => sum + Math.max(1, Math.ceil(widthOf(paragraph, size) / room)), 0);
  return height / (lines * size * lineHeight);
}
