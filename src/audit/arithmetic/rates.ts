import { dec, roundHalfUp } from '../../domain';
import type { Decimal } from '../../domain';
import type { FieldReading } from '../../submission';
import { numberOf } from '../cells/reading';

/** 率最多比到的百分数小数位。 */
const finest = 2;

/**
 * 表内的率是否就是 `exact`：按印出来的位数四舍五入再比（86.48% 印 86.5%、86% 都对）。
 * 印出的位数取显示与数值两者的较少者：格式补的 0（86.50%）不算印到两位。
 *
 * @param tolerance 允许差多少（小数形式），缺省 0
 */
export function rateAgrees(reading: FieldReading, exact: Decimal, tolerance = 0): boolean {
  const printed = numberOf(reading);
  if (printed === null) return false;
  const places = printedPlaces(reading);
  const shown = roundHalfUp(printed.times(100), places);
  return shown
    .minus(roundHalfUp(exact.times(100), places))
    .abs()
    .lte(dec(tolerance).times(100));
}

/** 率印到百分数的几位小数，最多两位；不是数按两位。 */
export function printedPlaces(reading: FieldReading): number {
  const printed = numberOf(reading);
  if (printed === null) return finest;
  return Math.min(shownPlaces(reading.cell.text), decimalPlaces(printed.times(100)), finest);
}

/** 显示文字里百分数的小数位：“68.54%”两位，“0.6854”也是两位。 */
function shownPlaces(text: string): number {
  const decimals = /\.(\d+)/.exec(text)?.[1]?.length ?? 0;
  return text.includes('%') ? decimals : Math.max(0, decimals - 2);
}

function decimalPlaces(value: Decimal): number {
  return value.toFixed().split('.')[1]?.length ?? 0;
}

/**
 * 率不符的原生条件（不带等号）：四、三、两位小数（百分数的两位、一位、整数）都对不上才算错。
 *
 * @param printed 率的单元格
 * @param part 分子
 * @param whole 分母
 */
export function liveRateDiffers(printed: string, part: string, whole: string): string {
  const differs = [4, 3, 2]
    .map((places) => `ROUND(${printed},4)<>ROUND(${part}/${whole},${places})`)
    .join(',');
  return `IF(AND(ISNUMBER(${printed}),ISNUMBER(${part}),ISNUMBER(${whole})),IF(${whole}=0,FALSE,AND(${differs})),FALSE)`;
}
