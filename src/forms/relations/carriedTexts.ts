import type { FormId } from '../../schemes';

/** 一种表上可以从上年带过来的文字。 */
export interface CarriedTexts {
  readonly form: FormId;
  /** 照旧的：职责、制度、谁填的、怎么联系。 */
  readonly standing: readonly string[];
  /** 年年要改的：目标、任务；给出来，勾了才写。 */
  readonly revised: readonly string[];
}

/**
 * 上年的文字哪些可以带过来。写成绩、原因、评价结论的不在里面：
 * 上年的完成情况照抄成今年的，比空着更糟。
 */
export const carriedTexts: readonly CarriedTexts[] = [
  { form: '基础数据表', standing: ['厉行节约保障措施'], revised: [] },
  {
    form: '部门整体支出绩效自评表',
    standing: ['部门名称', '部门履职概述', '填表人', '联系电话'],
    revised: ['整体绩效目标'],
  },
  {
    form: '项目支出绩效自评表',
    standing: ['主管部门', '实施单位', '填表人', '联系电话'],
    revised: ['年度目标'],
  },
  {
    form: '评价报告封面及概况',
    standing: ['部门名称', '联系人', '联系电话', '职能职责概述'],
    revised: ['年度主要工作内容'],
  },
  {
    form: '报告文字栏',
    standing: ['单位自称', '主要职责', '机构设置', '所属预算单位名单', '人员经费用途', '公用经费用途'],
    revised: [
      '基本支出说明',
      '项目支出用途',
      '评价目的',
      '评价依据',
      '评价组织',
      '绩效目标',
      '资产管理',
      '结果应用',
      '其他说明',
    ],
  },
];
