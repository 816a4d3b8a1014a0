import type { ChoiceParameter, GradesParameter, NumberParameter, Parameter } from './parameter';

type NumberFacts = Omit<NumberParameter, 'kind' | 'path'>;

const numeric = (path: string, facts: NumberFacts): NumberParameter => ({
  kind: 'number',
  path: path.split('.'),
  ...facts,
});

/** 比率的常见范围。 */
const share = { unit: '%', min: 0, max: 1 } as const;

/**
 * 审核阈值：`审核情况表`里各单位可以改。
 * 30%、50%、10 万元、100 倍、30 份、80%、40% 均出自审核惯例（MEMORY）；100 字以内见 policy 的说明（SECOND，待核），所以缺省不限。
 */
export const thresholdParameters = {
  executionReason: numeric('thresholds.executionReason', {
    ...share,
    title: '执行率下限',
    meaning: '预算执行率低于它，须写执行率偏差原因。',
    fallback: 0.9,
    since: 1,
  }),
  overAchievement: numeric('thresholds.overAchievement', {
    title: '超额完成倍数',
    unit: '倍',
    meaning: '实际完成值达到指标值的这么多倍，须写原因或核对指标值是否定低。',
    min: 1,
    max: 100,
    fallback: 1.3,
    since: 1,
  }),
  amountTolerance: numeric('thresholds.amountTolerance', {
    title: '金额容差',
    unit: '万元',
    meaning: '金额相差达到它才算不符；0.01 万元即 100 元。',
    min: 0,
    max: 1,
    fallback: 0.01,
    least: 0.0001,
    since: 1,
  }),
  scoreTolerance: numeric('thresholds.scoreTolerance', {
    title: '得分容差',
    unit: '分',
    meaning: '得分、分值相差达到它才算不符。',
    min: 0,
    max: 1,
    fallback: 0.01,
    least: 0.0001,
    since: 1,
  }),
  changeRate: numeric('thresholds.changeRate', {
    title: '变动幅度上限',
    unit: '%',
    meaning: '同比变动、预算调整的幅度超过它，须说明原因。',
    min: 0,
    max: 10,
    fallback: 0.3,
    since: 2,
  }),
  lowExecution: numeric('thresholds.lowExecution', {
    ...share,
    title: '明细执行率下限',
    meaning: '某项明细支出的执行率低于它，须说明原因。',
    fallback: 0.5,
    since: 2,
  }),
  lowExecutionBudget: numeric('thresholds.lowExecutionBudget', {
    title: '明细预算起点',
    unit: '万元',
    meaning: '预算数达到它的明细才看明细执行率，小额不追究。',
    min: 0,
    max: 1_000_000,
    fallback: 10,
    since: 2,
  }),
  unitFactor: numeric('thresholds.unitFactor', {
    title: '单位混填倍数',
    unit: '倍',
    meaning: '本年与上年、决算与预算相差达到这么多倍，疑为元与万元混填。',
    min: 2,
    max: 100_000,
    fallback: 100,
    since: 2,
  }),
  sampleSize: numeric('thresholds.sampleSize', {
    title: '满意度最少份数',
    unit: '份',
    meaning: '满意度调查的有效份数少于它，须说明代表性。',
    min: 1,
    max: 100_000,
    fallback: 30,
    since: 2,
  }),
  fullMarkExecution: numeric('thresholds.fullMarkExecution', {
    ...share,
    title: '满分核实执行率',
    meaning: '执行率低于它而指标全部满分，须核实。',
    fallback: 0.8,
    since: 2,
  }),
  indicatorShare: numeric('thresholds.indicatorShare', {
    ...share,
    title: '单项分值占比上限',
    meaning: '一个三级指标的分值占所在一级指标的比例超过它，须核实权重是否失衡。',
    fallback: 0.4,
    since: 2,
  }),
  reasonLength: numeric('thresholds.reasonLength', {
    title: '偏差原因字数',
    unit: '字',
    meaning: '偏差原因最多写多少字；0 表示不限。',
    min: 0,
    max: 10_000,
    integer: true,
    zeroIsNone: true,
    fallback: 0,
    since: 3,
  }),
} as const satisfies Readonly<Record<string, NumberParameter>>;

