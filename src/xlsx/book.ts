import type {
  CellValue,
  Chart,
  CfRule,
  CustomXmlPartData,
  DocumentPropertiesData,
  DvRule,
  Freeze,
  Hyperlink,
  Note,
  PageLayoutData,
  Rect,
  SheetProtection,
  SheetVisibility,
  Style,
  ThreadComment,
} from '../host';
import { MAX_COLUMNS } from './address';
import type { BookPicture, ConditionLook, FloatingObject, InkMark, ViewLook } from './printLooks';

/** 一种单元格样子；很多格共用一种。 */
export interface BookStyle {
  readonly style: Style;
  readonly locked: boolean;
  readonly hidden: boolean;
  /** 划掉、斜线、重复填满；没有就不写。 */
  readonly marks?: readonly InkMark[];
}

/** 文件里的一格。 */
export interface BookCell {
  /** 值或公式的缓存结果；空为 `''`，错误为 `'#N/A'` 这样的文字，日期为序列号。 */
  readonly value: Exclude<CellValue, null>;
  /** 以 `=` 开头；不是公式为 `null`。 */
  readonly formula: string | null;
  /** {@link Book.styles} 的下标。 */
  readonly style: number;
  /** 富文本里的一段看不见、划掉、成了上下标；没有就不写。 */
  readonly marks?: readonly InkMark[];
}

/** 一列或连续几列的宽度。 */
export interface BookColumns {
  readonly first: number;
  readonly last: number;
  /** 磅；`null` 为缺省宽。 */
  readonly width: number | null;
  readonly hidden: boolean;
}

/** 一行的高度。 */
export interface BookRow {
  /** 磅；`null` 为缺省高。 */
  readonly height: number | null;
  readonly hidden: boolean;
}

/** 文件里的一张表。 */
export interface BookSheet {
  readonly name: string;
  readonly visibility: SheetVisibility;
  readonly tabColor: string | null;
  readonly gridlines: boolean;
  /** 键见 {@link cellKey}。 */
  readonly cells: ReadonlyMap<number, BookCell>;
  readonly merges: readonly Rect[];
  readonly columns: readonly BookColumns[];
  readonly rows: ReadonlyMap<number, BookRow>;
  /** 磅。 */
  readonly defaultRowHeight: number | null;
  /** 磅。 */
  readonly defaultColumnWidth: number | null;
  readonly freeze: Freeze;
  readonly selection: Rect | null;
  readonly notes: readonly Note[];
  readonly comments: readonly ThreadComment[];
  readonly hyperlinks: readonly Hyperlink[];
  /** 图表；引用里的 `sheet` 是表名。 */
  readonly charts: readonly Chart[];
  /** 图片；只写不读，没有就不写。 */
  readonly pictures?: readonly BookPicture[];
  /** 浮在单元格上面的一切（图表也在内）；只读不写，引擎里来的没有。 */
  readonly objects?: readonly FloatingObject[];
  readonly validations: readonly Omit<DvRule, 'id'>[];
  readonly conditionalFormats: readonly Omit<CfRule, 'id'>[];
  /** 各种条件格式的样子；只读不写，引擎里来的没有。 */
  readonly conditions?: () => readonly ConditionLook[];
  readonly protection: SheetProtection | null;
  readonly pageLayout: PageLayoutData;
  /** 视图里会改变印出来的字的开关；只读不写，引擎里来的没有。 */
  readonly view?: ViewLook;
  /** 首页、双数页另设的页眉页脚，批注怎么印，从右往左排；只读不写，引擎里来的没有。 */
  readonly otherPages?: Readonly<Record<string, string>>;
}

/** 文件里的一个名称。 */
export interface BookName {
  readonly name: string;
  /** 以 `=` 开头。 */
  readonly formula: string;
  readonly comment: string;
  /** 工作表级名称所属的表在 {@link Book.sheets} 里的下标；工作簿级为 `null`。 */
  readonly sheet: number | null;
  readonly visible: boolean;
}

/** 一份工作簿文件的全部内容，与任何引擎无关；公式用内存里的函数名写法。 */
export interface Book {
  readonly sheets: readonly BookSheet[];
  readonly names: readonly BookName[];
  readonly styles: readonly BookStyle[];
  /** 打开时显示的表的下标。 */
  readonly activeSheet: number;
  readonly customXmlParts: readonly CustomXmlPartData[];
  readonly properties: DocumentPropertiesData;
  /** “以显示精度为准”：重算时会改数；没有就不写。 */
  readonly precisionAsDisplayed?: boolean;
  /** 文件里有、但这里带不走的东西（图表、图片、宏……），中文。 */
  readonly unsupported: readonly string[];
}

/** 行列号 → {@link BookSheet.cells} 的键。 */
export const cellKey = (row: number, column: number) => row * MAX_COLUMNS + column;

/** 键 → 行号。 */
export const keyRow = (key: number) => Math.floor(key / MAX_COLUMNS);

/** 键 → 列号。 */
export const keyColumn = (key: number) => key % MAX_COLUMNS;
