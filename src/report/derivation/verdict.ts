import { formatAmount, type Decimal } from '../../domain';

/** 一项得分怎么说：满分只在得分等于分值时才说。 */
export function scoreVerdict(score: Decimal, weight: Decimal): string {
  if (score.eq(weight)) return `得满分${formatAmount(weight)}分`;
  if (score.gt(weight)) return `得${formatAmount(score)}分，超过分值${formatAmount(weight)}分`;
  return `得${formatAmount(score)}分，扣${formatAmount(weight.minus(score))}分`;
}
