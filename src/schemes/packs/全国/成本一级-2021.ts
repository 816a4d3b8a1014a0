import { selfEvaluationForms, usualTiers } from '../../pieces';
import type { Scheme } from '../../scheme';
import { mof2020 } from './通用-2020';

/** 成本指标为一级指标的通用方案（财预〔2021〕101号以后的版面）。 */
export const mof2021: Scheme = {
  ...mof2020,
  id: 'mof-2021',
  title: '全国通用·成本指标为一级（财预〔2021〕101号）',
  basis: [
    {
      text: '财预〔2021〕101号（核心绩效目标和指标设置及取值指引）：成本指标成为一级指标',
      evidence: 'PUBLIC',
    },
    {
      text: '预算执行率 10 分、满意度 10 分：2016 年中央通知，可以调整，合计 100',
      evidence: 'PUBLIC',
      of: ['execution.weight', 'levels.满意度指标'],
    },
    {
      text: '产出 40 分、成本 20 分、效益 20 分：各地常见的分法，没有见到全国统一的原文',
      evidence: 'MEMORY',
      of: ['levels.产出指标', 'levels.成本指标', 'levels.效益指标'],
    },
  ],
  forms: selfEvaluationForms(
    ['产出指标', 40, usualTiers.产出无成本],
    ['成本指标', 20, usualTiers.成本],
    ['效益指标', 20, usualTiers.效益],
    ['满意度指标', 10, usualTiers.满意度],
  ),
};
