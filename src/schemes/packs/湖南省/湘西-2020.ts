import { levels, plain } from '../../pieces';
import type { Scheme } from '../../scheme';
import { mof2020 } from '../全国/通用-2020';
import { hunanForms } from './部门整体评价';
import { xiangxiIndicators } from './评分标准/xiangxi';

/** 湘西州 2020：100 分＝投入 13＋过程 61＋产出及效率 26；60—80 分为“较差”。 */
export const xiangxi2020: Scheme = {
  ...mof2020,
  id: 'xiangxi-2020',
  version: 2,
  title: '湖南省湘西州（2020 年度）',
  fileName: '{年度}年度{单位}部门整体支出绩效评价',
  region: '湖南省湘西土家族苗族自治州',
  year: 2020,
  basis: [
    {
      text: '湘西州投资促进事务中心 2020 年度部门整体支出绩效评价报告',
      evidence: 'SEED',
      of: ['execution.weight', 'levels', 'standards', 'surveys', 'grades'],
    },
  ],
  forms: hunanForms({
    levels: levels(['1、投入', 13], ['2、过程', 61], ['3、产出及效率', 26]),
    indicators: xiangxiIndicators,
  }).concat(plain('报告正文数据表')),
  execution: { weight: 0, places: 2 },
  grades: [
    { label: '优', min: 90 },
    { label: '良', min: 80 },
    { label: '较差', min: 60 },
    { label: '差', min: 0 },
  ],
};
