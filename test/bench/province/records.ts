import type { BookRows, RowOf } from '../../../src/collect';
import { divideMicro, sentenceKey, toMicro } from '../../../src/collect';
import type { GeneratedProject, GeneratedUnit } from './unit';

const FORM = '项目支出绩效自评表';
const micro = (value: number): number => toMicro(value) ?? 0;
const gradeOf = (total: number): string =>
  total >= 90 ? '优' : total >= 80 ? '良' : total >= 60 ? '中' : '差';

/** 一个单位 → 库的各行，不经过工作簿：造三万个单位的库用；字段与从工作簿取的一样。 */
export function recordsOf(unit: GeneratedUnit): BookRows {
  const identity = {
    year: 2022,
    region: unit.region,
    department: unit.department,
    code: unit.code,
    unit: unit.unit,
    digest: `d${String(unit.index).padStart(8, '0')}`,
  };
  const sheetOf = ({ name }: GeneratedProject) => `项目-${name}`.slice(0, 31);
  const executedOf = ({ executed, wrongBy }: GeneratedProject) => micro(executed + wrongBy);
  const projects = unit.projects.map((project): RowOf<'projects'> => {
    const rate = divideMicro(executedOf(project), micro(project.annual), 4);
    const score = project.indicators.reduce((sum, indicator) => sum + micro(indicator.score), 0);
    const total = score + Math.min(10_000_000, Math.round((rate ?? 0) * 10));
    return {
      ...identity,
      project: project.name,
      form: FORM,
      initialBudget: micro(project.initial),
      annualBudget: micro(project.annual),
      executed: executedOf(project),
      executionRate: rate,
      total,
      grade: gradeOf(total / 1e6),
      forecast: null,
      forecastBasis: '',
      sheet: sheetOf(project),
      cell: 'D21',
    };
  });
  const indicators = unit.projects.flatMap((project) =>
    project.indicators.map((indicator, i): RowOf<'indicators'> => ({
      ...identity,
      project: project.name,
      form: FORM,
      level1: indicator.level1,
      level2: indicator.level2,
      indicator: indicator.name,
      target: indicator.target,
      actual: indicator.actual,
      targetValue: null,
      actualValue: micro(indicator.value),
      measureUnit: indicator.unit,
      weight: micro(indicator.weight),
      score: micro(indicator.score),
      sheet: sheetOf(project),
      cell: `F${15 + i}`,
    })),
  );
  const sentences = unit.projects.flatMap((project) =>
    (['goal', 'done', 'reason'] as const).flatMap((field) =>
      project[field]
        .split(/(?<=。)/)
        .filter(Boolean)
        .map((sentence): RowOf<'sentences'> => ({
          ...identity,
          form: FORM,
          project: project.name,
          field,
          sentence,
          key: sentenceKey(sentence, [unit.unit, unit.department, project.name]),
          sheet: sheetOf(project),
          cell: 'C12',
        })),
    ),
  );
  const findings = unit.projects
    .filter(({ wrongBy }) => wrongBy > 0)
    .map((project): RowOf<'findings'> => ({
      ...{ ...identity, rule: 'D01', severity: '错误', form: FORM, project: project.name },
      ...{
        field: '年度资金总额.全年执行数',
        message: '合计不对',
        explanation: '',
        sheet: sheetOf(project),
        cell: 'F8',
      },
    }));
  return {
    units: [
      {
        ...identity,
        file: `报送/${unit.region}/${unit.unit}.xlsx`,
        listed: true,
        scheme: 'hengyang-2022',
        sealState: '未定稿',
        sealTime: '',
        forms: unit.projects.length + 2,
        departmentTotal: 92_000_000,
        departmentGrade: '优',
        initialBudget: projects.reduce((sum, { initialBudget }) => sum + (initialBudget ?? 0), 0),
        annualBudget: projects.reduce((sum, { annualBudget }) => sum + (annualBudget ?? 0), 0),
        executed: projects.reduce((sum, { executed }) => sum + (executed ?? 0), 0),
        errors: findings.length,
        verifies: 0,
        hints: 0,
        explained: 0,
        reviewState: '',
        reviewedTotal: null,
        reviewedQuality: null,
      },
    ],
    projects,
    indicators,
    findings,
    basics: [],
    sentences,
  };
}
