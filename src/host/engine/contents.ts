/**
 * 端口上来往的内容：值、样式、名称、备注、条件格式……行列号从 0 起，尺寸用磅，用词同 Excel。
 */

/** 单元格里的值；空格在读数时是 `''`，在函数参数里是 `null`。 */
export type CellValue = number | string | boolean | null;

/** 矩形区域，两端都含；`r`/`c` 为左上，`r2`/`c2` 为右下。 */
export interface Rect {
  r: number;
  c: number;
  r2: number;
  c2: number;
}

/** 字体；没写的属性表示“不改”（写）或“缺省”（读）。字号单位磅，颜色 `#RRGGBB`，`null` 为自动。 */
export interface Font {
  name?: string;
  size?: number;
  bold?: boolean;
  italic?: boolean;
  underline?: boolean;
  strike?: boolean;
  color?: string | null;
}

/** 单元格四边。 */
export type Edge = 'Top' | 'Bottom' | 'Left' | 'Right';

/** 一条边框：线型用 Excel 的叫法（Thin、Medium、Double、Hair、Dot、Dash…），颜色 `#RRGGBB`。 */
export interface Border {
  style: string;
  color: string;
}

/** 单元格样式；写的时候没写的属性不动，边框写 `null` 表示去掉这一边。 */
export interface Style {
  font?: Font;
  /** 底色 `#RRGGBB`；`null` 表示无填充。 */
  fill?: string | null;
  /** 数字格式；读的时候没有就是 General。 */
  numFmt?: string;
  /** 水平对齐：General、Left、Center、Right、Justify、Distributed。 */
  h?: string;
  /** 垂直对齐：Top、Center、Bottom。 */
  v?: string;
  wrap?: boolean;
  /** 缩进几格，同 Excel.RangeFormat.indentLevel；读的时候没有就是 0。 */
  indent?: number;
  borders?: Partial<Record<Edge, Border | null>>;
}

/** 对一格的改动；没写的属性不动。`formula` 与 `value` 同时写时以公式为准。 */
export interface CellPatch {
  /** 新值；`''` 或 `null` 清空。文字一律按文字存（`'=100%'` 不会变公式）。 */
  value?: CellValue;
  /** 公式，以 `=` 开头；`null` 不起作用（清公式请写 `value`）。 */
  formula?: string | null;
  /** 样式改动；`null` 清除全部样式。 */
  style?: Style | null;
  /** 保护时是否锁定（缺省锁定）。 */
  locked?: boolean;
  /** 保护时是否隐藏公式（缺省不隐藏）。 */
  hidden?: boolean;
}

/** 读到的一格。 */
export interface Cell {
  /** 计算结果；空格为 `''`，错误为 `'#VALUE!'` 这样的字符串。 */
  value: number | string | boolean;
  /** 公式（以 `=` 开头）；没有公式为 `null`。 */
  formula: string | null;
  style: Style;
  locked: boolean;
  hidden: boolean;
}

/** 工作表可见性，同 Excel.SheetVisibility。 */
export type SheetVisibility = 'Visible' | 'Hidden' | 'VeryHidden';

/** 一张工作表；`sheets()` 的次序就是页签次序。 */
export interface SheetInfo {
  id: string;
  name: string;
  visibility: SheetVisibility;
}

/** 一个定义名称。 */
export interface NameInfo {
  id: string;
  name: string;
  /** 以 `=` 开头：区域引用、常量（`="文字"`、`=3`）或任意公式；删掉目标后为 `=#REF!`。 */
  formula: string;
  comment: string;
  /** 工作表级名称所属的表；工作簿级为 `null`。 */
  sheetId: string | null;
  visible: boolean;
}

/** 备注（黄色便签）；宽高单位磅。 */
export interface Note {
  r: number;
  c: number;
  text: string;
  author: string;
  width: number;
  height: number;
  visible: boolean;
}

/** 一格的超链接；随插删行列移动，所在格被删则一起删。 */
export interface Hyperlink {
  r: number;
  c: number;
  /** 网址、文件。 */
  address?: string;
  /** 本工作簿里的位置，如 `'表'!B3` 或名称。 */
  documentReference?: string;
  /** 鼠标停在上面时的提示。 */
  screenTip?: string;
}

/** 批注的一条回复。 */
export interface CommentReply {
  id: string;
  text: string;
  author: string;
  /** ISO 8601 时刻。 */
  created: string;
}

/** 线程批注；随插删行列移动，所在格被删则一起删。 */
export interface ThreadComment extends CommentReply {
  r: number;
  c: number;
  resolved: boolean;
  replies: CommentReply[];
}

/** 条件格式：只有“公式”一种，其他种类由对象层换写成公式；次序就是优先级，前面的优先。 */
export interface CfRule {
  id: string;
  ranges: Rect[];
  /** 以 `=` 开头，相对引用以 `ranges[0]` 的左上角为准。 */
  formula: string;
  style: Style;
  stopIfTrue: boolean;
}

/** 当前被某条条件格式命中的一格。 */
export interface CfHit {
  ruleId: string;
  r: number;
  c: number;
}

/** 数据有效性的种类，同 xlsx 的写法。 */
export type DvType = 'any' | 'whole' | 'decimal' | 'list' | 'date' | 'time' | 'textLength' | 'custom';

/** 数据有效性规则。 */
export interface DvRule {
  id: string;
  ranges: Rect[];
  type: DvType;
  /** 列表写 `甲,乙,丙` 或 `=引用`；其他写数、文字形式的数或 `=公式`。 */
  formula1: string;
  formula2?: string;
  /** between、notBetween、equal、notEqual、greaterThan、lessThan、greaterThanOrEqual、lessThanOrEqual。 */
  operator?: string;
  allowBlank: boolean;
  /** 出错警告；`style` 为 Stop、Warning、Information。 */
  error?: { title: string; message: string; style: string; show: boolean };
  /** 输入提示。 */
  prompt?: { title: string; message: string; show: boolean };
}

/** 冻结的行数与列数；都为 0 表示不冻结。 */
export interface Freeze {
  rows: number;
  cols: number;
}
