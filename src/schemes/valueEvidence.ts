import { parameters } from './parameters';
import { promptText } from './parameterText';
import type { Basis, Evidence, Scheme, SchemeForm } from './scheme';

/** 方案里的一个值，与它出自哪里。 */
export interface ValueEvidence {
  /** 在方案里的位置，如 `execution.weight`、`levels.产出指标`、`standards.预算完成率`。 */
  readonly path: string;
  /** 给人看的名字，如“执行率分值”。 */
  readonly title: string;
  readonly value: string;
  readonly evidence: Evidence;
  /** 依据的原话；没有写依据的说明是缺省。 */
  readonly source: string;
}

/** 没有哪条依据说到的值。 */
const unstated = '没有写依据，照缺省';

/** 审核阈值各地一样，没有另写依据的是审核惯例。 */
const practice = '审核惯例，各单位可以在审核情况表里改';

/** 依据说的位置盖住这个值：就是它，或是它上面的一层。 */
const covers = (of: string, path: string): boolean => path === of || path.startsWith(`${of}.`);

const strength: Readonly<Record<Evidence, number>> = { SEED: 2, PUBLIC: 1, MEMORY: 0 };

/** 一个值的依据：说得最细的一条，一样细的取证据最强的。 */
function basisOf(scheme: Scheme, path: string, evidence?: Evidence): Basis | null {
  const found = scheme.basis.flatMap((basis) => {
    const depth = Math.max(-1, ...(basis.of ?? []).filter((of) => covers(of, path)).map((of) => of.length));
    return depth < 0 || (evidence !== undefined && basis.evidence !== evidence) ? [] : [{ basis, depth }];
  });
  found.sort((a, b) => b.depth - a.depth || strength[b.basis.evidence] - strength[a.basis.evidence]);
  return found[0]?.basis ?? null;
}

function entry(scheme: Scheme, path: string, title: string, value: string): ValueEvidence {
  const basis = basisOf(scheme, path);
  const source = basis?.text ?? (path.startsWith('thresholds.') ? practice : unstated);
  return { path, title, value, evidence: basis?.evidence ?? 'MEMORY', source };
}

/** 各级分值：几张表都一样的只列一次。 */
function levelValues(scheme: Scheme): readonly ValueEvidence[] {
  const byLevel = new Map<string, Map<number, SchemeForm['form'][]>>();
  for (const { form, levels } of scheme.forms)
    for (const { level1, weight } of levels) {
      const weights = byLevel.get(level1) ?? new Map<number, SchemeForm['form'][]>();
      weights.set(weight, [...(weights.get(weight) ?? []), form]);
      byLevel.set(level1, weights);
    }
  return [...byLevel].flatMap(([level1, weights]) =>
    [...weights].map(([weight, forms]) => {
      const where = weights.size > 1 ? `（${forms.join('、')}）` : '';
      return entry(scheme, `levels.${level1}`, `${level1}分值${where}`, `${weight} 分`);
    }),
  );
}

/** 印着分值的指标行，与满意度调查的权重。 */
function rowValues(scheme: Scheme): readonly ValueEvidence[] {
  return scheme.forms.flatMap(({ indicators, surveys = [] }) => [
    ...indicators.flatMap(({ indicator, weight, evidence }) => {
      if (weight === undefined) return [];
      const path = `standards.${indicator}`;
      const made = entry(scheme, path, `${indicator}分值与评分标准`, `${weight} 分`);
      if (evidence === undefined) return [made];
      return [{ ...made, evidence, source: basisOf(scheme, path, evidence)?.text ?? '评分表的这一行' }];
    }),
    ...surveys.map(({ respondent, weight }) =>
      entry(
        scheme,
        `surveys.${respondent}`,
        `满意度调查·${respondent}权重`,
        `${Number((weight * 100).toFixed(4))}%`,
      ),
    ),
  ]);
}

/**
 * 方案里每个值出自哪里：参数、各级分值、印着的指标行、审核阈值，一个值一条；没有哪条依据说到的是待核。
 */
export function valueEvidence(scheme: Scheme): readonly ValueEvidence[] {
  const own = Object.values(parameters).flatMap((parameter) => {
    const value = promptText(parameter, scheme);
    return value === '' ? [] : [entry(scheme, parameter.path.join('.'), parameter.title, value)];
  });
  return [...own, ...levelValues(scheme), ...rowValues(scheme)];
}
