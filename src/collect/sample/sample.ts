import type { RowOf } from '../lake/tables';
import { byName } from '../rollUp/rollUp';

/** 抽查的办法：各种各抽多大比例（0～1）；改这里的数就是改办法。 */
export interface SamplingRules {
  /** 各等次的项目抽多少。 */
  readonly grades: Readonly<Record<string, number>>;
  /** 没有等次的项目抽多少。 */
  readonly ungraded: number;
  /** 全年预算最大的前多少比例必抽。 */
  readonly largest: number;
  /** 有错误级审核结果的单位，项目抽多少。 */
  readonly withErrors: number;
  /** 往年没有抽过的单位，项目抽多少。 */
  readonly notVisited: number;
}

/** 缺省办法（待核，各地可改）：优抽 10%、良 20%、中 50%、差全抽；金额前 5% 必抽；有错误的抽一半。 */
export const defaultSampling: SamplingRules = {
  grades: { 优: 0.1, 良: 0.2, 中: 0.5, 差: 1 },
  ungraded: 0.5,
  largest: 0.05,
  withErrors: 0.5,
  notVisited: 0.1,
};

/** 抽中的一个项目与为什么。 */
export interface Sampled {
  readonly project: RowOf<'projects'>;
  readonly reasons: readonly string[];
}

/** 种子与项目 → 0～1 的数：与读的次序、机器无关（FNV-1a，再搅一遍）。 */
export function draw(seed: number, ...names: readonly string[]): number {
  let hash = (0x811c9dc5 ^ seed) >>> 0;
  for (const char of names.join('\u0000')) {
    hash ^= char.codePointAt(0) ?? 0;
    hash = Math.imul(hash, 0x01000193) >>> 0;
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b) >>> 0;
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35) >>> 0;
  return ((hash ^ (hash >>> 16)) >>> 0) / 4_294_967_296;
}

const percent = (share: number): string => `${Math.round(share * 1000) / 10}%`;

/**
 * 抽项目：同样的种子、同样的库、同样的办法，抽出来总是一样。
 *
 * @param visited 往年抽过的单位名
 */
export function sample(
  projects: readonly RowOf<'projects'>[],
  units: readonly Pick<RowOf<'units'>, 'digest' | 'errors'>[],
  {
    seed,
    rules = defaultSampling,
    visited = new Set(),
  }: { readonly seed: number; readonly rules?: SamplingRules; readonly visited?: ReadonlySet<string> },
): readonly Sampled[] {
  const errors = new Map(units.map(({ digest, errors: count }) => [digest, count]));
  const reasons = new Map<RowOf<'projects'>, string[]>();
  const add = (project: RowOf<'projects'>, reason: string) =>
    reasons.set(project, [...(reasons.get(project) ?? []), reason]);
  const id = ({ code, region, unit, project }: RowOf<'projects'>) => [code || `${region}/${unit}`, project];
  /** 从一堆里照比例抽：比例换成个数（进一），按抽签号从小到大取。 */
  const pick = (pool: readonly RowOf<'projects'>[], share: number, salt: string, reason: string) => {
    const count = Math.min(pool.length, Math.ceil(pool.length * share));
    const drawn = pool.map((project) => ({ project, lot: draw(seed, salt, ...id(project)) }));
    drawn.sort((a, b) => a.lot - b.lot || byName(id(a.project).join(), id(b.project).join()));
    for (const { project } of drawn.slice(0, count)) add(project, reason);
  };
  for (const [grade, share] of Object.entries(rules.grades))
    pick(
      projects.filter((each) => each.grade === grade),
      share,
      grade,
      `等次“${grade}”的抽 ${percent(share)}`,
    );
  pick(
    projects.filter(({ grade }) => !(grade in rules.grades)),
    rules.ungraded,
    '无等次',
    `没有等次的抽 ${percent(rules.ungraded)}`,
  );
  pick(
    projects.filter(({ digest }) => (errors.get(digest) ?? 0) > 0),
    rules.withErrors,
    '有错误',
    `单位有错误级审核结果，抽 ${percent(rules.withErrors)}`,
  );
  if (visited.size > 0)
    pick(
      projects.filter(({ unit }) => !visited.has(unit)),
      rules.notVisited,
      '没去过',
      `往年没有抽过的单位，抽 ${percent(rules.notVisited)}`,
    );
  const bySize = [...projects].sort(
    (a, b) => (b.annualBudget ?? 0) - (a.annualBudget ?? 0) || byName(id(a).join(), id(b).join()),
  );
  for (const project of bySize.slice(0, Math.ceil(projects.length * rules.largest)))
    add(project, `全年预算在前 ${percent(rules.largest)}`);
  return [...reasons]
    .map(([project, own]) => ({ project, reasons: own }))
    .sort((a, b) => byName(id(a.project).join(), id(b.project).join()));
}
