import { selfEvaluationForms, usualTiers } from '../../pieces';
import { commonReviewPractice } from '../../commonReviewPractice';
import type { Scheme } from '../../scheme';
import { mof2020 } from '../全国/通用-2020';

/** 四川 2023 以后：指标性质、指标值、度量单位分三列，权重即分值，两人签字。 */
export const sichuan2023: Scheme = {
  ...mof2020,
  id: 'sichuan-2023',
  title: '四川省（2023 以后）',
  region: '四川省',
  basis: [
    {
      text: '预算执行情况 10 分、绩效指标 90 分；执行率未达到 90% 的说明原因：青神 2023 年度自评表',
      evidence: 'PUBLIC',
      of: ['execution.weight', 'thresholds.executionReason'],
    },
    { text: '项目负责人、财务负责人都签：青神 2023 年度自评表表尾', evidence: 'PUBLIC', of: ['signers'] },
    {
      text: '等次优≥90、良≥80、中≥70、差<70：2025 年办法的读书笔记，未见原文',
      evidence: 'MEMORY',
      of: ['grades'],
    },
    {
      text: '产出 40、成本 10、效益 30、满意度 10：90 分怎样分由单位定，这里只是预填',
      evidence: 'MEMORY',
      of: ['levels'],
    },
    {
      text: '复核预估的口径：2025 年度自评第三方复核的 14 条里能机械判定的，读书笔记，未见原文，哪一区不详；只是一地的做法，缺省不开',
      evidence: 'MEMORY',
    },
  ],
  forms: selfEvaluationForms(
    ['产出指标', 40, usualTiers.产出无成本],
    ['成本指标', 10, usualTiers.成本],
    ['效益指标', 30, usualTiers.效益],
    ['满意度指标', 10, usualTiers.满意度],
  ),
  signers: 2,
  review: commonReviewPractice,
  grades: [
    { label: '优', min: 90 },
    { label: '良', min: 80 },
    { label: '中', min: 70 },
    { label: '差', min: 0 },
  ],
};
