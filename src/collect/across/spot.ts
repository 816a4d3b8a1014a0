/** 一处：谁的、哪一份、哪一格、写的什么。 */
export interface Spot {
  readonly digest: string;
  readonly unit: string;
  readonly project: string;
  readonly sheet: string;
  readonly cell: string;
  readonly text: string;
}

/** 跨单位查出来的种类。 */
export type AcrossKind = '雷同' | '离群' | '全部满分' | '数字雷同' | '高于预估';

/** 跨单位查出来的一条，只提请查看。 */
export interface AcrossFinding {
  readonly kind: AcrossKind;
  readonly reason: string;
  readonly first: Spot;
  /** 另一处；没有另一处的（离群、全部满分）为 `null`。 */
  readonly second: Spot | null;
}
