import type { FormId } from '../../schemes';

/** 一个数从哪里取：表、字段（可增行区写“块.列”，取各行之和；“块.#”取行数）。 */
export interface FigureSource {
  readonly form: FormId;
  readonly field: string;
}

/** 报告里用得到的一个数：有名字、有出处，写进句子时只写名字。 */
export interface Figure {
  readonly kind: 'amount' | 'count' | 'rate' | 'score' | 'text';
  /** 依次找到有数的为止。 */
  readonly sources: readonly FigureSource[];
  /** 都没有时用别的数算（如 人员经费＝基本支出−公用经费）。 */
  readonly otherwise?: string;
  /** 算也算不出时最后用的（照抄的数：可能没有跟着表改）。 */
  readonly last?: readonly FigureSource[];
  /** 这个数大于 0 时 `otherwise` 不成立，不用。 */
  readonly unless?: string;
  /** 正文里的叫法（核对没有书签的报告时认它）；缺省就是名字。 */
  readonly aliases?: readonly string[];
}