const places = { unit: '位', min: 0, max: 6, integer: true, since: 1 } as const;

/** 计分的参数：定了就定了，审核参数表里不能改。 */
const scoringParameters = {
  executionWeight: numeric('execution.weight', {
    title: '执行率分值',
    unit: '分',
    meaning: '预算执行率的满分；0 表示不单列执行率。',
    min: 0,
    max: 100,
    fallback: 10,
    since: 1,
  }),
  executionPlaces: numeric('execution.places', {
    ...places,
    title: '执行率位数',
    meaning: '执行率得分保留的小数位数；0 是取整（衡阳 2022 印 7）。',
    fallback: 2,
  }),
  scorePlaces: numeric('scorePlaces', {
    ...places,
    title: '得分位数',
    meaning: '各项指标得分保留的小数位数。',
    fallback: 2,
  }),
  reverseScoring: {
    kind: 'choice',
    path: ['reverseScoring'],
    title: '反向算法',
    meaning: '反向指标没达标时：差额＝分值×[1−(实际−指标)÷指标]；比值＝分值×指标÷实际。',
    choices: { complement: '差额', ratio: '比值' },
    fallback: 'complement',
    since: 1,
  },
  completionFloor: numeric('completionFloor', {
    title: '完成率下限',
    unit: '%',
    meaning: '正向指标的完成率低于它，本项得 0 分；0 表示不设。',
    min: 0,
    max: 1,
    zeroIsNone: true,
    fallback: 0,
    since: 3,
  }),
  completionCeiling: numeric('completionCeiling', {
    title: '完成率上限',
    unit: '%',
    meaning: '正向指标的完成率高于它，本项得 0 分；0 表示不设。',
    min: 0,
    max: 100,
    zeroIsNone: true,
    fallback: 0,
    since: 3,
  }),
  notApplicable: {
    kind: 'choice',
    path: ['notApplicable'],
    title: '不适用指标',
    meaning: '实际完成值填“不适用”的指标：照计＝不作处理；折算＝剔除以后按百分制折算总分。',
    choices: { keep: '照计', rescale: '折算' },
    fallback: 'keep',
    since: 3,
  },
  signers: numeric('signers', {
    title: '签字人数',
    unit: '人',
    meaning: '自评表要几人签字：1 是填表人；2 是填表人与单位负责人。',
    min: 1,
    max: 2,
    integer: true,
    fallback: 1,
    since: 3,
  }),
  grades: {
    kind: 'grades',
    path: ['grades'],
    title: '等次',
    meaning: '总分分几等、各等的下限（含）。',
    since: 1,
  },
} as const satisfies Readonly<Record<string, NumberParameter | ChoiceParameter | GradesParameter>>;

/** 方案参数，一条一处：解析、缺省值、公式、提示、审核参数表、文档都由它派生。 */
export const parameters = { ...thresholdParameters, ...scoringParameters } as const;

/** 审核阈值的键，即方案 `thresholds` 里的键。 */
export type ThresholdKey = keyof typeof thresholdParameters;

/** 方案参数的键。 */
export type ParameterKey = keyof typeof parameters;

/** 审核阈值的键，按登记的次序。 */
export const thresholdKeys = Object.keys(thresholdParameters) as readonly ThresholdKey[];

/** 方案参数的键，按登记的次序。 */
export const parameterKeys = Object.keys(parameters) as readonly ParameterKey[];

/**
 * 函数末尾的可选实参：表样公式里写 `{?执行率得分参数}`，展开成 `,0`；与函数缺省相同的，从后往前不写，公式读起来短。
 */
export const argumentLists: Readonly<Record<string, readonly ParameterKey[]>> = {
  执行率得分参数: ['executionPlaces'],
  评分标准得分参数: ['scorePlaces'],
  等次参数: ['grades'],
};

/** 按中文名找参数；没有为 undefined。 */
export function findParameter(title: string): Parameter | undefined {
  return (Object.values(parameters) as readonly Parameter[]).find((each) => each.title === title);
}
