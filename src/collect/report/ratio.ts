import { dec, roundHalfUp } from '../../domain';
import type { Content } from '../../xlsx';

/** 分母是 0 写“—”，不写 0%。 */
const NONE = '—';

/** 两格的商（原生公式），连同按十进制算好的结果。 */
export function ratio(
  part: { readonly cell: string; readonly value: number },
  whole: { readonly cell: string; readonly value: number },
  places: number,
): Content {
  const value =
    whole.value === 0 ? NONE : Number(roundHalfUp(dec(part.value).div(dec(whole.value)), places).toString());
  return { formula: `=IF(${whole.cell}=0,"${NONE}",ROUND(${part.cell}/${whole.cell},${places}))`, value };
}

/** 今年比上年变了多少（率）。 */
export function change(
  now: { readonly cell: string; readonly value: number },
  before: { readonly cell: string; readonly value: number },
): Content {
  const value =
    before.value === 0
      ? NONE
      : Number(roundHalfUp(dec(now.value).minus(before.value).div(dec(before.value)), 4).toString());
  return {
    formula: `=IF(${before.cell}=0,"${NONE}",ROUND((${now.cell}-${before.cell})/${before.cell},4))`,
    value,
  };
}
