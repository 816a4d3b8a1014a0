import type { SourceRect } from './sourceRect';

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

/** 一格的墨：字色、底色（`#RRGGBB`，没有设为 null）、字号（磅，没有设为 null）、字体。 */
export interface CellInk {
  readonly color: string | null;
  readonly fill: string | null;
  readonly size: number | null;
  readonly font: string | null;
  /** 读不出来的来源为空。 */
  readonly marks: readonly InkMark[];
  /** 缩进几格；读不出来的来源为 0。 */
  readonly indent: number;
  /** 自动换行。 */
  readonly wrap: boolean;
}

/** 有的 Excel 读不到的两样：图形（图片、文本框）、条件格式。 */
export type UnreadLook = '图形' | '条件格式';

/** 浮在单元格上面的一件东西。 */
export interface FloatingObject {
  /** 图片、文本框、图形、图表。 */
  readonly kind: string;
  readonly name: string;
  /** 盖住的格；不落在格上为 null。 */
  readonly rect: SourceRect | null;
  /** 里面的文字。 */
  readonly text: string;
  /** 图片的原文；读不到的来源没有。 */
  readonly image?: () => Uint8Array | null;
}

/** 一条条件格式会让印出来的样子变成什么。 */
export interface ConditionLook {
  readonly rects: readonly SourceRect[];
  /** 种类，同文件里的写法：expression、cellIs、dataBar…… */
  readonly type: string;
  readonly formulas: readonly string[];
  readonly color: string | null;
  readonly fill: string | null;
  /** 换成的数字格式；不换为 null。 */
  readonly format: string | null;
  /** 划掉。 */
  readonly strike: boolean;
  /** 色阶里最深的颜色；不是色阶为 null。 */
  readonly darkest: string | null;
}

/**
 * 一张表印出来的样子里与内容有关的那些：写成什么样、看得见看不见、上面盖着什么。
 * 行高、边框、字体不在内：各家软件另存都会改写，也改不了读者看到的数。
 */
export interface SheetLook {
  /** 工作表标签没有藏起来。 */
  readonly visible: boolean;
  /** 数字格式；没有设为 General。 */
  format(row: number, column: number): string;
  ink(row: number, column: number): CellInk;
  isRowHidden(row: number): boolean;
  isColumnHidden(column: number): boolean;
  /** 行高、列宽，磅；来源没有记为 null。 */
  rowHeight(row: number): number | null;
  columnWidth(column: number): number | null;
  /** 显示零值；读不出来的来源当作显示。 */
  readonly zeros: boolean;
  /** 印公式而不印结果；读不出来的来源当作不。 */
  readonly formulas: boolean;
  /** 打印缩放，百分数；没有设、按页数缩放为 null。 */
  readonly scale: number | null;
  readonly merges: readonly SourceRect[];
  /** 打印区；没有设（整张都印）为 null。 */
  readonly printArea: readonly SourceRect[] | null;
  /** 在这些行（0 起）之前另起一页；没有读的来源没有。 */
  readonly pageBreaks?: readonly number[];
  /**
   * 页眉页脚六段（leftHeader……rightFooter），照 Excel 的写法；`titles` 为每页重复的标题行，如 `13:13`；
   * `comments`、`direction`、`printArea` 为批注怎么印、从右往左排、打印区写成的公式，`firstPage`、`headings` 为
   * 页码从几起、印行号列标；照常的没有。
   */
  readonly furniture: Readonly<Record<string, string>>;
  /** 字在格里怎么摆（换行、方向）与页码从几起、印不印行号列标也读了；早先的登记没有。 */
  readonly placed?: boolean;
  /** 这个来源读不到的：图形、条件格式；都读得到的没有。 */
  readonly unread?: readonly UnreadLook[];
  readonly objects: readonly FloatingObject[];
  readonly conditions: readonly ConditionLook[];
}
