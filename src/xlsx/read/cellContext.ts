import type { FunctionNames } from '../formula/functionNames';
import type { InkMark } from '../printLooks';
import type { ColorReader } from './readColors';

/** 整份工作簿的单元格预算：各表共用一个计数。 */
export interface CellBudget {
  left: number;
}

/** 读单元格要用的东西。 */
export interface CellContext {
  readonly strings: readonly string[];
  /** 富文本里有一段看不见、划掉的共享文字（下标）；不读样子时为空。 */
  readonly marks: ReadonlyMap<number, readonly InkMark[]>;
  /** 富文本一段的颜色；不读样子时为 `null`。 */
  readonly color: ColorReader | null;
  readonly names: FunctionNames;
  /** 这种样式是不是日期（1904 日期系统要加 1462 天）。 */
  readonly isDate: (style: number) => boolean;
  readonly date1904: boolean;
  readonly budget: CellBudget;
}
