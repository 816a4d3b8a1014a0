import type { RollUp, Dimension } from '../rollUp/measures';

/** 没有报、报了没过的一行。 */
export interface AbsentLine {
  readonly state: '未报送' | '读不了' | '退回' | '未通过' | '不在名册' | '已被后一份取代';
  readonly region: string;
  readonly department: string;
  readonly code: string;
  readonly unit: string;
  readonly file: string;
  readonly reason: string;
}

/** 跨单位查出来的一条：两处各是谁、在哪一格、为什么。 */
export interface AcrossLine {
  readonly kind: string;
  readonly reason: string;
  readonly first: {
    readonly unit: string;
    readonly file: string;
    readonly sheet: string;
    readonly cell: string;
    readonly text: string;
  };
  readonly second: {
    readonly unit: string;
    readonly file: string;
    readonly sheet: string;
    readonly cell: string;
    readonly text: string;
  } | null;
}

/** 汇总工作簿的内容。 */
export interface SummaryInput {
  readonly year: number;
  readonly by: Dimension;
  readonly now: RollUp;
  /** 上年的；库里没有为 `null`。 */
  readonly before: RollUp | null;
  /** 名册里每一堆应报几个单位。 */
  readonly expected: ReadonlyMap<string, number>;
  readonly absent: readonly AbsentLine[];
  readonly across: readonly AcrossLine[];
  /** 一堆的明细在哪里：另一本的文件名，或本簿里的位置。 */
  readonly detail: (
    group: string,
  ) => { readonly address?: string; readonly documentReference?: string } | null;
  /** 从汇总簿到一个源文件的链接地址。 */
  readonly sourceAddress: (file: string) => string;
}
