import type { Scheme } from '../../scheme';
import { hubei } from '../湖北省/二十分-2020';

/** 云南部分县：版面与分值同湖北一式，执行率 20 分、产出 40 分。 */
export const yunnan: Scheme = {
  ...hubei,
  id: 'yunnan',
  title: '云南省（执行率 20 分）',
  region: '云南省',
  basis: [
    {
      text: '预算执行率 20 分、产出 40 分：昌宁 2022 年度项目自评表表头',
      evidence: 'PUBLIC',
      of: ['execution.weight', 'levels.产出指标'],
    },
    { text: '指标性质、指标值、度量单位分三列，金额以元计：永德 2022 年度公开 14 表', evidence: 'PUBLIC' },
    {
      text: '效益 30 分、满意度 10 分：表的后半截没有见到',
      evidence: 'MEMORY',
      of: ['levels.效益指标', 'levels.满意度指标'],
    },
    {
      text: '反向指标的算法、等次：没有见到，照湖北一式与通用方案',
      evidence: 'MEMORY',
      of: ['reverseScoring', 'grades'],
    },
  ],
};
