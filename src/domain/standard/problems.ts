import type { NormalizedText } from './normalize';
import type { StandardProblem, StandardReading } from './standard';

/** 引原文，长了截短。 */
export const clip = (text: string): string => (text.length > 20 ? `${text.slice(0, 20)}…` : text);

/** 读不懂。 */
export const refuse = (problems: readonly StandardProblem[]): StandardReading => ({ ok: false, problems });

/** 读不懂的一段在原文的哪儿；换过说法的几个字都指着同一处时，引到下一处为止。 */
export function placeOf(
  { origin }: NormalizedText,
  from: number,
  to: number,
): { readonly start: number; readonly end: number } {
  const start = origin[from]!;
  const end = origin.slice(to).find((place) => place > start) ?? origin.at(-1)!;
  return { start, end };
}
