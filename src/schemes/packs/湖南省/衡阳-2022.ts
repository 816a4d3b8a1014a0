import type { Scheme, SchemeIndicator } from '../../scheme';
import { mof2020 } from '../全国/通用-2020';

const output: readonly SchemeIndicator[] = [
  { level1: '产出指标（50分）', level2: '数量指标', indicator: '' },
  { level1: '产出指标（50分）', level2: '质量指标', indicator: '' },
  { level1: '产出指标（50分）', level2: '时效指标', indicator: '' },
  { level1: '产出指标（50分）', level2: '成本指标', indicator: '' },
];

/** 部门表：满意度并入效益指标 40 分（SEED 002）。 */
const department: readonly SchemeIndicator[] = [
  ...output,
  { level1: '效益指标（40分）', level2: '经济效益指标', indicator: '' },
  { level1: '效益指标（40分）', level2: '社会效益指标', indicator: '' },
  { level1: '效益指标（40分）', level2: '可持续影响指标', indicator: '' },
  { level1: '效益指标（40分）', level2: '社会公众或服务对象满意度', indicator: '服务对象满意度' },
];

/** 项目表：效益 30 分、满意度 10 分单列（SEED 002）。 */
const project: readonly SchemeIndicator[] = [
  ...output,
  { level1: '效益指标（30分）', level2: '经济效益指标', indicator: '' },
  { level1: '效益指标（30分）', level2: '社会效益指标', indicator: '' },
  { level1: '满意度指标（10分）', level2: '社会公众或服务对象满意度', indicator: '服务对象满意度' },
];

/**
 * 衡阳市 2022 年度：部门整体 10＋50＋40，项目 10＋50＋30＋10。
 * 印出的执行率得分 7 只与取整相容、没有见到规则，所以按比例保留两位（6.85），由 D06 提请核实。
 */
export const hengyang2022: Scheme = {
  ...mof2020,
  id: 'hengyang-2022',
  version: 1,
  title: '湖南省衡阳市（2022 年度）',
  region: '湖南省衡阳市',
  year: 2022,
  basis: [
    {
      text: '衡阳市投资促进事务中心 2022 年度部门整体支出绩效自评（附件2 及自评表）',
      evidence: 'SEED',
      of: ['execution.weight', 'levels'],
    },
    { text: '财预〔2020〕10号', evidence: 'MEMORY', of: ['grades'] },
  ],
  forms: [
    { form: '基础数据表', perProject: false, levels: [], indicators: [] },
    {
      form: '部门整体支出绩效自评表',
      perProject: false,
      levels: [
        { level1: '产出指标', weight: 50 },
        { level1: '效益指标', weight: 40 },
      ],
      indicators: department,
    },
    {
      form: '项目支出绩效自评表',
      perProject: true,
      levels: [
        { level1: '产出指标', weight: 50 },
        { level1: '效益指标', weight: 30 },
        { level1: '满意度指标', weight: 10 },
      ],
      indicators: project,
    },
  ],
};
