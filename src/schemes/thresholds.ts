import type { Thresholds } from './scheme';

/** 一个审核阈值给人看的说明；“审核情况表”的审核参数与审核规则文档都用它。 */
export interface ThresholdCaption {
  /** 中文名，同时是 Excel 名称 `审核参数_<中文名>` 的后半截，所以只能用名称许可的字。 */
  readonly title: string;
  /** 单元格里的单位；% 的单元格里存小数、显示成百分数。 */
  readonly unit: '%' | '倍' | '万元' | '分' | '份';
  /** 调它有什么后果。 */
  readonly meaning: string;
  /** 可以取的最小值、最大值（含）；% 为小数。 */
  readonly min: number;
  readonly max: number;
}

/** 每个阈值一条；加阈值时类型检查会要求补上。 */
export const thresholdCaptions: Readonly<Record<keyof Thresholds, ThresholdCaption>> = {
  executionReason: {
    title: '执行率下限',
    unit: '%',
    meaning: '预算执行率低于它，须写执行率偏差原因。',
    min: 0,
    max: 1,
  },
  overAchievement: {
    title: '超额完成倍数',
    unit: '倍',
    meaning: '实际完成值达到指标值的这么多倍，须写原因或核对指标值是否定低。',
    min: 1,
    max: 100,
  },
  amountTolerance: {
    title: '金额容差',
    unit: '万元',
    meaning: '金额相差达到它才算不符；0.01 万元即 100 元。',
    min: 0,
    max: 1,
  },
  scoreTolerance: {
    title: '得分容差',
    unit: '分',
    meaning: '得分、分值相差达到它才算不符。',
    min: 0,
    max: 1,
  },
  changeRate: {
    title: '变动幅度上限',
    unit: '%',
    meaning: '同比变动、预算调整的幅度超过它，须说明原因。',
    min: 0,
    max: 10,
  },
  lowExecution: {
    title: '明细执行率下限',
    unit: '%',
    meaning: '某项明细支出的执行率低于它，须说明原因。',
    min: 0,
    max: 1,
  },
  lowExecutionBudget: {
    title: '明细预算起点',
    unit: '万元',
    meaning: '预算数达到它的明细才看明细执行率，小额不追究。',
    min: 0,
    max: 1_000_000,
  },
  unitFactor: {
    title: '单位混填倍数',
    unit: '倍',
    meaning: '本年与上年、决算与预算相差达到这么多倍，疑为元与万元混填。',
    min: 2,
    max: 100_000,
  },
  sampleSize: {
    title: '满意度最少份数',
    unit: '份',
    meaning: '满意度调查的有效份数少于它，须说明代表性。',
    min: 1,
    max: 100_000,
  },
  fullMarkExecution: {
    title: '满分核实执行率',
    unit: '%',
    meaning: '执行率低于它而指标全部满分，须核实。',
    min: 0,
    max: 1,
  },
  indicatorShare: {
    title: '单项分值占比上限',
    unit: '%',
    meaning: '一个三级指标的分值占所在一级指标的比例超过它，须核实权重是否失衡。',
    min: 0,
    max: 1,
  },
};
