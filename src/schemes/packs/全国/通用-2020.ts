import { defaultThresholds } from '../../scheme';
import type { Scheme, SchemeIndicator } from '../../scheme';

const indicators: readonly SchemeIndicator[] = [
  { level1: '产出指标（50分）', level2: '数量指标', indicator: '' },
  { level1: '产出指标（50分）', level2: '质量指标', indicator: '' },
  { level1: '产出指标（50分）', level2: '时效指标', indicator: '' },
  { level1: '产出指标（50分）', level2: '成本指标', indicator: '' },
  { level1: '效益指标（30分）', level2: '经济效益指标', indicator: '' },
  { level1: '效益指标（30分）', level2: '社会效益指标', indicator: '' },
  { level1: '效益指标（30分）', level2: '生态效益指标', indicator: '' },
  { level1: '效益指标（30分）', level2: '可持续影响指标', indicator: '' },
  { level1: '满意度指标（10分）', level2: '服务对象满意度指标', indicator: '' },
];

const levels = [
  { level1: '产出指标', weight: 50 },
  { level1: '效益指标', weight: 30 },
  { level1: '满意度指标', weight: 10 },
] as const;

/** 通用方案：执行率 10、产出 50、效益 30、满意度 10；等次 90/80/60。 */
export const mof2020: Scheme = {
  id: 'mof-2020',
  version: 1,
  title: '全国通用（财预〔2020〕10号）',
  region: '全国',
  year: null,
  basis: [
    {
      text: '执行率10分、产出50分、效益30分、满意度10分，可以调整、合计 100：2016 年中央通知',
      evidence: 'PUBLIC',
      of: ['execution.weight', 'levels'],
    },
    {
      text: '财预〔2020〕10号：同样的四项分值、等次 90／80／60，未见原文',
      evidence: 'MEMORY',
      of: ['grades'],
    },
    { text: '中江县水利局 2022 自评表表注：同样的四项分值与三档定性给分', evidence: 'PUBLIC' },
  ],
  forms: [
    { form: '基础数据表', perProject: false, levels: [], indicators: [] },
    { form: '部门整体支出绩效自评表', perProject: false, levels, indicators },
    { form: '项目支出绩效自评表', perProject: true, levels, indicators },
  ],
  execution: { weight: 10, places: 2 },
  scorePlaces: 2,
  reverseScoring: 'complement',
  completionFloor: 0,
  completionCeiling: 0,
  notApplicable: 'keep',
  signers: 1,
  grades: [
    { label: '优', min: 90 },
    { label: '良', min: 80 },
    { label: '中', min: 60 },
    { label: '差', min: 0 },
  ],
  thresholds: defaultThresholds,
};
