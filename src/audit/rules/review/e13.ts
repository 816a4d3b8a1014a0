import type { Decimal } from '../../../domain';
import type { Submission } from '../../../submission';
import type { FindingDraft, Rule } from '../../rule';
import { indicatorBlock, indicatorsOf } from '../../indicators/indicators';
import type { Indicator } from '../../indicators/indicators';
import { say } from '../../message';
import { plainIndicator } from '../../indicators/names';
import { textOf } from '../../cells/reading';
import { draftAt, formsOf, rowsOf } from '../../cells/subject';
import type { Subject } from '../../cells/subject';

const message =
  '“{指标}”两表数值不同：部门表{a}，小于项目“{项目}”的“{项目指标}”{b}；整体不应小于其中一个项目，口径不同请写明。';

/** 一格里的计数：折成基本单位的数与单位。 */
interface Count {
  readonly value: Decimal;
  readonly unit: string;
}

/**
 * 部门表的计数指标不小于各项目表同名指标之最大。率不能相加，只比计数；名称忽略“人数、次数”等后缀。
 * 部门表该行写了原因的不再问。目标一致而实际较小时标在实际完成值上。
 */
export const e13: Rule = {
  id: 'E13',
  severity: '核实',
  title: '部门表与项目表同名指标',
  scope: '部门自评表、项目自评表的绩效指标（计数）',
  plain: '部门的数包含各个项目，不会比其中一个项目还小。核对两张表；统计口径不同的，写一句说明。',
  condition: '部门表的指标值、实际完成值≥各项目表同名指标之最大（单位相同，名称忽略“人数、次数”等后缀）',
  message,
  basis: '表间勾稽：项目是部门整体的一部分',
  source: 'SEED 002（对接客商 100 人次／200 人次）',
  crossForm: true,
  check: (submission) => {
    const own = formsOf(submission, '部门整体支出绩效自评表')
      .flatMap(indicatorsOf)
      .filter((indicator) => !indicator.explained && targetCount(indicator) !== null);
    const projects = namesakes(own, submission);
    return own.flatMap((indicator) => compare(indicator, projects.get(nameOf(indicator)) ?? []));
  },
};

const nameOf = ({ row }: Indicator): string => plainIndicator(row.label);

/** 项目表里与部门表这些指标同名的，按名字归拢；一个也不同名的表不用读指标。 */
function namesakes(
  own: readonly Indicator[],
  submission: Submission,
): ReadonlyMap<string, readonly Indicator[]> {
  const projects = new Map<string, Indicator[]>(own.map((indicator) => [nameOf(indicator), []]));
  for (const form of formsOf(submission, '项目支出绩效自评表')) {
    if (!rowsOf(form, indicatorBlock).some(({ label }) => projects.has(plainIndicator(label)))) continue;
    for (const indicator of indicatorsOf(form)) projects.get(nameOf(indicator))?.push(indicator);
  }
  return projects;
}

const targetCount = ({ goal }: Indicator): Count | null => {
  if (goal.kind !== 'quantity' || (goal.operator !== '≥' && goal.operator !== '>')) return null;
  return countOf(goal.quantity.base, goal.quantity.baseUnit);
};

const actualCount = ({ done }: Indicator): Count | null =>
  done.kind === 'quantity' ? countOf(done.quantity.base, done.quantity.baseUnit) : null;

const countOf = (value: Decimal, unit: string): Count | null =>
  unit === '' || unit === '%' ? null : { value, unit };

function compare(indicator: Indicator, projects: readonly Indicator[]): readonly FindingDraft[] {
  const target = largest(indicator, projects, targetCount);
  if (target !== null) return [draft(indicator, indicator.target, target, target.target)];
  const actual = largest(indicator, projects, actualCount);
  return actual === null ? [] : [draft(indicator, indicator.actual, actual, actual.actual)];
}

/** 比部门表大的项目里最大的一个；没有为 null。 */
function largest(
  indicator: Indicator,
  projects: readonly Indicator[],
  read: (indicator: Indicator) => Count | null,
): Indicator | null {
  let limit = read(indicator);
  let found: Indicator | null = null;
  for (const project of projects) {
    const count = read(project);
    if (limit === null || count?.unit !== limit.unit || !count.value.gt(limit.value)) continue;
    limit = count;
    found = project;
  }
  return found;
}

function draft(indicator: Indicator, at: Subject, project: Indicator, other: Subject): FindingDraft {
  return draftAt(at, {
    message: say(message, {
      指标: indicator.row.label,
      a: textOf(at.reading),
      项目: project.form.name ?? '',
      项目指标: project.row.label,
      b: textOf(other.reading),
    }),
    expected: textOf(other.reading),
    related: [other],
  });
}
