import { readStandard, readStandardInput, scoreByStandard } from '../../domain';
import type { Decimal, Standard, StandardInput } from '../../domain';
import { isBlank } from '../cells/reading';
import { rateSource } from './scoringRates';
import type { ScoredIndicator } from './scoringTable';
import { exceeds } from '../arithmetic/tolerance';

/** 一行评价指标按评分标准算出的得分。 */
export interface ComputedScores {
  readonly standard: Standard;
  /** 按印出的指标值、再按重算的率各一个。 */
  readonly scores: readonly Decimal[];
}

/** 填报的得分合于其中一个。 */
export const isScoredRight = ({ scores }: ComputedScores, printed: Decimal, tolerance: number): boolean =>
  scores.some((each) => !exceeds(each.minus(printed).abs(), tolerance));

/** 按印出的指标值、再按重算的率各算一个得分；读不懂、没有指标值的为 null。`places` 是方案的得分位数。 */
export function computedScores(
  indicator: ScoredIndicator,
  full: Decimal,
  places: number,
): ComputedScores | null {
  const { standard, value } = indicator;
  if (isBlank(standard.reading)) return null;
  const reading = readStandard(String(standard.reading.cell.value), full);
  if (!reading.ok) return null;
  const input = readStandardInput(reading.standard, value.reading.cell.value);
  if (!input.ok) return null;
  const recomputed = value.reading.overridden ? (rateSource(indicator)?.expected ?? null) : null;
  const inputs: readonly StandardInput[] =
    input.input.kind === 'number' && recomputed !== null
      ? [input.input, { kind: 'number', value: recomputed }]
      : [input.input];
  return {
    standard: reading.standard,
    scores: inputs.map((each) => scoreByStandard(reading.standard, each, full, places)),
  };
}
