import type { ProposedCell } from './proposal';

/** 从报告里抄到《报告正文数据表》的一项。 */
export interface QuotedFigure {
  readonly field: string;
  /** 抄来的样子，如“254.49万元”。 */
  readonly printed: string;
  readonly quote: string;
  /** 表里空着、已有别的数、已是这个数。 */
  readonly state: 'blank' | 'differs' | 'same';
  /** 要写的一格；已是这个数的为空。 */
  readonly cells: readonly ProposedCell[];
}

/** 抄来的各项，和说不准、没有抄的。 */
export interface QuotedFigures {
  readonly figures: readonly QuotedFigure[];
  /** 同一项在正文里写了不止一个数：一句话一处。 */
  readonly conflicts: readonly string[];
}
