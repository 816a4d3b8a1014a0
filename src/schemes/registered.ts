import { hengyang2022 } from './data/hengyang2022';
import { hunanProvince, xiangxi2020, yueyang } from './data/hunanSchemes';
import { mof2020 } from './data/mof2020';
import { changli2023, heshan2021, shijiazhuangHitech2020 } from './data/otherRegions';
import type { Scheme } from './scheme';

/** 随加载项发布的方案，界面按此顺序列出。 */
export const schemes: readonly Scheme[] = [
  mof2020,
  hunanProvince,
  xiangxi2020,
  yueyang,
  hengyang2022,
  heshan2021,
  shijiazhuangHitech2020,
  changli2023,
];

/** 按标识找方案；没有登记返回 undefined。 */
export function findScheme(id: string): Scheme | undefined {
  return schemes.find((scheme) => scheme.id === id);
}
