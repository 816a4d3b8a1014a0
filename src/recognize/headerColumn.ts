import type { GridCell } from './grid';

/** 表头的一列。 */
export interface HeaderColumn {
  /** 概念；认不出为 `null`。 */
  key: string | null;
  readonly label: string;
  readonly column: number;
  readonly lastColumn: number;
  /** 最下一层自己的文字。 */
  readonly own: string;
  /** 上一层表头的概念（两三层表头时）；一层为 `null`。 */
  readonly parent: string | null;
  /** 来源在上、栏在下的资金表：这一列上面写着的来源。 */
  readonly source?: string;
}

/** 一行（或叠在一起的两三行）表头。 */
export interface Header {
  readonly row: number;
  /** 表头的最后一行。 */
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  readonly columns: readonly HeaderColumn[];
  /** 表头左边竖排的块名；没有为 `null`。 */
  readonly caption: GridCell | null;
}
