/** 官方表格的标识（数据文件的 form 值、界面与文档都用它）。 */
export type FormId =
  | '基础数据表'
  | '部门整体支出绩效自评表'
  | '项目支出绩效自评表'
  | '部门整体支出绩效评价评分表'
  | '部门收支情况表'
  | '项目自评结果汇总表'
  | '评价报告封面及概况'
  | '整体支出绩效自评情况'
  | '评价人员及意见'
  | '报告正文数据表';

/** 依据的证据等级：原始文件、公开材料、待核。 */
export type Evidence = 'SEED' | 'PUBLIC' | 'MEMORY';

/** 一条依据。 */
export interface Basis {
  readonly text: string;
  readonly evidence: Evidence;
}

/** 等次：总分 ≥ min（含）即为该等次；从高到低排列，最后一档 min 为 0。 */
export interface Grade {
  readonly label: string;
  /** 分，含本数。 */
  readonly min: number;
}

/** 方案给一张指标表预填的一行（单位可改、可增删）。 */
export interface SchemeIndicator {
  /** 一级指标，如“产出指标”。 */
  readonly level1: string;
  /** 二级指标，如“数量指标”。 */
  readonly level2: string;
  /** 三级指标；空串表示留给单位填。 */
  readonly indicator: string;
  readonly target?: string;
  /** 分值（分）；不给则留空。 */
  readonly weight?: number;
  /** 评分标准原文（100 分评分表）；单元格里可改，得分跟着变。 */
  readonly standard?: string;
  /** 指标值的公式模板；没有就由人判断后填写。 */
  readonly valueFormula?: string;
  /** 这一行的证据等级：分值、评分标准出自哪里。 */
  readonly evidence?: Evidence;
}

/** 满意度调查预填的一行。 */
export interface SchemeSurvey {
  readonly respondent: string;
  /** 权重，小数；各行之和为 1。 */
  readonly weight: number;
}

/** 一级指标的应有分值（分）。 */
export interface LevelWeight {
  readonly level1: string;
  readonly weight: number;
}

/** 方案用到的一张表。 */
export interface SchemeForm {
  readonly form: FormId;
  /** 按项目一项一张。 */
  readonly perProject: boolean;
  /** 表中一级指标应有分值；没有指标的表为空。 */
  readonly levels: readonly LevelWeight[];
  /** 预填的指标行。 */
  readonly indicators: readonly SchemeIndicator[];
  /** 预填的满意度调查行。 */
  readonly surveys?: readonly SchemeSurvey[];
}

/** 审核阈值（比率为小数）；键固定，各地改值不改代码。 */
export interface Thresholds {
  /** 执行率低于它须写偏差原因（D07）。 */
  readonly executionReason: number;
  /** 实际完成值达到指标值的多少倍须写原因（E07）。 */
  readonly overAchievement: number;
  /** 金额比较容差，万元。 */
  readonly amountTolerance: number;
  /** 得分比较容差，分。 */
  readonly scoreTolerance: number;
  /** 同比、预算调整变动超过它须说明（B12、F04）。 */
  readonly changeRate: number;
  /** 明细执行率低于它须说明（B13）。 */
  readonly lowExecution: number;
  /** B13 只看预算数达到它的项，万元。 */
  readonly lowExecutionBudget: number;
  /** 本年与上年、决算与预算相差多少倍疑为元、万元混填（A05）。 */
  readonly unitFactor: number;
  /** 满意度调查的最少有效份数（E14）。 */
  readonly sampleSize: number;
  /** 执行率低于它而指标全部满分须核实（E16）。 */
  readonly fullMarkExecution: number;
  /** 单个三级指标分值占一级指标的上限（F07）。 */
  readonly indicatorShare: number;
}

/**
 * 阈值的缺省值。旧工作簿的方案快照缺哪个键就补哪个：
 * 30%、50%、10 万元、100 倍、30 份、80%、40% 均出自审核惯例（MEMORY），各单位可在“审核情况表”里改。
 */
export const defaultThresholds: Thresholds = {
  executionReason: 0.9,
  overAchievement: 1.3,
  amountTolerance: 0.01,
  scoreTolerance: 0.01,
  changeRate: 0.3,
  lowExecution: 0.5,
  lowExecutionBudget: 10,
  unitFactor: 100,
  sampleSize: 30,
  fullMarkExecution: 0.8,
  indicatorShare: 0.4,
};

/**
 * 方案：一地一年的制度，全部是数据。工作簿里存快照，几年后仍能照原样复算。
 */
export interface Scheme {
  /** 如 `hengyang-2022`。 */
  readonly id: string;
  readonly version: number;
  /** 界面上的名字，如“湖南省衡阳市 2022”。 */
  readonly title: string;
  readonly region: string;
  /** 缺省评价年度；通用方案为 null。 */
  readonly year: number | null;
  readonly basis: readonly Basis[];
  readonly forms: readonly SchemeForm[];
  /** 预算执行率：分值（分）与得分保留位数。 */
  readonly execution: { readonly weight: number; readonly places: number };
  /** 指标得分保留位数。 */
  readonly scorePlaces: number;
  /** 反向指标未达标时的算法：complement＝分值×[1−(实际−指标)/指标]；ratio＝分值×指标/实际。 */
  readonly reverseScoring: 'complement' | 'ratio';
  readonly grades: readonly Grade[];
  readonly thresholds: Thresholds;
}
