import type { CellScalar } from '../../../cellSource';
import type { UnreadLook } from '../../../look';

/**
 * 定稿时的一格：地址、值、公式的规范写法（常数为空串）、印出来的文字。
 * 印出来的就是值本身（规范文字）时第四项省去，常数的第三项也省去。
 */
export type PrintedCell = readonly [cell: string, value: CellScalar, formula?: string, shown?: string];

/** 定稿时的一张表：每一格，与格以外会改变读者所见的东西。 */
export interface SealedSheet {
  /** 工作表名。 */
  readonly sheet: string;
  /** 不算的格（签字栏、写摘要的那一格）：A1 地址。 */
  readonly free: readonly string[];
  /** 打着名字、定稿后还可以接着签的栏：原来的字还在就行。 */
  readonly signable: readonly string[];
  readonly cells: readonly PrintedCell[];
  /** 页眉页脚六段，去掉字体字号与定稿码。 */
  readonly furniture: Readonly<Record<string, string>>;
  /** 会藏数、改数、自己变的条件格式。 */
  readonly conditions: readonly string[];
  /** 图片、文本框、图形：见 {@link objectText}。 */
  readonly objects: readonly string[];
  /** 定稿的那台 Excel 读不到的；早先的登记没有记，当作都没读。 */
  readonly unread?: readonly UnreadLook[];
  /** 自动换行的格数；有它就是记了字在格里怎么摆（方向、印不印得全）与页码从几起，早先的登记没有。 */
  readonly wrapped?: number;
}
