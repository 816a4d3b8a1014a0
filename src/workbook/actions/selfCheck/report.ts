import type { Fact } from './probe';

/** 一项的结论：same 与主机声称的一样；different 不一样；failed 做的时候出错；skipped 这个版本没有这项功能。 */
export type CheckState = 'same' | 'different' | 'failed' | 'skipped';

/** 一项自检的结果。 */
export interface CheckResult {
  readonly id: string;
  readonly title: string;
  readonly affects: string;
  readonly state: CheckState;
  /** 这台 Excel 的事实；没有做成为 null。 */
  readonly observed: Fact;
  /** 我们的主机声称的事实。 */
  readonly expected: Fact;
  /** 出错时的话。 */
  readonly error?: string;
  /** 同步次数。 */
  readonly syncs: number;
  /** 耗时，毫秒：整项与各步。 */
  readonly times: Readonly<Record<string, number>>;
}

/** 导出的报告：一台真 Excel 的全部结论。 */
export interface SelfCheckReport {
  readonly kind: 'pbe-self-check';
  readonly version: 1;
  /** 环境：加载项版本、主机、平台、要求集，由窗格给出。 */
  readonly environment: string;
  /** ISO 时间。 */
  readonly time: string;
  readonly cancelled: boolean;
  readonly results: readonly CheckResult[];
}

/** 不一样的地方用大白话写出来；一样的为空串。 */
export function describeDifference({
  state,
  title,
  affects,
  observed,
  expected,
  error,
}: CheckResult): string {
  const facts = `这台 Excel：${JSON.stringify(observed)}；预期：${JSON.stringify(expected)}`;
  switch (state) {
    case 'same':
      return '';
    case 'skipped':
      return `“${title}”没有做：这个版本的 Office 没有这项功能。`;
    case 'failed':
      return `“${title}”没有做成：${error ?? '原因不明'}。可能影响：${affects}。`;
    case 'different':
      return `“${title}”与预期不同。${facts}。可能影响：${affects}。`;
  }
}
