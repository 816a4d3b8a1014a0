import type { IndicatorScoreInput } from '../../domain';

type Scoring = Pick<IndicatorScoreInput, 'reverse' | 'places' | 'floor' | 'ceiling'>;

/** 得分公式里写明的口径（`,"比值",1,0.7,1.3)`）；没写的照函数缺省。 */
export function scoringArguments(formula: string | null | undefined): Scoring {
  const [, way, places, floor, ceiling] =
    /,"(差额|比值)"(?:,(\d))?(?:,([\d.]+))?(?:,([\d.]+))?[,)]/.exec(formula ?? '') ?? [];
  return {
    reverse: way === '比值' ? 'ratio' : 'complement',
    places: Number(places ?? 2),
    floor: Number(floor ?? 0),
    ceiling: Number(ceiling ?? 0),
  };
}

/** 评分标准得分公式里写明的位数；没写是 2。 */
export const standardPlaces = (formula: string | null | undefined): number =>
  Number(/,(\d)\)$/.exec(formula ?? '')?.[1] ?? 2);
