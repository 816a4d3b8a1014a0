import { changli2023 } from './packs/河北省/昌黎-2023';
import { shijiazhuangHitech2020 } from './packs/河北省/石家庄高新-2020';
import { mof2020 } from './packs/全国/通用-2020';
import { hengyang2022 } from './packs/湖南省/衡阳-2022';
import { heshan2021 } from './packs/湖南省/赫山-2021';
import { hunanProvince } from './packs/湖南省/省表';
import { xiangxi2020 } from './packs/湖南省/湘西-2020';
import { yueyang } from './packs/湖南省/岳阳';
import { plain } from './pieces';
import type { Scheme } from './scheme';

/** 各地都有报告要写：方案都备着《报告文字栏》，写报告时再插。 */
const withReportTexts = (scheme: Scheme): Scheme => ({
  ...scheme,
  forms: [...scheme.forms, { ...plain('报告文字栏'), optional: true }],
});

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
].map(withReportTexts);

/** 按标识找方案；没有登记返回 undefined。 */
export function findScheme(id: string): Scheme | undefined {
  return schemes.find((scheme) => scheme.id === id);
}
