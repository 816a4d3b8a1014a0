import { dec } from '../../domain';
import type { Decimal } from '../../domain';
import { isBlank, numberOf } from '../cells/reading';
import type { Subject } from '../cells/subject';

/** 先按万分之一的整数加：四位小数以内、总数不出安全整数的都用得上，几千行的合计不必逐个造十进制数。 */
const places = 4;

/** 折成万分之一的整数；位数更多或太大的为 null。 */
function inUnits({ s, e, c }: Decimal): number | null {
  const scale = e - (c.length - 1) + places;
  if (scale < 0 || e > 10) return null;
  let digits = 0;
  for (const digit of c) digits = digits * 10 + digit;
  return s * digits * 10 ** scale;
}

/** 各数之和，没有为 0；有一个读不成数（null）就是 null。 */
export function addUp(numbers: readonly (Decimal | null)[]): Decimal | null {
  let units = 0;
  let rest: Decimal | null = null;
  for (const number of numbers) {
    if (number === null) return null;
    const own = inUnits(number);
    const next = own === null ? Number.NaN : units + own;
    if (Number.isSafeInteger(next)) units = next;
    else rest = rest === null ? number : rest.plus(number);
  }
  const sum = dec(String(units)).div(10 ** places);
  return rest === null ? sum : rest.plus(sum);
}

/** 各格之和，空格不算；一格也没有、有读不成数的为 null。 */
export function sumOfCells(subjects: readonly Subject[]): Decimal | null {
  const filled = subjects.filter(({ reading }) => !isBlank(reading));
  return filled.length === 0 ? null : addUp(filled.map(({ reading }) => numberOf(reading)));
}
