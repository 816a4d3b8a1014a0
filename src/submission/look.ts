import type { SourceRect } from './sourceRect';

/** 一格的墨：字色、底色（`#RRGGBB`，没有设为 null）与字号（磅，没有设为 null）。 */
export interface CellInk {
  readonly color: string | null;
  readonly fill: string | null;
  readonly size: number | null;
  /** 文字里有一段印出来看不见；读不出来的来源没有。 */
  readonly faint?: boolean;
}

/** 浮在单元格上面的一件东西。 */
export interface FloatingObject {
  /** 图片、文本框、图形、图表。 */
  readonly kind: string;
  readonly name: string;
  /** 盖住的格；不落在格上为 null。 */
  readonly rect: SourceRect | null;
  /** 里面的文字。 */
  readonly text: string;
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
  readonly merges: readonly SourceRect[];
  /** 打印区；没有设（整张都印）为 null。 */
  readonly printArea: readonly SourceRect[] | null;
  /** 手工分页：在这些行（0 起）之前另起一页；没有读的来源没有。 */
  readonly pageBreaks?: readonly number[];
  /** 页眉页脚六段（leftHeader……rightFooter），照 Excel 的写法；`titles` 为每页重复的标题行，如 `13:13`。 */
  readonly furniture: Readonly<Record<string, string>>;
  readonly objects: readonly FloatingObject[];
  readonly conditions: readonly ConditionLook[];
}
