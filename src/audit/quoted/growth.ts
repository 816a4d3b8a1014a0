import { dec } from '../../domain';
import type { Decimal } from '../../domain';
import type { FormReading } from '../../submission';
import { printedPlaces } from '../arithmetic/rates';
import { numberOf } from '../cells/reading';
import { fieldOf } from '../cells/subject';
import type { Subject } from '../cells/subject';

/** 正文里一项支出的本年、上年、增减额、增长率。 */
export interface Growth {
  readonly item: string;
  readonly current: Subject;
  readonly prior: Subject;
  readonly change: Subject;
  readonly rate: Subject;
}

/** 正文写同比的各项。 */
export const growthItems = ['决算支出', '基本支出', '人员经费', '公用经费', '项目支出'] as const;

/** 取一项的四个数。 */
export const growthOf = (form: FormReading, item: string): Growth => ({
  item,
  current: fieldOf(form, `${item}.本年数`),
  prior: fieldOf(form, `${item}.上年数`),
  change: fieldOf(form, `${item}.增减额`),
  rate: fieldOf(form, `${item}.增长率`),
});

/** 上年数：写了就用写的，没写就用本年数减增减额；都没有为 null。 */
export function priorAmount({ current, prior, change }: Growth): Decimal | null {
  const stated = numberOf(prior.reading);
  if (stated !== null) return stated;
  const [now, delta] = [numberOf(current.reading), numberOf(change.reading)];
  return now === null || delta === null ? null : now.minus(delta);
}

/** 上年数可能的范围。 */
export interface PriorRange {
  readonly low: Decimal;
  readonly high: Decimal;
}

/** 上年数的范围；只有增长率时由它反推，增长率印出的位数定范围多宽。 */
export function priorRange(growth: Growth): PriorRange | null {
  const known = priorAmount(growth);
  if (known !== null) return { low: known, high: known };
  const [now, rate] = [numberOf(growth.current.reading), numberOf(growth.rate.reading)];
  if (now === null || rate === null) return null;
  const half = dec(0.005).div(dec(10).pow(printedPlaces(growth.rate.reading)));
  const factor = rate.plus(1);
  if (factor.minus(half).lte(0)) return null;
  return { low: now.div(factor.plus(half)), high: now.div(factor.minus(half)) };
}
