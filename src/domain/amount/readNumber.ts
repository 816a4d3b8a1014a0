import type { CellInput } from './cellInput';
import { dec, type Decimal } from './decimal';
import { cellLikeNumber } from './excelNumber';
import { rememberValue } from '../rememberValue';

/** 一格的读数：空白、数、或者“看着像数其实是文字”。空白不是 0。 */
export type NumberReading =
  | { readonly kind: 'blank' }
  | { readonly kind: 'number'; readonly value: Decimal; readonly percent?: boolean }
  | {
      readonly kind: 'text';
      readonly text: string;
      /** 去掉全角、勾号、单位、多余标点后的数；读不出唯一的数时没有。 */
      readonly suggestion?: Decimal;
    };

/**
 * 读一格数字。只有 Excel 自己会当数字的才是 number（12、"12"、"1,234.5"、"68.54%"）；
 * “2.46 ✓”“22.5万元”“１２”都是 text，合计会漏算它们，所以只给建议值、不替用户改。
 */
export function readNumber(value: CellInput): NumberReading {
  if (value === null || value === undefined || value === '') return { kind: 'blank' };
  if (typeof value === 'number' && Number.isFinite(value)) return numberReading(value);
  if (typeof value !== 'string') return { kind: 'text', text: String(value).toUpperCase() };
  const typed = cellLikeNumber(value);
  if (typed) {
    return typed.numberFormat.endsWith('%')
      ? { kind: 'number', value: typed.value, percent: true }
      : { kind: 'number', value: typed.value };
  }
  const suggestion = cleanNumber(value);
  return suggestion ? { kind: 'text', text: value, suggestion } : { kind: 'text', text: value };
}

/** 同样的数只造一次十进制数：一次审核里同一格要被读几遍，一列分值又多半相同。 */
const numberReading = rememberValue((value: number): NumberReading => ({
  kind: 'number',
  value: dec(value),
}));

const marks = /[✓✔√☑●■★*'"“”‘’]/g;
const leading = /^[¥￥=:]+/;
const trailing = /[.,;:、。]+$/;
/** 写在数后面、去掉也不改变大小的单位；元、亿元与本系统的万元差着倍数，不猜。 */
const units = /(?:万元|人次|人|名|次|个|分|辆|台|家|项|份)$/;

/** 再长就不是写歪了的一个数；一格写满时也免得逐字试。 */
const LONGEST = 60;

function cleanNumber(text: string): Decimal | undefined {
  if (text.length > LONGEST) return undefined;
  const half = text.normalize('NFKC').replace(/\s+/g, '').replace(marks, '');
  const bare = half.replace(leading, '').replace(trailing, '').replace(units, '').replace(trailing, '');
  return cellLikeNumber(bare)?.value;
}
