import type { Scheme } from '../../scheme';
import { mof2020 } from '../全国/通用-2020';

/** 重庆：没有一级、二级指标，年初与调整两套目标，得分＝权重×得分系数。 */
export const chongqing2021: Scheme = {
  ...mof2020,
  id: 'chongqing-2021',
  title: '重庆市（2021 一式）',
  region: '重庆市',
  basis: [
    {
      text: '执行率权重 10 分；指标只有一级名称，年初、调整两套目标，得分系数×权重：科学城 2021 年度部门整体自评表',
      evidence: 'PUBLIC',
      of: ['execution.weight'],
    },
    { text: '其余 90 分由单位在各指标间分配：表上没有分类的分值', evidence: 'PUBLIC' },
    { text: '等次 90／80／60：照通用方案', evidence: 'MEMORY', of: ['grades'] },
  ],
  forms: mof2020.forms.map((form) => ({ ...form, levels: [], indicators: [] })),
};
