import { isSymbolFont } from '../../../../display';
import { isLegible } from './contrast';

/** 页眉页脚里的一个记号：字体、颜色、字号、粗斜体之类，或别的字。 */
const token = /&"([^"]*)"|&K([0-9A-F]{6}|\d{2}[+-]\d{3})|&(\d{1,3})|&[BIUSXYEOH]|&&|&[\s\S]|[^&]+/gi;

/** 小于它（磅）的字印出来认不得。 */
const leastSize = 4;

/** 这么大（磅）、这么多行的页眉页脚会印到表上面去，压着数。 */
const coveringSize = 48;
const coveringLines = 5;

/** `K` 后面的主题色（`01+000`）：第 0 号是白，明暗加到九成的也看不见。 */
const isPaleTheme = (code: string): boolean =>
  /^00[+-]0/.test(code) || (/^\d{2}\+(\d{3})$/.test(code) && Number(code.slice(3)) >= 90);

/**
 * 一段页眉页脚印得出来的字：字体、字号、颜色的写法去掉（各家另存都会改），染白、缩小、换成图案的字也去掉；
 * 大到、长到会压着表的说一句。
 */
export function furnitureText(text: string): string {
  let [seen, pale, small, symbols, huge] = ['', false, false, false, false];
  for (const [whole, font, color, size] of text.matchAll(token)) {
    if (font !== undefined) symbols = isSymbolFont(font);
    else if (color !== undefined)
      pale =
        color.length === 6 && !/[+-]/.test(color)
          ? !isLegible(`#${color.toUpperCase()}`, null)
          : isPaleTheme(color);
    else if (size !== undefined) {
      small = Number(size) < leastSize;
      huge ||= Number(size) >= coveringSize;
    } else if (/^&[BIUSXYEOH]$/i.test(whole)) continue;
    else if (!pale && !small && !symbols) seen += whole;
  }
  const lines = seen.match(/\r\n?|\n/g)?.length ?? 0;
  const words = [...(huge ? ['字放得很大'] : []), ...(lines >= coveringLines ? [`隔着 ${lines} 行`] : [])];
  return words.length === 0 ? seen : `〔${words.join('、')}〕${seen}`;
}
