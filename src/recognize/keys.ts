import type { RecognizedKind } from './kinds';
import { labelForms } from './text';

/** 收作字段（产品的键，或新设的规范键），或收作自定义栏。 */
export type Target = { readonly field: string } | { readonly extra: string };

/** 部门整体自评表上的资金只有这几行有字段；键是标签的写法，不是来源的概念（“一般公共预算”不等于“公共财政拨款”）。 */
const departmentAmounts: Readonly<Record<string, string>> = {
  公共财政拨款: '公共财政拨款',
  政府性基金拨款: '政府性基金拨款',
  纳入专户管理的非税收入拨款: '纳入专户管理的非税收入拨款',
  纳入专户管理的非税收拨款: '纳入专户管理的非税收入拨款',
  其他资金: '其他资金',
  基本支出: '基本支出',
  基本支出总额: '基本支出',
  项目支出: '项目支出',
  项目支出总额: '项目支出',
};

const totals: Readonly<Record<'project' | 'department', Readonly<Record<string, string>>>> = {
  project: { 执行率: '执行率', 分值: '执行率分值', 得分: '执行率得分', 原因: '执行率偏差原因' },
  department: {
    全年预算数: '资金总额',
    全年执行数: '执行数',
    执行率: '资金执行率',
    分值: '执行率分值',
    得分: '执行率得分',
    原因: '执行率偏差原因',
  },
};

/**
 * 资金表的一格是哪个字段。
 * @param source 来源的概念；`总额` 为总额行，认不出的行为 `null`（收作自定义栏）
 * @param rowLabel 行标签的原文
 * @param stage 栏的概念
 */
export function fundTarget(
  kind: RecognizedKind,
  source: string | null,
  rowLabel: string,
  stage: string,
): Target {
  // 监控表的执行率是到监控那天为止的
  if (kind.kind === '绩效运行监控表' && stage === '执行率')
    return fundTarget(kind, source, rowLabel, '当前执行率');
  // 没有写“全年”的执行数也是
  if (kind.kind === '绩效运行监控表' && stage === '全年执行数' && !/全年/.test(rowLabel))
    return fundTarget(kind, source, rowLabel, '当前执行数');
  // 事前的表还没有执行：“支出总额”是预算
  if (!kind.after && stage === '全年执行数') return fundTarget(kind, source, rowLabel, '全年预算数');
  const own = labelForms(rowLabel)[0] ?? rowLabel;
  if (!kind.funds) return { extra: own === '' ? stage : `${own}.${stage}` };
  if (source === null || source === '实施期总额' || kind.subject === 'other')
    return { extra: own === '' ? stage : `${own}.${stage}` };
  if (source === '一般公共预算' && !kind.splitBudgets)
    return fundTarget(kind, '当年财政拨款', rowLabel, stage);
  if (source === '总额') {
    const field = totals[kind.subject][stage];
    if (field !== undefined) return kind.after ? { field } : fundBeforehand(kind, stage);
    return { field: `${kind.subject === 'project' ? '年度资金总额' : '资金总额'}.${stage}` };
  }
  if (kind.subject === 'project') return { field: `${source}.${stage}` };
  const amount = departmentAmounts[labelForms(rowLabel)[1] ?? own] ?? departmentAmounts[own];
  if (amount !== undefined && stage === '全年预算数') return { field: amount };
  return { extra: `${own}.${stage}` };
}

function fundBeforehand(kind: RecognizedKind, stage: string): Target {
  if (stage === '分值') return { field: '执行率分值' };
  if (kind.subject === 'department' && stage === '全年预算数') return { field: '资金总额' };
  return { field: `${kind.subject === 'project' ? '年度资金总额' : '资金总额'}.${stage}` };
}

const departmentLabels: Readonly<Record<string, string>> = {
  年度目标: '整体绩效目标',
  实际完成情况: '整体绩效目标完成情况',
  调整后绩效目标: '调整后整体绩效目标',
  单位名称: '部门名称',
};

const projectLabels: Readonly<Record<string, string>> = {
  整体绩效目标: '年度目标',
  调整后绩效目标: '调整后年度目标',
  单位名称: '实施单位',
  部门名称: '实施单位',
};

/** 一个栏的概念在这个表种里的键；没有对应的用概念自己的名字（新设的规范键）。 */
export function labelField(kind: RecognizedKind, concept: string): string {
  if (kind.block === '项目') return concept;
  const mapped = kind.subject === 'department' ? departmentLabels[concept] : projectLabels[concept];
  return mapped ?? concept;
}

/** 项目表上借来的叫法：“部门名称”“单位名称”多半是实施单位，另有写明实施单位的就不是它。 */
export const isBorrowedLabel = (kind: RecognizedKind, concept: string): boolean =>
  kind.subject === 'project' && (concept === '部门名称' || concept === '单位名称');
