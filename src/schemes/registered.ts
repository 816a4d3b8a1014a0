import { mof2021 } from './packs/全国/成本一级-2021';
import { transferRegion } from './packs/全国/转移支付-区域';
import { transferProject } from './packs/全国/转移支付-项目';
import { hubei } from './packs/湖北省/二十分-2020';
import { yunnan } from './packs/云南省/二十分-2022';
import { sichuan2021 } from './packs/四川省/四川-2021';
import { sichuan2023 } from './packs/四川省/四川-2023';
import { chongqing2021 } from './packs/重庆市/重庆-2021';
import { ningde2020 } from './packs/福建省/宁德-2020';
import { tianchang2022 } from './packs/安徽省/天长-2022';
import { hebeiCounty } from './packs/河北省/县级-2020';
import { chengan2020 } from './packs/河北省/成安-2020';
import { changli2023 } from './packs/河北省/昌黎-2023';
import { shijiazhuangHitech2020 } from './packs/河北省/石家庄高新-2020';
import { mof2020 } from './packs/全国/通用-2020';
import { hengyang2022 } from './packs/湖南省/衡阳-2022';
import { heshan2021 } from './packs/湖南省/赫山-2021';
import { hunanProvince } from './packs/湖南省/省表';
import { xiangxi2020 } from './packs/湖南省/湘西-2020';
import { yueyang } from './packs/湖南省/岳阳';
import { yueyangProject } from './packs/湖南省/岳阳项目';
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
  mof2021,
  transferRegion,
  transferProject,
  hunanProvince,
  xiangxi2020,
  yueyang,
  yueyangProject,
  hengyang2022,
  heshan2021,
  shijiazhuangHitech2020,
  changli2023,
  hebeiCounty,
  chengan2020,
  hubei,
  yunnan,
  sichuan2021,
  sichuan2023,
  chongqing2021,
  ningde2020,
  tianchang2022,
].map(withReportTexts);

/** 按标识找方案；没有登记返回 undefined。 */
export function findScheme(id: string): Scheme | undefined {
  return schemes.find((scheme) => scheme.id === id);
}
