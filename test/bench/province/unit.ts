import type { Random } from './random';
import { randomOf } from './random';
import { officialPhrases, parts } from './words';

/** 省有多大、埋多少问题。 */
export interface ProvinceOptions {
  readonly seed: number;
  readonly units: number;
  readonly projects: number;
  readonly counties: number;
  readonly departments: number;
  /** 各种问题的比例。 */
  readonly missing: number;
  readonly copied: number;
  readonly outliers: number;
  readonly wrongSums: number;
  readonly fullMarks: number;
  readonly repeated: number;
}

/** 一个三级指标。 */
export interface GeneratedIndicator {
  readonly level1: string;
  readonly level2: string;
  readonly name: string;
  readonly target: string;
  readonly actual: string;
  readonly value: number;
  readonly unit: string;
  readonly weight: number;
  readonly score: number;
}

/** 一个项目。 */
export interface GeneratedProject {
  readonly name: string;
  readonly initial: number;
  readonly annual: number;
  readonly executed: number;
  readonly goal: string;
  readonly done: string;
  readonly reason: string;
  readonly indicators: readonly GeneratedIndicator[];
  /** 照抄的合计：比三项来源之和多这么多，没有为 0。 */
  readonly wrongBy: number;
}

/** 一个单位与埋在它里面的真相。 */
export interface GeneratedUnit {
  readonly index: number;
  readonly code: string;
  readonly unit: string;
  readonly department: string;
  readonly region: string;
  readonly projects: readonly GeneratedProject[];
  readonly planted: {
    readonly missing: boolean;
    /** 抄了谁的（单位序号）；没有为 `null`。 */
    readonly copiedFrom: number | null;
    /** 哪些项目的哪条指标是离群的。 */
    readonly outliers: readonly { readonly project: string; readonly indicator: string }[];
    readonly wrongSums: readonly string[];
    readonly fullMarks: boolean;
    /** 金额与谁一模一样（单位序号）。 */
    readonly repeatedFrom: number | null;
  };
}

export const regionOf = (index: number, { counties }: ProvinceOptions): string => {
  const county = index % counties;
  const { syllables } = parts;
  return `${syllables[county % syllables.length]}${syllables[(county * 7 + 3 + Math.floor(county / syllables.length)) % syllables.length]}县`;
};

const place = (random: Random): string =>
  `${random.pick(parts.syllables)}${random.pick(parts.syllables)}${random.pick(parts.syllables)}`;

function sentence(random: Random): string {
  const { verbs, objects, scales, results } = parts;
  return `${random.pick(verbs)}${place(random)}${random.pick(objects)}，${random.pick(scales)}，${place(random)}片区${random.pick(results)}。`;
}

const KINDS = [
  { level1: '产出指标', level2: '数量指标', name: '开展活动场次', unit: '次', low: 8, high: 24 },
  { level1: '产出指标', level2: '质量指标', name: '验收合格率', unit: '%', low: 92, high: 100 },
  { level1: '产出指标', level2: '时效指标', name: '按期完成率', unit: '%', low: 90, high: 100 },
  { level1: '效益指标', level2: '社会效益指标', name: '受益群众人次', unit: '人次', low: 800, high: 2600 },
  {
    level1: '满意度指标',
    level2: '服务对象满意度指标',
    name: '服务对象满意度',
    unit: '%',
    low: 90,
    high: 99,
  },
] as const;

const WEIGHTS = [20, 15, 15, 30, 10] as const;

/** 达标得满分；差一点的按比例。离群的那条写成一千倍，满分。 */
function indicatorsOf(random: Random, full: boolean, outlier: boolean): readonly GeneratedIndicator[] {
  return KINDS.map(({ level1, level2, name, unit, low, high }, i) => {
    const planted = outlier && i === 3;
    const usual = random.whole(low, high);
    const short = !full && !planted && random.chance(0.4);
    const value = planted ? usual * 1000 : usual;
    const target = short
      ? Math.min(unit === '%' ? 100 : Infinity, Math.ceil(usual * 1.1))
      : Math.max(1, Math.floor(usual * 0.95));
    const weight = WEIGHTS[i] ?? 10;
    const score = value >= target ? weight : Math.round((weight * value * 100) / target) / 100;
    return {
      ...{ level1, level2, name, unit, weight, value, score },
      target: `≥${target}${unit}`,
      actual: `${value}${unit}`,
    };
  });
}

