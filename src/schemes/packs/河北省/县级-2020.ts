import type { Scheme } from '../../scheme';
import { mof2020 } from '../全国/通用-2020';

/** 河北县级：分节编号，预算、到位、执行三组并列，执行率是指标区里的一行，有权重占比与折算得分。 */
export const hebeiCounty: Scheme = {
  ...mof2020,
  id: 'hebei-county',
  title: '河北省县级项目（2020 一式）',
  region: '河北省',
  basis: [
    {
      text: '预算数、到位数、执行数三组并列；权重占比、单项得分、折算得分；执行率作为一个指标：成安 2020 年度自评表',
      evidence: 'PUBLIC',
    },
    { text: '预算执行率 10 分：廊坊 2019 年度项目自评表', evidence: 'PUBLIC', of: ['execution.weight'] },
    {
      text: '产出 50、效益 30、满意度 10：照通用方案，表上没有印分类的分值',
      evidence: 'MEMORY',
      of: ['levels'],
    },
    { text: '等次 90／80／60：照通用方案', evidence: 'MEMORY', of: ['grades'] },
  ],
};
