import type { ChartCorner, Rect, Style } from '../host';

/**
 * 会改变读者所见、又不在颜色字号里的：`faint` 有一段印出来看不见，`symbols` 有一段用符号字体，`struck` 划掉了，
 * `raised` 有上下标，`phonetic` 上面印着注音，`crossed` 有斜线边框，`repeated` 水平对齐是“填充”（一格里重复印），
 * `turned` 转了方向，`reversed` 从右往左排，`enriched` 挂着富值（印的是图片、联机的数，不是存着的值）。
 */
export type InkMark =
  | 'faint'
  | 'symbols'
  | 'struck'
  | 'raised'
  | 'phonetic'
  | 'crossed'
  | 'repeated'
  | 'turned'
  | 'reversed'
  | 'enriched';

/** 浮在单元格上面的一件东西：盖住哪些格、里面写着什么；复核要看它挡没挡住数。 */
export interface FloatingObject {
  /** 图片、文本框、图形、图表、组合。 */
  readonly kind: string;
  readonly name: string;
  /** 盖住的格（0 起、含两端）；不落在格上（绝对位置）的为 `null`。 */
  readonly rect: Rect | null;
  /** 里面的文字；没有为空串。 */
  readonly text: string;
  /** 图片的原文；不是图片、链接到文件外面的没有。 */
  readonly image?: () => Uint8Array | null;
}

/** 表上的一张图片：左上角在哪一格、离格的左上角多远，多大（磅），PNG 全文。 */
export interface BookPicture {
  readonly name: string;
  readonly corner: ChartCorner;
  readonly width: number;
  readonly height: number;
  readonly png: Uint8Array;
}

/** 一条条件格式会让印出来的样子变成什么：不论种类都读，复核要看它藏没藏数、换没换数字格式。 */
export interface ConditionLook {
  readonly ranges: readonly Rect[];
  /** 种类，同文件里的写法：expression、cellIs、dataBar…… */
  readonly type: string;
  /** 条件里的公式，不带等号。 */
  readonly formulas: readonly string[];
  readonly style: Style;
  /** 色阶里最深的颜色；不是色阶为 `null`。 */
  readonly darkest: string | null;
}

/** 一张表的视图里会改变印出来的字的开关。 */
export interface ViewLook {
  /** 显示零值。 */
  readonly zeros: boolean;
  /** 印公式而不印结果。 */
  readonly formulas: boolean;
}
