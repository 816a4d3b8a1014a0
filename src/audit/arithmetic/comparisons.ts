import { dec } from '../../domain';

/** 文字里写的一处比较，如“12.43%＜10%”。 */
export interface WrittenComparison {
  /** 原文。 */
  readonly text: string;
  readonly holds: boolean;
  /** 成立的比较符，写提示用。 */
  readonly actual: '＞' | '＜' | '＝';
}

const number = String.raw`(\d{1,12}(?:\.\d{1,8})?)\s?(%|％|万元|亿元|元|人次|人|次|个|分)?`;
const written = new RegExp(String.raw`${number}\s?(≤|≥|<=|>=|＜＝|＞＝|＜|＞|<|>)\s?${number}`, 'g');
/** 紧挨着这些字的数是算式的一部分，不是完整的一边。 */
const arithmetic = /[÷×*/+\-－＋－—–.\d)）]\s?$/;
const continued = /^\s?[÷×*/+\-－＋—–.\d(（]/;

/**
 * 找出文字里两边都是数、单位相同的大小比较。只认大小号：等号多在算式里；
 * 一边是算式、单位不同、只写一边单位的都不评。
 */
export function writtenComparisons(text: string): readonly WrittenComparison[] {
  return [...text.matchAll(written)].flatMap((match) => {
    const [whole, left = '', leftUnit = '', operator = '', right = '', rightUnit = ''] = match;
    const before = text.slice(0, match.index);
    const after = text.slice(match.index + whole.length);
    if (arithmetic.test(before) || continued.test(after) || !sameUnit(leftUnit, rightUnit)) return [];
    const order = dec(left).cmp(dec(right));
    return [
      {
        text: whole,
        holds: fits(operator, order),
        actual: order > 0 ? ('＞' as const) : order < 0 ? ('＜' as const) : ('＝' as const),
      },
    ];
  });
}

const sameUnit = (left: string, right: string): boolean =>
  left.replace('％', '%') === right.replace('％', '%');

function fits(operator: string, order: number): boolean {
  const half = operator.normalize('NFKC');
  if (half === '≤' || half === '<=') return order <= 0;
  if (half === '≥' || half === '>=') return order >= 0;
  return half === '<' ? order < 0 : order > 0;
}
