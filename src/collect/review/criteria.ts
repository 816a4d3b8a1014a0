/** 一条复核口径：编码、说法、扣多少（占自评得分）。 */
export interface Criterion {
  readonly code: string;
  readonly text: string;
  /** 扣的比例，0～1。 */
  readonly deduction: number;
}

/** 常见的复核口径（SECOND：第三方复核的读书笔记，待核，各地可改）：改这张表就是改口径。 */
export const criteria: readonly Criterion[] = [
  { code: '1', text: '没有佐证材料', deduction: 1 },
  { code: '2', text: '指标与项目无关', deduction: 1 },
  { code: '3-1', text: '无法考核，程度轻', deduction: 0.3 },
  { code: '3-2', text: '无法考核，程度中', deduction: 0.6 },
  { code: '3-3', text: '无法考核，程度重', deduction: 1 },
  { code: '4', text: '满意度没有调查', deduction: 1 },
  { code: '5', text: '超过 130%，不扣，须说明', deduction: 0 },
  { code: '6', text: '定性但与项目相关，不扣', deduction: 0 },
  { code: '7', text: '几项任务有一项迟', deduction: 0.3 },
  { code: '9', text: '同一指标在产出与效益各出现一次', deduction: 1 },
  { code: '10', text: '三级指标与二级指标不合', deduction: 0.3 },
  { code: '14', text: '偏差原因没有说清', deduction: 0.3 },
  { code: '99', text: '其他，复核得分由复核人填', deduction: 0 },
];

/** 复核等次低于自评等次几档，得分再乘多少（SECOND，待核，各地可改）。 */
export const downgradeFactors: readonly number[] = [1, 0.9, 0.8, 0.7];
