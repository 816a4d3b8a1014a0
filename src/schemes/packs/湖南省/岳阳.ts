import { levels } from '../../pieces';
import type { Scheme } from '../../scheme';
import { mof2020 } from '../全国/通用-2020';
import { hunanForms } from './部门整体评价';
import { yueyangIndicators } from './评分标准/yueyang';

/** 岳阳：投入含重点支出安排率，预算调整率 3 分四档。 */
export const yueyang: Scheme = {
  ...mof2020,
  id: 'yueyang',
  version: 1,
  title: '湖南省岳阳市部门整体支出绩效评价',
  fileName: '{年度}年度{单位}部门整体支出绩效评价',
  region: '湖南省岳阳市',
  year: null,
  basis: [
    {
      text: '岳阳市公路局、科技局、审计局公开的评分表',
      evidence: 'PUBLIC',
      of: ['levels', 'standards'],
    },
    { text: '过程与产出效果部分分值未印全', evidence: 'MEMORY', of: ['standards'] },
  ],
  forms: hunanForms({
    levels: levels(['投入', 15], ['过程', 55], ['产出及效果', 30]),
    indicators: yueyangIndicators,
  }),
  execution: { weight: 0, places: 2 },
};
