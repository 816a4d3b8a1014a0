import { dec, type Decimal } from '../../domain';
import type { Scheme } from '../../schemes';
import type { Indicator } from './indicators';

/** 实际完成值填的是“不适用”。公式里也按这三个字认。 */
export const isNotApplicable = ({ done }: Pick<Indicator, 'done'>): boolean => done.text === '不适用';

/** 方案规定不适用的剔除后折算，而这一行填了“不适用”：不要得分，也不要实测数。 */
export const isExempt = (indicator: Pick<Indicator, 'done'>, { notApplicable }: Scheme): boolean =>
  notApplicable === 'rescale' && isNotApplicable(indicator);

/** 剔除的分值，分；没有为 0。 */
export const exemptWeight = (indicators: readonly Indicator[], scheme: Scheme): Decimal =>
  indicators
    .filter((indicator) => isExempt(indicator, scheme))
    .reduce((sum, { full }) => sum.plus(full ?? 0), dec(0));
