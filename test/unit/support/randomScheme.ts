import fc from 'fast-check';
import { parameters, parseScheme, schemes } from '../../../src/schemes';
import type { Grade, NumberParameter, Parameter, Scheme } from '../../../src/schemes';

/** 在参数登记的范围里取数：头、尾、缺省，与它们附近四位以内的小数。 */
function valuesOf({ min, max, integer, fallback, least = 0 }: NumberParameter): fc.Arbitrary<number> {
  // 范围宽到没有边的（一百万万元）只取缺省上下十倍
  const top = Math.min(max, Math.max(fallback * 10, min + 10));
  const within = integer
    ? fc.integer({ min, max: top })
    : fc
        .integer({ min: Math.ceil(min * 10_000), max: Math.floor(top * 10_000) })
        .map((value) => value / 10_000);
  return fc.oneof(fc.constantFrom(min, fallback, top), within).map((value) => (value < least ? min : value));
}

/** 一到五等，从高到低，最后一等从 0 起。 */
const gradesOf: fc.Arbitrary<readonly Grade[]> = fc
  .uniqueArray(fc.integer({ min: 1, max: 199 }), { maxLength: 4 })
  .map((halves) => [...halves.sort((a, b) => b - a).map((half) => half / 2), 0])
  .map((limits) => limits.map((min, index) => ({ label: ['优', '良', '中', '合格', '差'][index]!, min })));

const valueOf = (parameter: Parameter): fc.Arbitrary<unknown> => {
  if (parameter.kind === 'grades') return gradesOf;
  return parameter.kind === 'choice'
    ? fc.constantFrom(...Object.keys(parameter.choices))
    : valuesOf(parameter);
};

/** 把一项参数写进方案数据。 */
function withValue(json: object, [first = '', second]: readonly string[], value: unknown): object {
  if (second === undefined) return { ...json, [first]: value };
  const group = (json as Readonly<Record<string, object>>)[first];
  return { ...json, [first]: { ...group, [second]: value } };
}

/** 随便一份合法的方案：登记的每个参数都在自己的范围里任取，表与评分标准取自内置的方案。 */
export const randomScheme: fc.Arbitrary<Scheme> = fc
  .tuple(
    fc.constantFrom(...schemes),
    ...(Object.values(parameters) as readonly Parameter[]).map((parameter) =>
      valueOf(parameter).map((value) => ({ path: parameter.path, value })),
    ),
  )
  .map(([base, ...values]) => {
    const json = values.reduce<object>((scheme, { path, value }) => withValue(scheme, path, value), base);
    const parsed = parseScheme(json);
    if (!parsed.ok) throw new Error(parsed.problems.join('\n'));
    return parsed.scheme;
  });