/** 抄谁的、金额与谁一样：往前数若干个、自己没有抄别人的。 */
function modelOf(index: number, random: Random, options: ProvinceOptions): number | null {
  if (index < options.counties + 3) return null;
  const model = index - 1 - random.whole(0, Math.min(index - 1, 200));
  const planted = plantsOf(model, options);
  return planted.copied || planted.repeated || planted.missing ? null : model;
}

function plantsOf(index: number, options: ProvinceOptions) {
  const random = randomOf(options.seed ^ 0x51ab, index);
  return {
    missing: random.chance(options.missing),
    copied: random.chance(options.copied),
    outlier: random.chance(options.outliers),
    wrong: random.chance(options.wrongSums),
    full: random.chance(options.fullMarks),
    repeated: random.chance(options.repeated),
  };
}

/** 造第 `index` 个单位；同样的种子与序号总是同一个。 */
export function generateUnit(index: number, options: ProvinceOptions): GeneratedUnit {
  const random = randomOf(options.seed, index);
  const plants = plantsOf(index, options);
  const region = regionOf(index, options);
  const department = `${region}第${index % options.departments}主管局`;
  const unit = `${region}${place(random)}${random.pick(['事务中心', '服务站', '管理所', '局', '办公室'])}${index}`;
  const model = plants.copied ? modelOf(index, random, options) : null;
  const twin = plants.repeated ? modelOf(index, random, options) : null;
  const copied = model === null ? null : generateUnit(model, options);
  const same = twin === null ? null : generateUnit(twin, options);
  const projects = Array.from({ length: options.projects }, (_, p): GeneratedProject => {
    const wrong = plants.wrong && p === 0;
    const annual = random.cents(5, 400);
    const initial = random.chance(0.7) ? annual : random.cents(5, 400);
    const executed = plants.full ? annual : Math.round(annual * (78 + random.next() * 22)) / 100;
    const money = { initial, annual, executed };
    const twinProject = p === 0 ? same?.projects[0] : undefined;
    return {
      name: `${place(random)}${random.pick(parts.objects)}项目${p + 1}`,
      ...(twinProject
        ? { initial: twinProject.initial, annual: twinProject.annual, executed: twinProject.executed }
        : money),
      goal: copied?.projects[p]?.goal ?? `${random.pick(officialPhrases)}${sentence(random)}`,
      done: copied?.projects[p]?.done ?? sentence(random) + sentence(random),
      reason: `${random.pick(parts.reasons)}，涉及${place(random)}${place(random)}等标段。`,
      indicators: indicatorsOf(random, plants.full, plants.outlier && p === 0),
      wrongBy: wrong ? random.cents(1, 9) : 0,
    };
  });
  return {
    index,
    code: `43${String(index % options.counties).padStart(4, '0')}${String(index).padStart(6, '0')}`,
    unit,
    department,
    region,
    projects,
    planted: {
      missing: plants.missing,
      copiedFrom: model,
      outliers: plants.outlier
        ? projects.slice(0, 1).map(({ name }) => ({ project: name, indicator: '受益群众人次' }))
        : [],
      wrongSums: projects.filter(({ wrongBy }) => wrongBy > 0).map(({ name }) => name),
      fullMarks: plants.full,
      repeatedFrom: twin,
    },
  };
}

/** 常用的一省：4% 没报、3% 抄、2% 离群、3% 合计错、5% 全满分、2% 金额雷同。 */
export const provinceOf = (seed: number, units: number, projects: number): ProvinceOptions => ({
  seed,
  units,
  projects,
  counties: Math.max(2, Math.min(130, Math.ceil(units / 8))),
  departments: 12,
  missing: 0.04,
  copied: 0.03,
  outliers: 0.02,
  wrongSums: 0.03,
  fullMarks: 0.05,
  repeated: 0.02,
});

/** 名册.csv 的全文。 */
export function rosterText(options: ProvinceOptions): string {
  const lines = Array.from({ length: options.units }, (_, i) => {
    const { code, unit, department, region } = generateUnit(i, options);
    return [code, unit, department, region].join(',');
  });
  return `\ufeff编码,名称,主管部门,地区\n${lines.join('\n')}\n`;
}
