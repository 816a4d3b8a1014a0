import { plain } from '../../pieces';
import type { Scheme } from '../../scheme';
import { hengyang2022 } from './衡阳-2022';

/** 益阳市赫山区 2021：报告只印基本数据与率，没有得分表；填基础数据表与部门表。 */
export const heshan2021: Scheme = {
  ...hengyang2022,
  id: 'heshan-2021',
  version: 2,
  title: '湖南省益阳市赫山区（2021 年度）',
  region: '湖南省益阳市赫山区',
  year: 2021,
  basis: [
    { text: '赫山区某单位 2021 年度部门整体支出绩效自评报告（无表、无得分）', evidence: 'SEED' },
    { text: '表样与分值借用湖南省同类表', evidence: 'MEMORY', of: ['execution.weight', 'levels', 'grades'] },
  ],
  forms: [...hengyang2022.forms, plain('报告正文数据表')],
};
