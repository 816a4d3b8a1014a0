import type { Scheme, SchemeForm } from '../scheme';
import { mof2020 } from './mof2020';
import { hunanIndicators } from './scoring/hunan';
import { surveys50to40to10 } from './scoring/standards';
import { xiangxiIndicators } from './scoring/xiangxi';
import { yueyangIndicators } from './scoring/yueyang';

const plain = (form: SchemeForm['form']): SchemeForm => ({
  form,
  perProject: false,
  levels: [],
  indicators: [],
});

/** 湖南类部门整体评价用到的表。 */
const hunanForms = (scoring: Pick<SchemeForm, 'levels' | 'indicators'>): readonly SchemeForm[] => [
  plain('评价报告封面及概况'),
  plain('部门收支情况表'),
  { form: '部门整体支出绩效评价评分表', perProject: false, ...scoring, surveys: surveys50to40to10 },
  plain('整体支出绩效自评情况'),
  plain('评价人员及意见'),
];

const levels = (...pairs: readonly (readonly [string, number])[]): SchemeForm['levels'] =>
  pairs.map(([level1, weight]) => ({ level1, weight }));

/** 湘西州 2020：100 分＝投入 13＋过程 61＋产出及效率 26；60—80 分为“较差”。 */
export const xiangxi2020: Scheme = {
  ...mof2020,
  id: 'xiangxi-2020',
  version: 2,
  title: '湖南省湘西州（2020 年度）',
  region: '湖南省湘西土家族苗族自治州',
  year: 2020,
  basis: [{ text: '湘西州投资促进事务中心 2020 年度部门整体支出绩效评价报告', evidence: 'SEED' }],
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

/** 湖南省表：预算控制率不剔除政策性追加。 */
export const hunanProvince: Scheme = {
  ...mof2020,
  id: 'hunan-province',
  version: 1,
  title: '湖南省部门整体支出绩效评价（省表）',
  region: '湖南省',
  year: null,
  basis: [
    { text: '雨花区 2022、51dongshi、wenku365 所载湖南省评分表', evidence: 'PUBLIC' },
    { text: '预算管理、资产管理各项分值未印全', evidence: 'MEMORY' },
  ],
  forms: hunanForms({
    levels: levels(['投入', 13], ['过程', 61], ['产出及效率', 26]),
    indicators: hunanIndicators,
  }),
  execution: { weight: 0, places: 2 },
};

/** 岳阳：投入含重点支出安排率，预算调整率 3 分四档。 */
export const yueyang: Scheme = {
  ...mof2020,
  id: 'yueyang',
  version: 1,
  title: '湖南省岳阳市部门整体支出绩效评价',
  region: '湖南省岳阳市',
  year: null,
  basis: [
    { text: '岳阳市公路局、科技局、审计局公开的评分表', evidence: 'PUBLIC' },
    { text: '过程与产出效果部分分值未印全', evidence: 'MEMORY' },
  ],
  forms: hunanForms({
    levels: levels(['投入', 15], ['过程', 55], ['产出及效果', 30]),
    indicators: yueyangIndicators,
  }),
  execution: { weight: 0, places: 2 },
};
