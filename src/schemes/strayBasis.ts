import type { Scheme } from './scheme';
import { valueEvidence } from './valueEvidence';

/** 依据的 `of` 里指着方案没有的值的那几处。 */
function straysOf(scheme: Scheme): ReadonlySet<string> {
  const paths = valueEvidence(scheme).map(({ path }) => path);
  const strays = scheme.basis.flatMap(({ of = [] }) =>
    of.filter((place) => !paths.some((path) => path === place || path.startsWith(`${place}.`))),
  );
  return new Set(strays);
}

/** 依据说的位置落了空（写错了字、那个值已经没有了）：那个值会悄悄当作待核，逐处说明。 */
export const strayBasis = (scheme: Scheme): readonly string[] =>
  [...straysOf(scheme)].map(
    (place) =>
      `依据的 of 写着“${place}”，方案里没有这个值：它说的那一条依据落了空，会当作待核。请改成方案里有的位置（如 execution.weight、grades、levels.产出指标），或删去。`,
  );

/** 去掉落了空的位置：方案改过以后（删了指标），原来的依据说到的值可能已经没有了。 */
export function withoutStrays(scheme: Scheme): Scheme {
  const strays = straysOf(scheme);
  if (strays.size === 0) return scheme;
  const basis = scheme.basis.map((one) =>
    one.of === undefined ? one : { ...one, of: one.of.filter((place) => !strays.has(place)) },
  );
  return { ...scheme, basis };
}
