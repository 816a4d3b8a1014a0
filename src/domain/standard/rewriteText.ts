import type { NormalizedText } from './normalize';

/** 一条改写：找什么（带 g），换成什么；不该换的返回 null。 */
export interface Rewrite {
  readonly find: RegExp;
  readonly put: (match: RegExpExecArray) => string | null;
}

/** 换成固定的字，`$1`……是各组，没有对上的组是空的。 */
export const rule = (pattern: string, replacement: string): Rewrite => ({
  find: new RegExp(pattern, 'g'),
  put: (match) => replacement.replace(/\$(\d)/g, (_, index: string) => match[Number(index)] ?? ''),
});

/**
 * 按次序改写；换上的字都指向原文里被换掉的那一处，读不懂时照样引得出原文。
 *
 * @param rules 一条一条从头到尾用一遍，不重复用
 */
export function rewriteText(normalized: NormalizedText, rules: readonly Rewrite[]): NormalizedText {
  return rules.reduce(rewriteOnce, normalized);
}

function rewriteOnce({ text, origin }: NormalizedText, { find, put }: Rewrite): NormalizedText {
  const parts: string[] = [];
  const places: number[] = [];
  let kept = 0;
  find.lastIndex = 0;
  for (let match = find.exec(text); match; match = find.exec(text)) {
    if (match[0] === '') find.lastIndex += 1;
    const replaced = put(match);
    if (replaced === null) continue;
    parts.push(text.slice(kept, match.index), replaced);
    places.push(
      ...origin.slice(kept, match.index),
      ...Array<number>(replaced.length).fill(origin[match.index]!),
    );
    kept = match.index + match[0].length;
  }
  if (parts.length === 0) return { text, origin };
  return { text: parts.join('') + text.slice(kept), origin: [...places, ...origin.slice(kept)] };
}
