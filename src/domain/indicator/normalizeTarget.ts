import type { Decimal } from '../amount';
import { fold } from './fold';
import { parseTarget } from './target';

/**
 * 改成官方写法：`>=95%`、`不低于95%`、`９５％以上` → `≥95%`；读不成一个数的只换比较符号，其余原样。
 */
export function normalizeTarget(text: string): string {
  const target = parseTarget(text);
  if (target.kind === 'quantity' && target.operatorWritten && !target.approximate && target.label === '') {
    const number = written(fold(text), target.quantity.value) ?? target.quantity.value.toString();
    const rest = fold(text).slice(target.span.end).trim();
    return `${target.operator}${number}${target.quantity.unit}${rest}`;
  }
  return text
    .replace(/>=|=>|＞＝|＝＞|≧|⩾/g, '≥')
    .replace(/<=|=<|＜＝|＝＜|≦|⩽/g, '≤')
    .replace(/＝/g, '=')
    .replace(/＞/g, '>')
    .replace(/＜/g, '<');
}

/** 原文里写的那个数（千分位照留）；写的是中文、“半数”“1小时30分”一类的没有。 */
function written(folded: string, value: Decimal): string | undefined {
  const number = /[-+]?[\d,]+(?:\.\d+)?/.exec(folded)?.[0];
  return number !== undefined && value.eq(Number(number.replace(/,/g, ''))) ? number : undefined;
}
