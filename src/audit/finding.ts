import type { Place } from '../submission';
import type { Fix } from './fix';

/** 错误阻断定稿；核实须改正或说明；提示不阻断。 */
export type Severity = '错误' | '核实' | '提示';

/** 结果落在可增行区时的行。 */
export interface FindingRow {
  readonly block: string;
  /** 0 起。 */
  readonly index: number;
  readonly label: string;
}

/** 一条审核结果。 */
export interface Finding {
  /** 稳定键：规则＋表＋项目＋字段（行用行标签），行移动后审核说明仍跟着它。 */
  readonly key: string;
  readonly rule: string;
  readonly severity: Severity;
  readonly form: string;
  /** 项目名；不是项目表为 null。 */
  readonly name: string | null;
  readonly field: string;
  readonly row: FindingRow | null;
  /** 主单元格；找不到位置时为 null。 */
  readonly place: Place | null;
  /** 牵涉到的其他单元格。 */
  readonly related: readonly Place[];
  readonly message: string;
  /** 表内值（印刷的样子）。 */
  readonly actual: number | string | null;
  /** 应为。 */
  readonly expected: number | string | null;
  /** 差额（actual − expected 的绝对值）；不是数为 null。 */
  readonly difference: number | null;
  /** 比较时允许的误差（与差额同单位）；不是比较两个数的规则为 null。 */
  readonly tolerance: number | null;
  readonly basis: string;
  /** 一键修正；没有唯一改法的为 null。 */
  readonly fix: Fix | null;
  /** “审核情况表”里用户写的审核说明；没写为 null。 */
  readonly explanation: string | null;
}

/** 规则给出的一条结果（编号、级别、依据由引擎补上）。 */
export interface FindingDraft extends Omit<Finding, 'key' | 'rule' | 'severity' | 'basis' | 'explanation'> {
  readonly severity?: Severity;
  /** 主单元格是这张表没有的一栏：不报。 */
  readonly absent?: true;
  /** 表里已经写明的理由（人工评分的理由）：当作审核说明。 */
  readonly explanation?: string;
}
