import type { ReviewPractice } from './reviewCriteria';
import { thresholdKeys, thresholdParameters, type ThresholdKey } from './parameters';

/** 表样（版面）的标识：数据文件的 form 值、登记、标记都用它；内置的同表种名，外来的版面另取。 */
export type FormId = string;

/** 表种的标识，即官方表名。 */
export type KindId =
  | '基础数据表'
  | '部门整体支出绩效自评表'
  | '项目支出绩效自评表'
  | '部门整体支出绩效评价评分表'
  | '部门收支情况表'
  | '项目自评结果汇总表'
  | '评价报告封面及概况'
  | '整体支出绩效自评情况'
  | '评价人员及意见'
  | '报告正文数据表'
  | '报告文字栏';

/** 依据的证据等级：原始文件、公开材料、待核。 */
export type Evidence = 'SEED' | 'PUBLIC' | 'MEMORY';

/** 证据等级在界面与文档里怎样说；待核的请照本地文件核对。 */
export const evidenceText: Readonly<Record<Evidence, string>> = {
  SEED: '原始文件',
  PUBLIC: '公开材料',
  MEMORY: '待核',
};

/** 一条依据。 */
export interface Basis {
  readonly text: string;
  readonly evidence: Evidence;
  /**
   * 说的是方案里哪几个值：`execution.weight`、`grades`、`reverseScoring`、`thresholds.…`，各级分值写 `levels`
   * 或 `levels.产出指标`，评分表的行写 `standards`，满意度权重写 `surveys`；没写的是整份方案的出处。
   */
  readonly of?: readonly string[];
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
  /** 可以不要：不随“插入表样”一起插，用到时再插；缺了不算缺表。 */
  readonly optional?: true;
  /** 预填的满意度调查行。 */
  readonly surveys?: readonly SchemeSurvey[];
}

/** 审核阈值（比率为小数）；各键的含义、单位、范围见 {@link thresholdParameters}。 */
export type Thresholds = Readonly<Record<ThresholdKey, number>>;

/** 阈值的缺省值；旧工作簿的方案快照缺哪个键就补哪个。 */
export const defaultThresholds: Thresholds = Object.fromEntries(
  thresholdKeys.map((key) => [key, thresholdParameters[key].fallback]),
) as Thresholds;

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
  /** 正向指标的完成率（小数）低于它得 0 分；0 表示不设。 */
  readonly completionFloor: number;
  /** 正向指标的完成率（小数）高于它得 0 分；0 表示不设。 */
  readonly completionCeiling: number;
  /** 实际完成值填“不适用”的指标：keep 不作处理；rescale 剔除后按百分制折算总分。 */
  readonly notApplicable: 'keep' | 'rescale';
  /** 自评表要几人签字：1 填表人；2 填表人与单位负责人。 */
  readonly signers: number;
  readonly grades: readonly Grade[];
  readonly thresholds: Thresholds;
  /** 复核预估的口径；没有的用一地的常见口径，由用户自己打开。 */
  readonly review?: ReviewPractice;
  /** 定稿码接在每页页脚后面；写 false 的方案不接，只印在审核情况表上。 */
  readonly sealCodeInFooter?: boolean;
  /**
   * 报送文件怎样取名（不带后缀），`{年度}` `{单位}` 会被替换；没写的照 {@link defaultFileName}。
   * 工作簿、报告、送审清单、送审包都由它来。
   */
  readonly fileName?: string;
  /** 审核规则在这个方案里另定的级别（规则编号 → 级别）；没写的照规则自己的。定稿的底线规则不受它管。 */
  readonly ruleLevels?: Readonly<Record<string, RuleLevel>>;
}

/** 报送文件的缺省名字。 */
export const defaultFileName = '{年度}年度{单位}部门整体支出绩效自评';

/** 方案给一条规则定的级别；`停用` 是不审。 */
export type RuleLevel = (typeof ruleLevels)[number];

/** 能定的级别。 */
export const ruleLevels = ['错误', '核实', '提示', '停用'] as const;
