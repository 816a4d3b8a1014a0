/**
 * 引擎不解释、随文件保存的附带数据的约定：对象层写、xlsx 读写，两边只认这里的键。
 * 存取经由端口的 `meta`/`setMeta`（按表）与 `workbookMeta`/`setWorkbookMeta`（按工作簿）。
 *
 * 打印区与打印标题不在这里：同 Excel，它们是表级名称 {@link PRINT_AREA_NAME}、
 * {@link PRINT_TITLES_NAME}（如 `='表'!$A$1:$I$40`、`='表'!$3:$5`），插删行列时跟着移动。
 */

/** 打印区的表级名称（文件里写成 `_xlnm.Print_Area`）。 */
export const PRINT_AREA_NAME = 'Print_Area';

/** 打印标题的表级名称（文件里写成 `_xlnm.Print_Titles`）。 */
export const PRINT_TITLES_NAME = 'Print_Titles';

/** 保护选项，键同 Excel.WorksheetProtectionOptions。 */
export interface ProtectionOptions {
  allowAutoFilter?: boolean;
  allowDeleteColumns?: boolean;
  allowDeleteRows?: boolean;
  allowEditObjects?: boolean;
  allowEditScenarios?: boolean;
  allowFormatCells?: boolean;
  allowFormatColumns?: boolean;
  allowFormatRows?: boolean;
  allowInsertColumns?: boolean;
  allowInsertHyperlinks?: boolean;
  allowInsertRows?: boolean;
  allowPivotTables?: boolean;
  allowSort?: boolean;
  /** Normal、Unlocked、None。 */
  selectionMode?: string;
}

/** 工作表保护：有这个对象就是受保护。 */
export interface SheetProtection {
  options: ProtectionOptions;
  /** 明文口令；没有口令为 `null`。 */
  password: string | null;
  /** 从文件读来的口令散列（原样写回）；此时明文未知。 */
  storedHash?: Readonly<Record<string, string>>;
}

/** 页眉页脚六段，写法同 Excel（`&P`、`&N`、`&A`…）；空串为没有。 */
export interface HeadersFooters {
  leftHeader?: string;
  centerHeader?: string;
  rightHeader?: string;
  leftFooter?: string;
  centerFooter?: string;
  rightFooter?: string;
}

/** 页面设置，键同 Excel.PageLayout；边距单位磅。没写的属性是 Excel 的缺省值。 */
export interface PageLayoutData {
  /** Portrait、Landscape。 */
  orientation?: string;
  /** 同 Excel.PaperType：A4、A3、B5、Letter…… */
  paperSize?: string;
  /** 缩放百分比，或压成几页宽、几页高（没写的一边不限）。 */
  zoom?: { scale?: number; horizontalFitToPages?: number; verticalFitToPages?: number };
  topMargin?: number;
  bottomMargin?: number;
  leftMargin?: number;
  rightMargin?: number;
  headerMargin?: number;
  footerMargin?: number;
  centerHorizontally?: boolean;
  centerVertically?: boolean;
  blackAndWhite?: boolean;
  draftMode?: boolean;
  printGridlines?: boolean;
  printHeadings?: boolean;
  /** DownThenOver、OverThenDown。 */
  printOrder?: string;
  /** `''` 为自动。 */
  firstPageNumber?: number | '';
  /** 首页不同、奇偶页不同；都一样的不写。同 Excel.HeaderFooterState。 */
  headerFooterState?: 'FirstAndDefault' | 'OddAndEven' | 'FirstOddAndEven';
  headersFooters?: HeadersFooters;
  /** 手工分页：在这些行（从 0 起）之前另起一页，从小到大；插删行时跟着移动。 */
  rowBreaks?: number[];
}

/** 一张表的附带数据。 */
export interface SheetMeta {
  protection?: SheetProtection;
  pageLayout?: PageLayoutData;
  shapes?: ShapeData[];
}

/** 画在表上的一件东西；位置大小以磅计。 */
export interface ShapeData {
  id: string;
  name: string;
  /** 同 Excel.ShapeType：Image、GeometricShape、Group、Line。 */
  type: string;
  left: number;
  top: number;
  width: number;
  height: number;
  /** 里面的文字；没有为空串。 */
  text: string;
  /** 图片全文（PNG 的 base64）；不是图片没有。 */
  image?: string;
  /** 替代文字。 */
  description?: string;
}

/** 一个自定义 XML 部件。 */
export interface CustomXmlPartData {
  /** `{GUID}`，大写，含花括号。 */
  id: string;
  xml: string;
}

/** 工作簿属性；键同 Excel.DocumentProperties。 */
export interface DocumentPropertiesData {
  author?: string;
  title?: string;
  subject?: string;
  keywords?: string;
  comments?: string;
  category?: string;
  company?: string;
}

/** 工作簿的附带数据。 */
export interface WorkbookMeta {
  customXmlParts?: CustomXmlPartData[];
  properties?: DocumentPropertiesData;
}
