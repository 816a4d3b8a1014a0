import type { Scheme } from '../../scheme';
import { hebeiCounty } from './县级-2020';

/** 成安县 2020：四节编号，预算、到位、执行三组并列，指标值分符号、单位，单项得分、权重占比、折算得分三套分。 */
export const chengan2020: Scheme = {
  ...hebeiCounty,
  id: 'chengan-2020',
  title: '河北省邯郸市成安县（2020 年度）',
  region: '河北省邯郸市成安县',
  year: 2020,
  basis: [
    {
      text: '指标分值、权重占比、单项指标折算得分三套分，执行率作为一个指标：成安县民政局公开的 2020 年度自评表',
      evidence: 'PUBLIC',
    },
    {
      text: '预算执行率 10 分，产出 50、效益 30、满意度 10：照通用方案，公开的表截去了执行率行与合计行',
      evidence: 'MEMORY',
      of: ['execution.weight', 'levels'],
    },
    { text: '等次 90／80／60：照通用方案，综合结论一栏没有见到', evidence: 'MEMORY', of: ['grades'] },
  ],
};
