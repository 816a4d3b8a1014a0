import { PbeValueError, dec, findFunction } from '../../domain';
import type { Decimal } from '../../domain';
import type { FieldReading, FormReading } from '../../submission';
import { fieldOf } from '../cells/subject';
import type { Subject } from '../cells/subject';
import { numberOf } from '../cells/reading';
import type { ScoredIndicator } from './scoringTable';

/** 评分表里一个率的算法：哪些参数格、应为多少。 */
export interface RateSource {
  readonly parts: readonly Subject[];
  /** 应有的率；缺参数、没有率（分母为 0）为 null。 */
  readonly expected: Decimal | null;
}

/** 指标值的公式用到哪些算式参数；不是公式算的没有。 */
export const parametersOf = (form: FormReading, value: FieldReading): readonly Subject[] =>
  [...(value.spec.formula ?? '').matchAll(/\{([^{}@#?:]+)\}/g)]
    .map(([, key = '']) => key)
    .filter((key) => form.fields.has(key))
    .map((key) => fieldOf(form, key));

/**
 * 指标值由算式参数按方案的公式算出的，照同一公式重算：`=PBE.X({键},…)` 或 `={键}`。
 * 不是公式算的指标值（要点、例数、档次）为 null。
 */
export function rateSource({ form, value }: ScoredIndicator): RateSource | null {
  const template = value.reading.spec.formula;
  if (template === undefined) return null;
  const parts = parametersOf(form, value.reading);
  const name = /^=PBE\.([A-Z]+)\(\{[^()]*\}\)$/.exec(template)?.[1];
  if (name === undefined) {
    const only = template === `={${parts[0]?.reading.spec.key ?? ''}}` ? parts[0] : undefined;
    return only === undefined ? null : { parts, expected: numberOf(only.reading) };
  }
  return { parts, expected: evaluate(name, parts) };
}

function evaluate(name: string, parts: readonly Subject[]): Decimal | null {
  const numbers = parts.map(({ reading }) => numberOf(reading));
  const definition = findFunction(name);
  if (definition === undefined || numbers.includes(null)) return null;
  try {
    const result = definition.implement(numbers.map((number) => Number(number)));
    return typeof result === 'number' ? dec(result) : null;
  } catch (error) {
    if (error instanceof PbeValueError) return null;
    throw error;
  }
}
