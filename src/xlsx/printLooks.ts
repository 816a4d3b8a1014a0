import type { Rect, Style } from '../host';

/** 浮在单元格上面的一件东西：盖住哪些格、里面写着什么；复核要看它挡没挡住数。 */
export interface FloatingObject {
  /** 图片、文本框、图形、图表、组合。 */
  readonly kind: string;
  readonly name: string;
  /** 盖住的格（0 起、含两端）；不落在格上（绝对位置）的为 `null`。 */
  readonly rect: Rect | null;
  /** 里面的文字；没有为空串。 */
  readonly text: string;
}

/** 一条条件格式会让印出来的样子变成什么：不论种类都读，复核要看它藏没藏数、换没换数字格式。 */
export interface ConditionLook {
  readonly ranges: readonly Rect[];
  /** 种类，同文件里的写法：expression、cellIs、dataBar…… */
  readonly type: string;
  /** 条件里的公式，不带等号。 */
  readonly formulas: readonly string[];
  readonly style: Style;
}
