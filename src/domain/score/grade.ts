import { dec, type Decimal } from '../amount';

/** 一个等次：总分 ≥ `min`（含）即为该等次。 */
export interface GradeBand {
  readonly label: string;
  /** 下限，分，含本数。 */
  readonly min: number;
}

/**
 * 国家口径的等次：90(含)–100 优、80(含)–90 良、60(含)–80 中、60 以下差。
 * 各地叫法不同（湘西 2020 把 60–80 叫“较差”），由方案给出。
 */
export const NATIONAL_GRADES: readonly GradeBand[] = [
  { label: '优', min: 90 },
  { label: '良', min: 80 },
  { label: '中', min: 60 },
  { label: '差', min: 0 },
];

/**
 * 总分的等次；比最低一档的下限还低时为 undefined。等次不必事先排序。
 *
 * @param total 总分，分
 */
export function gradeOf(total: Decimal | number, grades: readonly GradeBand[]): string | undefined {
  const score = dec(total);
  return [...grades].sort((a, b) => b.min - a.min).find((grade) => score.gte(dec(grade.min)))?.label;
}
