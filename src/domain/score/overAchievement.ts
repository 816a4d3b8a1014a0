import type { Decimal } from '../amount';
import { judgeDirection, rangeDirection, settlePair } from '../indicator';
import type { Actual, IndicatorContext, Target } from '../indicator';
import { align, comparable } from '../indicator/compareUnits';

/**
 * 实际完成值是指标值的多少倍（5次÷3次＝1.6667，未舍入）。
 *
 * 反向指标、方向说不准、近似数、照抄比较符、单位对不上、指标值 ≤ 0 时没有倍数，返回 null。用于超额提示（E07）：
 * 阈值各地不同（PUBLIC：120% 标红、130% 须说明原因）。
 */
export function overAchievement(given: Target, done: Actual, context: IndicatorContext = {}): Decimal | null {
  const { target, actual } = settlePair(given, done, context);
  if (actual.kind !== 'quantity' || actual.approximate) return null;
  if (actual.operator && actual.operator !== '=') return null;
  if (target.kind === 'range')
    return rangeDirection(target, context) === 'high' ? times(align(target.high, actual.quantity)) : null;
  if (target.kind !== 'quantity' || target.approximate) return null;
  if (judgeDirection(target, context).direction !== 'high') return null;
  if (actual.trend && actual.trend !== (target.trend ?? 'up')) return null;
  return times(align(target.quantity, actual.quantity));
}

function times(aligned: ReturnType<typeof align>): Decimal | null {
  if (!comparable(aligned) || aligned.target.lte(0)) return null;
  return aligned.actual.div(aligned.target);
}
