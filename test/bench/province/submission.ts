import type { FormData, SubmissionData } from '../../../src/submission';
import type { GeneratedProject, GeneratedUnit } from './unit';

function projectForm({ unit, department }: GeneratedUnit, project: GeneratedProject): FormData {
  const { name, initial, annual, executed, goal, done, reason, wrongBy, indicators } = project;
  const total = (executed_: number): Readonly<Record<string, number>> =>
    wrongBy > 0 ? { '年度资金总额.全年执行数': executed_ } : {};
  return {
    form: '项目支出绩效自评表',
    name,
    values: {
      项目名称: name,
      主管部门: department,
      实施单位: unit,
      '当年财政拨款.年初预算数': initial,
      '当年财政拨款.全年预算数': annual,
      '当年财政拨款.全年执行数': executed,
      ...total(Math.round((executed + wrongBy) * 100) / 100),
      执行率偏差原因: reason,
      年度目标: goal,
      实际完成情况: done,
      填表人: '张某',
      填表日期: '2023年3月20日',
      联系电话: '0734-1234567',
      单位负责人: '李某',
    },
    rows: {
      绩效指标: indicators.map(({ level1, level2, name: indicator, target, actual, weight, score }) => ({
        一级指标: level1,
        二级指标: level2,
        三级指标: indicator,
        年度指标值: target,
        实际完成值: actual,
        分值: weight,
        ...(score < weight ? { 偏差原因分析及改进措施: `${indicator}未达预期，下年加强调度。` } : {}),
      })),
    },
  };
}

/** 一个单位的数据文件：`sheets` 张表（基础数据表、部门表、各项目表）。 */
export function submissionOf(unit: GeneratedUnit): SubmissionData {
  const sum = (pick: (project: GeneratedProject) => number): number =>
    Math.round(unit.projects.reduce((total, project) => total + pick(project), 0) * 100) / 100;
  return {
    scheme: 'hengyang-2022',
    year: 2022,
    unit: unit.unit,
    forms: [
      {
        form: '基础数据表',
        name: null,
        values: { 编制数: 10 + (unit.index % 20), 实际在职人数: 9 + (unit.index % 18) },
        rows: {},
      },
      {
        form: '部门整体支出绩效自评表',
        name: null,
        values: {
          部门名称: unit.department,
          公共财政拨款: sum(({ annual }) => annual),
          项目支出: sum(({ annual }) => annual),
          执行数: sum(({ executed }) => executed),
        },
        rows: {},
      },
      ...unit.projects.map((project) => projectForm(unit, project)),
    ],
  };
}
