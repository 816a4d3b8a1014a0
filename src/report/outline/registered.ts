import type { Scheme } from '../../schemes';
import { beijingReport, general, shanghaiFinalAccounts, transferPayment } from './data/general';
import { changli, shijiazhuang } from './data/hebei';
import { hengyang, heshan, xiangxi } from './data/hunan';
import type { Outline } from './outline';

/** 全部提纲，一种一项；通用的在最后，别的都不合用时用它。 */
export const outlines: readonly Outline[] = [
  heshan,
  xiangxi,
  hengyang,
  shijiazhuang,
  changli,
  shanghaiFinalAccounts,
  beijingReport,
  transferPayment,
  general,
];

/** 方案用哪份提纲；没有专门的用通用的。 */
export function outlineFor({ id }: Scheme): Outline {
  return outlines.find(({ schemes }) => schemes.includes(id)) ?? general;
}

/** 按标识找。 */
export const findOutline = (id: string): Outline | undefined => outlines.find((each) => each.id === id);
