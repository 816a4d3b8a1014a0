import { plain } from '../../pieces';
import type { Scheme } from '../../scheme';
import { mof2020 } from '../全国/通用-2020';

/** 石家庄高新区 2020：报告只列决算与目标完成，没有预算数与得分。 */
export const shijiazhuangHitech2020: Scheme = {
  ...mof2020,
  id: 'shijiazhuang-hitech-2020',
  version: 2,
  title: '河北省石家庄高新区（2020 年度）',
  region: '河北省石家庄高新技术产业开发区',
  year: 2020,
  basis: [
    { text: '石家庄高新区某单位 2020 年度部门整体绩效自评报告（无预算数、无得分）', evidence: 'SEED' },
    { text: '分值照财预〔2020〕10号', evidence: 'MEMORY', of: ['execution.weight', 'levels', 'grades'] },
  ],
  forms: [...mof2020.forms, plain('报告正文数据表')],
};
