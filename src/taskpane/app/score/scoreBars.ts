import { readNumber } from '../../../domain';
import type { FormScore } from './formScore';

/** 一条得分条：预算执行率或一个一级指标。 */
export interface ScoreBar {
  readonly label: string;
  /** 分；空着为空串。 */
  readonly weight: string;
  readonly score: string;
  /** 得分占分值，0–1；说不出（没有分值、没有得分）为 null。 */
  readonly share: number | null;
  /** 读屏软件念的。 */
  readonly name: string;
}

function shareOf(score: string, weight: string): number | null {
  const [got, full] = [readNumber(score), readNumber(weight)];
  if (got.kind !== 'number' || full.kind !== 'number' || full.value.lte(0)) return null;
  return Math.min(1, Math.max(0, got.value.div(full.value).toNumber()));
}

/** 得分占满分 100 分的比例，0–1；没有总分为 null。 */
export const totalShare = ({ total }: FormScore): number | null => shareOf(total, '100');

/** 预算执行率（单列时）与各一级指标，按表上的次序。 */
export function scoreBars(score: FormScore): readonly ScoreBar[] {
  const execution = {
    level1: `预算执行率${score.executionRate === '' ? '' : ` ${score.executionRate}`}`,
    weight: score.executionWeight,
    score: score.executionScore,
  };
  return [...(score.scoresExecution ? [execution] : []), ...score.levels].map(
    ({ level1: label, weight, score: got }) => ({
      label,
      weight,
      score: got,
      share: shareOf(got, weight),
      name: `${label}：${got === '' ? '还没有得分' : `得 ${got} 分`}${weight === '' ? '' : `，满分 ${weight} 分`}`,
    }),
  );
}
