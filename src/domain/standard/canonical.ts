import type { Decimal } from '../amount';
import { arabicNumerals } from './arabicNumerals';
import { canonicalConditions, topReached } from './canonicalConditions';
import { canonicalGoals } from './canonicalGoals';
import { canonicalParts } from './canonicalParts';
import { canonicalShares } from './canonicalShares';
import { canonicalSteps } from './canonicalSteps';
import { lateness } from './lateness';
import type { NormalizedText } from './normalize';
import { rewriteText } from './rewriteText';

/** 再长的不改写：印在一格里的评分标准没有这么长，也免得一格写满时逐条试。 */
const LONGEST = 400;

/**
 * 把各家的说法换成一种说法再读：百分之九十写成 90%、“完成率：≥100%，8分”去掉冒号、各种序号写成①②③。
 * 只换意思一样的；换不了的原样留着，读的时候照样拒绝。
 *
 * @param weight 分值；有的说法（×10分、缺一项扣1分）要与分值、项数合得上才换
 * @returns 太长的、没有可换的为 null
 */
export function canonical(normalized: NormalizedText, weight: Decimal | undefined): NormalizedText | null {
  if (normalized.text.length > LONGEST) return null;
  const rewritten = canonicalParts(
    rewriteText(normalized, [
      ...arabicNumerals,
      ...canonicalGoals,
      ...canonicalConditions,
      ...lateness(weight),
      ...canonicalSteps(weight),
      topReached,
      ...canonicalShares(weight),
    ]),
    weight,
  );
  return rewritten.text === normalized.text ? null : rewritten;
}
