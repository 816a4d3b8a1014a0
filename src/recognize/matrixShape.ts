import type { HeaderColumn } from './header';

/** 一片“表头在上、行标签在左”的表：资金、目标、年份三栏。 */
export interface Matrix {
  readonly type: 'funds' | 'sources' | 'goals' | 'years' | 'staff' | 'list' | 'unknown';
  readonly row: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  readonly columns: readonly HeaderColumn[];
  /** 竖排块名管到哪一行；没有为 `null`。 */
  readonly section: number | null;
}
