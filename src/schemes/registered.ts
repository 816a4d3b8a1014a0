import { hengyang2022 } from './data/hengyang2022';
import { mof2020 } from './data/mof2020';
import type { Scheme } from './scheme';

/** 随加载项发布的方案，界面按此顺序列出。 */
export const schemes: readonly Scheme[] = [mof2020, hengyang2022];

/** 按标识找方案；没有登记返回 undefined。 */
export function findScheme(id: string): Scheme | undefined {
  return schemes.find((scheme) => scheme.id === id);
}
