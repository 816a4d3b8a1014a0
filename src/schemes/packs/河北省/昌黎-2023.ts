import { plain } from '../../pieces';
import type { Scheme, SchemeForm } from '../../scheme';
import { mof2020 } from '../全国/通用-2020';

const mofForm = (id: SchemeForm['form']): SchemeForm => mof2020.forms.find(({ form }) => form === id)!;

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
