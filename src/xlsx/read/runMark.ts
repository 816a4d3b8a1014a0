import type { XmlAttributes } from '../package/scanXml';
import type { InkMark } from '../printLooks';
import type { ColorReader } from './readColors';
import { isSymbolFont } from '../../display';

/** 比它（磅）小的字认不得。 */
const leastSize = 4;

/** 字符集写成符号的，字体名是什么都印成图案。 */
export const symbolCharset = '2';

/** 印在白纸上看不见：几乎是白的。 */
const isPale = (color: string | null): boolean =>
  color !== null && (color.match(/[0-9A-F]{2}/gi) ?? []).every((hex) => Number.parseInt(hex, 16) >= 0xe0);

/** 一格的记号；注音只在格上打开了（`ph`）才印，挂着富值（`vm`）的印的不是存着的值。没有就不写。 */
export function shownMarks(
  all: readonly InkMark[],
  { ph, vm }: XmlAttributes,
): { readonly marks?: readonly InkMark[] } {
  const shown = all.filter((mark) => mark !== 'phonetic' || ph === '1' || ph === 'true');
  const marks: readonly InkMark[] = vm === undefined || vm === '0' ? shown : [...shown, 'enriched'];
  return marks.length > 0 ? { marks } : {};
}

/**
 * 富文本一段的样子里的一个元素（`<color>`、`<sz>`……）改变了读者所见的什么；不要紧的返回 `null`。
 */
export function runMark(name: string, attributes: XmlAttributes, color: ColorReader): InkMark | null {
  const value = attributes['val'];
  switch (name) {
    case 'color':
      return isPale(color(attributes)) ? 'faint' : null;
    case 'sz':
      return Number(value ?? leastSize) < leastSize ? 'faint' : null;
    case 'rFont':
      return isSymbolFont(value ?? '') ? 'symbols' : null;
    case 'charset':
      return value === symbolCharset ? 'symbols' : null;
    case 'strike':
      return value === '0' || value === 'false' ? null : 'struck';
    case 'vertAlign':
      return value === 'superscript' || value === 'subscript' ? 'raised' : null;
    default:
      return null;
  }
}
