import type { FigureSource } from './figure';

const from = (form: FigureSource['form'], field: string): FigureSource => ({ form, field });
const basic = (field: string): FigureSource => from('基础数据表', field);
const department = (field: string): FigureSource => from('部门整体支出绩效自评表', field);
const quoted = (field: string): FigureSource => from('报告正文数据表', field);
const slot = (field: string): FigureSource => from('报告文字栏', field);
const cover = (field: string): FigureSource => from('评价报告封面及概况', field);

/** 人写的文字：从哪几格取，依次找；都空着时用缺省的说法（没有就要请人填）。 */
export interface TextSlot {
  readonly sources: readonly FigureSource[];
  readonly otherwise?: string;
}

const words = (field: string, more: readonly FigureSource[] = [], otherwise?: string): TextSlot => ({
  sources: [slot(field), ...more],
  ...(otherwise === undefined ? {} : { otherwise }),
});

/** 报告文字栏的各项，和各表里能顶用的。 */
export const textSlots: Readonly<Record<string, TextSlot>> = {
  单位自称: words('单位自称', [], '本单位'),
  主要职责: words('主要职责', [department('部门履职概述'), cover('职能职责概述')]),
  机构设置: words('机构设置'),
  所属预算单位名单: words('所属预算单位名单', [quoted('所属预算单位名单')]),
  人员经费用途: words('人员经费用途'),
  公用经费用途: words('公用经费用途'),
  基本支出说明: words('基本支出说明'),
  人员经费变动原因: words('人员经费变动原因'),
  公用经费变动原因: words('公用经费变动原因'),
  项目支出用途: words('项目支出用途'),
  三公经费说明: words('三公经费说明', [basic('厉行节约保障措施')]),
  评价目的: words('评价目的'),
  评价依据: words('评价依据'),
  评价组织: words('评价组织'),
  评价完成日期: words('评价完成日期'),
  报告日期: words('报告日期', [cover('报告日期'), department('填表日期')]),
  绩效目标: words('绩效目标', [department('整体绩效目标'), from('整体支出绩效自评情况', '预期目标')]),
  完成情况: words('完成情况', [cover('总体运行情况及成绩'), from('整体支出绩效自评情况', '实际完成')]),
  总体绩效: words('总体绩效', [cover('总体运行情况及成绩')]),
  经济性说明: words('经济性说明'),
  效率性说明: words('效率性说明'),
  效益性说明: words('效益性说明'),
  资产管理: words('资产管理'),
  评价结论: words('评价结论'),
  目标设定质量: words('目标设定质量'),
  结果应用: words('结果应用'),
  其他说明: words('其他说明'),
  执行率偏差原因: { sources: [department('执行率偏差原因')] },
  年度主要工作内容: { sources: [cover('年度主要工作内容')] },
};
