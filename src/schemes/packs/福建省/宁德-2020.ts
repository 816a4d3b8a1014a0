import type { Scheme } from '../../scheme';
import { mof2020 } from '../全国/通用-2020';

/** 福建一式：每个指标写自己的评分标准，资金列预算安排、拨付、结余。 */
export const ningde2020: Scheme = {
  ...mof2020,
  id: 'ningde-2020',
  title: '福建省宁德市（2020 一式）',
  region: '福建省宁德市',
  basis: [
    {
      text: '支出实现率＝拨付÷（年初＋调整），结余率＝结余÷（年初＋调整）；每个指标一条评分标准：宁德市地震局 2020 年度部门整体自评表',
      evidence: 'PUBLIC',
    },
    { text: '表上没有执行率得分；各级分值由评分标准定，没有见到统一的分法', evidence: 'PUBLIC' },
    { text: '等次 90／80／60：照通用方案', evidence: 'MEMORY', of: ['grades'] },
  ],
  forms: mof2020.forms.map((form) => ({ ...form, levels: [], indicators: [] })),
};
