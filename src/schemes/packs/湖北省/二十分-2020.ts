import { selfEvaluationForms, usualTiers } from '../../pieces';
import type { Scheme } from '../../scheme';
import { mof2020 } from '../全国/通用-2020';

/** 湖北：预算执行率 20 分，反向指标按 目标÷完成 计。 */
export const hubei: Scheme = {
  ...mof2020,
  id: 'hubei',
  title: '湖北省（执行率 20 分）',
  region: '湖北省',
  basis: [
    {
      text: '预算执行率 20 分，得分＝20×执行率：武汉 2020 年度项目自评表表头',
      evidence: 'PUBLIC',
      of: ['execution.weight'],
    },
    {
      text: '正向得分＝分值×B/A，反向得分＝分值×A/B，不超过分值：省内自评表表注',
      evidence: 'PUBLIC',
      of: ['reverseScoring'],
    },
    {
      text: '产出 40 分，效益与满意度合 40 分：公开代码所见，未见原文',
      evidence: 'MEMORY',
      of: ['levels.产出指标'],
    },
    {
      text: '效益 30 分、满意度 10 分：40 分怎样分，未见原文',
      evidence: 'MEMORY',
      of: ['levels.效益指标', 'levels.满意度指标'],
    },
    { text: '等次 90／80／60：照通用方案', evidence: 'MEMORY', of: ['grades'] },
  ],
  forms: selfEvaluationForms(
    ['产出指标', 40, usualTiers.产出],
    ['效益指标', 30, usualTiers.效益],
    ['满意度指标', 10, usualTiers.满意度],
  ),
  execution: { weight: 20, places: 2 },
  reverseScoring: 'ratio',
};
