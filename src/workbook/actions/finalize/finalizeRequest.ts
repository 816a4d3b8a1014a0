import type { SealedReport, SignOff } from '../../../submission';

/** 定稿要知道的。 */
export interface FinalizeRequest {
  readonly signOff: SignOff;
  /** 留着审核标注；缺省去掉。 */
  readonly keepAnnotations?: boolean;
  /** 会藏数、改数、自己变的条件格式已经核实，照样定稿；缺省不。 */
  readonly acceptConditions?: boolean;
  /** 定稿时刻。 */
  readonly now: Date;
  /** 核对过的报告，记进登记；没有就不记。 */
  readonly report?: SealedReport;
}
