import type { AmountUnit } from '../domain';
import type { SheetLook } from './look';
import type { SourceRect } from './sourceRect';

export type { SourceRect };

/** 单元格的值：数、文字、真假；空为 ""。 */
export type CellScalar = number | string | boolean;

/** 读到的一格。 */
export interface SourceCell {
  readonly value: CellScalar;
  /** 公式原文（以 = 开头）；不是公式为 null（文字“=100%”不是公式）。 */
  readonly formula: string | null;
  /** 单元格显示出来的文字：按印刷的小数位比较时用。 */
  readonly text: string;
  /** 公式重算过，与存着的结果不一样：原来存着的（没有存为空串）；`value` 是重算的。一样的没有这一项。 */
  readonly stored?: CellScalar;
}

/** 一张工作表的只读视图。 */
export interface SourceSheet {
  readonly id: string;
  readonly name: string;
  readonly rowCount: number;
  readonly columnCount: number;
  /** 已用区域以外为空格。 */
  cell(row: number, column: number): SourceCell;
  /** 没有经过本软件、按标签认的表：名称指到的就是全部，没有的就是表上没有，不按我们的版面去推。 */
  readonly foreign?: true;
  /** 按标签认的表上认出来、表种却没有的栏（“中央补助.全年预算数”）；没有的不写。 */
  readonly unlisted?: readonly string[];
  /** 按标签认的表金额不以万元计：读进来换成万元。 */
  readonly unit?: AmountUnit;
  /** 一个值照这一格的数字格式显示出来的文字；说不出的来源没有。 */
  show?(row: number, column: number, value: CellScalar): string;
  /** 印出来的样子；来源没有读样子时没有。 */
  readonly look?: SheetLook;
}

/** 一个名称；指向坏了（#REF!）时 target 为 null。 */
export interface SourceName {
  readonly name: string;
  /** 工作表级名称所在表的 id；工作簿级为 null。 */
  readonly sheetId: string | null;
  readonly formula: string;
  readonly target: { readonly sheetId: string; readonly rect: SourceRect } | null;
}

/**
 * 单元格来源：名称→区域、区域→值/公式/显示文字。
 * 两个实现：Office.js 一次同步读回的快照、xlsx 文件。
 */
export interface CellSource {
  readonly sheets: readonly SourceSheet[];
  readonly names: readonly SourceName[];
  /** 工作簿自定义 XML 里我们那一份的文字（方案快照、第二锚点）；没有为 null。 */
  readonly registryXml: string | null;
  /** 我们那一份有几份；多于一份就是有人另放了。读不出来的来源没有。 */
  readonly registryCopies?: number;
  /** 工作簿设成“以显示精度为准”：重算时会改数；读不出来的来源没有。 */
  readonly precisionAsDisplayed?: boolean;
}
