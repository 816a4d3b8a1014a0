import { fold } from './fold';
import { parseTarget } from './target';

/**
 * 改成官方写法：`>=95%`、`不低于95%`、`９５％以上` → `≥95%`；读不成一个数的只换比较符号，其余原样。
 */
export function normalizeTarget(text: string): string {
  const target = parseTarget(text);
  if (target.kind === 'quantity' && target.operatorWritten && !target.approximate && target.label === '') {
    const number = /[-+]?[\d,]+(?:\.\d+)?/.exec(fold(text))?.[0] ?? '';
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
