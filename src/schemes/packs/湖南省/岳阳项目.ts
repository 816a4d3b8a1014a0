import type { Scheme, SchemeForm } from '../../scheme';
import { mof2020 } from '../全国/通用-2020';

const mofForm = (id: SchemeForm['form']): SchemeForm => mof2020.forms.find(({ form }) => form === id)!;

/** 岳阳财政支出项目自评报告：计划安排、到位、支出、结余四栏各列来源，另列支出明细；不打分。 */
export const yueyangProject: Scheme = {
  ...mof2020,
  id: 'yueyang-project',
  title: '湖南省岳阳市项目自评报告（收支明细）',
  fileName: '{年度}年度{单位}项目绩效评价自评报告',
  region: '湖南省岳阳市',
  year: null,
  basis: [
    {
      text: '资金四栏、各级财政来源、支出明细的栏目：岳阳县 2021 年、南湖新区 2016 年公开的自评报告',
      evidence: 'PUBLIC',
    },
    {
      text: '表上没有分值、得分；打分照通用方案的各项分值',
      evidence: 'MEMORY',
      of: ['execution.weight', 'levels', 'grades'],
    },
    { text: '第三节（绩效情况）起没有见到', evidence: 'MEMORY' },
  ],
  forms: [mofForm('项目支出绩效自评表')],
};
