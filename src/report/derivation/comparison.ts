import { type Band, type Decimal, type Standard } from '../../domain';
import { rateText } from './operand';

const points = (value: Decimal): string => `${value.times(100).round(2).toString()}个百分点`;

/**
 * 率与评分标准的比较，如“≤100%”“＞100%，超出2.5个百分点”“在10%至20%（含）之间”。
 * 由实际大小得出，绝不会写出不成立的式子；不是按率比较的标准返回空串。
 */
export function comparison(standard: Standard, value: Decimal): string {
  if (standard.kind === 'deduct') {
    if (standard.counted || standard.unit !== undefined || standard.upper) return '';
    const text = limitText(standard, standard.absolute ? value.abs() : value);
    return text && standard.absolute && value.lt(0) ? `绝对值${text}` : text;
  }
  if (standard.kind !== 'bands' || standard.counted || standard.unit !== undefined) return '';
  const at = standard.absolute ? value.abs() : value;
  const band = standard.bands.find((candidate) => contains(candidate, at));
  const text = band ? bandText(band) : '';
  // 调减也是调整，按绝对值分档；−12% 直接写“在10%至20%之间”就不成立了
  return text && at.gt(value) ? `绝对值${text}` : text;
}

function limitText({ full, limit }: Extract<Standard, { kind: 'deduct' }>, value: Decimal): string {
  const bound = rateText(limit);
  const over = value.minus(limit);
  if (over.eq(0)) return full === 'equal' ? '' : full === 'atMost' ? `≤${bound}` : `≥${bound}`;
  if (over.gt(0)) {
    if (full === 'atLeast') return `≥${bound}`;
    return `＞${bound}，超出${points(over)}`;
  }
  if (full === 'atMost') return `≤${bound}`;
  return `＜${bound}，低${points(over.neg())}`;
}

const contains = ({ low, high }: Band, value: Decimal): boolean =>
  (!low || value.gt(low.value) || (low.included && value.eq(low.value))) &&
  (!high || value.lt(high.value) || (high.included && value.eq(high.value)));

function bandText({ low, high }: Band): string {
  if (low && high) {
    if (low.value.eq(high.value)) return '';
    const from = `${rateText(low.value)}${low.included ? '（含）' : ''}`;
    return `在${from}至${rateText(high.value)}${high.included ? '（含）' : ''}之间`;
  }
  if (low) return `${low.included ? '≥' : '＞'}${rateText(low.value)}`;
  return high ? `${high.included ? '≤' : '＜'}${rateText(high.value)}` : '';
}
