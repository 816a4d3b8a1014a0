import { dec, max, min } from '../../domain';
import type { Decimal } from '../../domain';
import type { Thresholds } from '../../schemes';

/** 较大的数不到它（万元）就不疑心填成了元：小数目之间差上百倍是常事。 */
const noticeable = 100;

/** 两个本该相近的金额相差到像是一个填元、一个填万元。 */
export function isUnitSlip(a: Decimal, b: Decimal, { unitFactor }: Thresholds): boolean {
  const [small, large] = [min(a, b), max(a, b)];
  return small.gt(0) && large.gte(noticeable) && large.gt(dec(unitFactor).times(small));
}
