import type { ReviewPractice } from './reviewCriteria';

/**
 * 一地第三方复核 2025 年度自评的口径（SECOND，待核）：方案没有自己的口径时，用户打开复核预估用它。
 * 无法考核分严重、中、轻三级；没有佐证、满意度没有调查、同一指标写两处的一处，都按 0 分。
 */
export const commonReviewPractice: ReviewPractice = {
  on: false,
  source: '某地第三方复核 2025 年度自评的口径（二手资料，待核；只是一地的做法）',
  criteria: {
    noEvidence: { title: '没有佐证材料', share: 1 },
    unmeasurable: { title: '无法考核（严重）：没有指标值或实际完成值', share: 1 },
    vague: { title: '无法考核（中）：数量指标没有数', share: 0.6 },
    noUnit: { title: '无法考核（轻）：有数没有计量单位', share: 0.3 },
    noSurvey: { title: '满意度没有调查', share: 1 },
    duplicated: { title: '同一指标考了两次', share: 1 },
    misfiled: { title: '三级指标与二级指标不合', share: null },
    reversed: { title: '成本指标写成 ≥', share: null },
    hollow: { title: '偏差原因等于没有写', share: null },
  },
};
