import type { Scheme } from '../../../schemes';
import type { FormToInsert } from '../../../workbook';

/** “开始”页上填的内容；年度留着原文，读成数在 {@link setupProblems} 之后。 */
export interface Setup {
  readonly schemeId: string;
  readonly year: string;
  readonly unit: string;
  readonly projects: readonly string[];
}

/** 缺省：第一个方案；通用方案的年度取上一年（自评在次年初做）。 */
export function defaultSetup(schemes: readonly Scheme[], today: Date): Setup {
  const scheme = schemes[0];
  return {
    schemeId: scheme?.id ?? '',
    year: String(scheme?.year ?? today.getFullYear() - 1),
    unit: '',
    projects: [],
  };
}

/** 换方案：方案自带年度的跟着换。 */
export function withScheme(setup: Setup, scheme: Scheme): Setup {
  return { ...setup, schemeId: scheme.id, year: scheme.year === null ? setup.year : String(scheme.year) };
}

/** 填得不对的地方；键是要改的那一栏。 */
export type SetupProblems = Partial<Record<'year' | 'unit' | 'projects', string>>;

/** 插表前的检查；空对象表示可以插。 */
export function setupProblems(setup: Setup): SetupProblems {
  const problems: SetupProblems = {};
  const year = Number(setup.year);
  if (!/^\d{4}$/.test(setup.year.trim()) || year < 2000 || year > 2100)
    problems.year = '年度写四位数字，如 2022。';
  if (setup.unit.trim() === '') problems.unit = '请填单位名称。';
  return problems;
}

/** 新项目名的问题；可以加返回 null。 */
export function projectNameProblem(name: string, existing: readonly string[]): string | null {
  const trimmed = name.trim();
  if (trimmed === '') return '请写项目名称。';
  if (existing.includes(trimmed)) return `“${trimmed}”已在清单里。`;
  return null;
}

/** 清单加上敲了还没加入的那个；空的、已经在清单里的照旧。 */
export const withTyped = (projects: readonly string[], typed: string): readonly string[] =>
  projectNameProblem(typed, projects) === null ? [...projects, typed.trim()] : projects;

/** 要插的表：按方案次序，项目表一项一张；用到时再插的不在内。 */
export function requestedForms(scheme: Scheme, projects: readonly string[]): FormToInsert[] {
  return scheme.forms.flatMap((entry): FormToInsert[] => {
    if (entry.optional) return [];
    return entry.perProject
      ? projects.map((project) => ({ form: entry.form, project }))
      : [{ form: entry.form }];
  });
}

/** 方案里有没有一项一张的表。 */
export function takesProjects(scheme: Scheme): boolean {
  return scheme.forms.some((entry) => entry.perProject);
}
