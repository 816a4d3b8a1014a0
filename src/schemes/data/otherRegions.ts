import type { Scheme, SchemeForm } from '../scheme';
import { hengyang2022 } from './hengyang2022';
import { mof2020 } from './mof2020';

const plain = (form: SchemeForm['form']): SchemeForm => ({
  form,
  perProject: false,
  levels: [],
  indicators: [],
});
const mofForm = (id: SchemeForm['form']): SchemeForm => mof2020.forms.find(({ form }) => form === id)!;

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
    { text: '表样与分值借用湖南省同类表', evidence: 'MEMORY' },
  ],
  forms: [...hengyang2022.forms, plain('报告正文数据表')],
};

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
    { text: '分值照财预〔2020〕10号', evidence: 'MEMORY' },
  ],
  forms: [...mof2020.forms, plain('报告正文数据表')],
};

/** 昌黎县 2023（河北格式）：项目自评结果汇总、资金年初／调整后／决算三口径、四本预算、评优率。 */
export const changli2023: Scheme = {
  ...mof2020,
  id: 'changli-2023',
  version: 2,
  title: '河北省秦皇岛市昌黎县（2023 年度）',
  region: '河北省秦皇岛市昌黎县',
  year: 2023,
  basis: [{ text: '昌黎县招商中心 2023 年度整体绩效自评工作报告', evidence: 'SEED' }],
  forms: [
    plain('项目自评结果汇总表'),
    mofForm('部门整体支出绩效自评表'),
    mofForm('项目支出绩效自评表'),
    plain('报告正文数据表'),
  ],
};
