import type { IsSetSupported } from '../../kernel/sessionState';

/** 观察到的事实：能写成 JSON、与主机声称的逐项比对。 */
export type Fact = string | number | boolean | null | readonly Fact[] | { readonly [key: string]: Fact };

/** 一项自检能用的东西：一张只给它用、用完就删的草稿表。 */
export interface Bench {
  /** 提交都走它：同步次数记入报告。 */
  readonly context: Excel.RequestContext;
  readonly sheet: Excel.Worksheet;
  readonly isSetSupported: IsSetSupported;
  /** 记一个耗时（毫秒），只报告不比对：机器快慢不同。 */
  readonly time: (title: string, milliseconds: number) => void;
}

/** 一项自检：在真 Excel 里做一遍我们的主机声称会怎样的事。 */
export interface Probe {
  /** 一经发布不改：报告靠它对照。 */
  readonly id: string;
  readonly title: string;
  /** 与主机不同时，哪些功能会受影响，给人看的一句话。 */
  readonly affects: string;
  /** 需要的要求集；没有就跳过。 */
  readonly needs?: readonly [set: string, version: string];
  /** 需要的客户端成员；自带的 office.js 没有就跳过。 */
  readonly member?: readonly [type: string, name: string];
  readonly observe: (bench: Bench) => Promise<Fact>;
}
