import { dec, type Decimal } from '../../domain';
import type { Place } from '../../submission';

/** 算式的一项：名字的值和出处。 */
export interface Term {
  readonly value: Decimal;
  readonly places: readonly Place[];
}

const operators = /[+\-*/()]/;

function tokensOf(text: string): readonly string[] {
  const tokens: string[] = [];
  let name = '';
  for (const char of text) {
    if (operators.test(char)) {
      if (name.trim()) tokens.push(name.trim());
      tokens.push(char);
      name = '';
    } else name += char;
  }
  if (name.trim()) tokens.push(name.trim());
  return tokens;
}

/**
 * 算一个由名字、数、四则和半角括号组成的算式。
 * 缺一个数、除以 0、写错都返回 null。
 */
export function evaluateExpression(text: string, lookup: (name: string) => Term | null): Term | null {
  const tokens = tokensOf(text);
  let at = 0;
  const places: Place[] = [];
  const factor = (): Decimal | null => {
    const token = tokens[at++];
    if (token === undefined) return null;
    if (token === '(') {
      const inner = sum();
      return tokens[at++] === ')' ? inner : null;
    }
    if (/^\d+(\.\d+)?$/.test(token)) return dec(token);
    if (operators.test(token)) return null;
    const term = lookup(token);
    if (!term) return null;
    places.push(...term.places);
    return term.value;
  };
  const product = (): Decimal | null => {
    let value = factor();
    while (value && (tokens[at] === '*' || tokens[at] === '/')) {
      const operator = tokens[at++];
      const next = factor();
      if (!next || (operator === '/' && next.eq(0))) return null;
      value = operator === '*' ? value.times(next) : value.div(next);
    }
    return value;
  };
  const sum = (): Decimal | null => {
    let value = product();
    while (value && (tokens[at] === '+' || tokens[at] === '-')) {
      const operator = tokens[at++];
      const next = product();
      if (!next) return null;
      value = operator === '+' ? value.plus(next) : value.minus(next);
    }
    return value;
  };
  const value = sum();
  return value && at === tokens.length ? { value, places } : null;
}
