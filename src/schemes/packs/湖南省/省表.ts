import { levels } from '../../pieces';
import type { Scheme } from '../../scheme';
import { mof2020 } from '../全国/通用-2020';
import { hunanForms } from './部门整体评价';
import { hunanIndicators } from './评分标准/hunan';

/** 湖南省表：预算控制率不剔除政策性追加。 */
export const hunanProvince: Scheme = {
  ...mof2020,
  id: 'hunan-province',
  version: 1,
  title: '湖南省部门整体支出绩效评价（省表）',
  fileName: '{年度}年度{单位}部门整体支出绩效评价',
  region: '湖南省',
  year: null,
  basis: [
    {
      text: '雨花区 2022、51dongshi、wenku365 所载湖南省评分表',
      evidence: 'PUBLIC',
      of: ['levels', 'standards'],
    },
    { text: '预算管理、资产管理各项分值未印全', evidence: 'MEMORY', of: ['standards'] },
  ],
  forms: hunanForms({
    levels: levels(['投入', 13], ['过程', 61], ['产出及效率', 26]),
    indicators: hunanIndicators,
  }),
  execution: { weight: 0, places: 2 },
};
