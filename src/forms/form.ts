import type { AmountUnit } from '../domain';
import type { FormId, KindId } from '../schemes';

/** 字段的种类，决定读法、数字格式、数据有效性与对齐。 */
export type FieldKind =
  | 'amount' // 金额，万元，两位小数
  | 'count' // 人数等非负整数
  | 'rate' // 率，小数存、0.00% 显示
  | 'measure' // 指标值：率、做到的项数、不符的例数或“无”
  | 'score' // 分值、得分，分
  | 'text' // 短文字
  | 'longText' // 多行文字
  | 'date' // 日期
  | 'signature'; // 签字盖章，打印后手写

/** 表上的一个字段：数据文件的键、名称、界面标签都从它来。 */
export interface FieldSpec {
  /** 数据文件里的键（官方中文标签，栏用点分隔），如 `公用经费.上年决算数`。 */
  readonly key: string;
  /** 界面与提示里的叫法；缺省同 key。 */
  readonly label?: string;
  /** Excel 名称里前缀之后的部分；缺省由 key 把“.”换成“_”得到，含名称不许用的字符时必须给。 */
  readonly name?: string;
  readonly kind: FieldKind;
  /** 空着就算没填完。 */
  readonly required?: boolean;
  /**
   * 计算字段的公式模板（写法见 `resolveFormula`）：`{键}` 换成本表字段的名称，`{键:键}` 换成两字段围成的本表区域，
   * `{#块.列}` 换成可增行区一列的区域名称，`{@列}` 换成本行该列的单元格，`{?执行率位数}` 一类换成方案参数。
   * 没有公式就是录入字段。
   */
  readonly formula?: string;
  /** 录入字段插表时的预填值模板（如分值 10、年度）；用户可改。 */
  readonly preset?: string | number;
  /** 选中单元格时的输入提示与窗格字段卡片：含义；`{?执行率下限}` 一类换成方案参数（“90%”）。 */
  readonly meaning?: string;
  /** 依据（文号、表注）。 */
  readonly basis?: string;
  /** 只能从这些值里选。 */
  readonly choices?: readonly string[];
  /** 允许负数（缺省不允许）。 */
  readonly signed?: boolean;
  /** 最多写多少字；不限的不写。 */
  readonly maxLength?: number;
  /** 个人姓名、签字、电话：公开版里清空。 */
  readonly private?: true;
  /** 自定义栏：版面里有、表种里没有的字段。 */
  readonly extra?: true;
  /** 模板自己的公式（照模板上的位置写）：原样留着，只比值，不当它被改写。 */
  readonly own?: string;
}

/** 单元格样子。 */
export type CellLook =
  | 'title' // 表名
  | 'subtitle' // 表名下的年度，居中
  | 'heading' // 表头、小标题
  | 'label' // 行标签，左对齐
  | 'indent1'
  | 'indent2'
  | 'plain' // 表外说明文字
  | 'unitNote' // 右上角“单位：万元”，右对齐
  | 'remark' // 表内说明文字，小一号、自动换行
  | 'vertical' // 竖排标题
  | 'helper'; // 打印区外辅助列的表头

/** 版面上的一格；column 从 0 起，width/height 是合并的列数、行数（缺省 1）。 */
export interface FormCell {
  readonly column: number;
  readonly width?: number;
  readonly height?: number;
  /** 固定文字模板：`{年度}` `{上年}` `{单位}` `{项目}` 会被替换。 */
  readonly caption?: string;
  readonly field?: FieldSpec;
  readonly look?: CellLook;
  /** 覆盖到可增行区末尾之后的第几行（竖排标题跨整个指标区时用，代替 height）。 */
  readonly spanBlock?: { readonly block: string; readonly after: number };
  /** 没有边框（表头上方的填报单位行、表尾签字行）。 */
  readonly bare?: boolean;
}

/** 官方表的一行。 */
export interface FixedRow {
  readonly kind: 'row';
  readonly cells: readonly FormCell[];
  /** 行高，磅；缺省按字数估。 */
  readonly height?: number;
  /** 打印区之外的行（官方表没有的自评总分），都在最后。 */
  readonly unprinted?: true;
}

/** 可增行区的一列。 */
export interface BlockColumn extends FieldSpec {
  readonly column: number;
  readonly width?: number;
  /** 与上一行相同则合并显示（一级、二级指标）。 */
  readonly grouped?: boolean;
  /** 打印区之外的辅助列（完成档次）。 */
  readonly helper?: boolean;
}

/** 可增行区：一个项目一行、一个三级指标一行。 */
export interface RowBlock {
  readonly kind: 'block';
  /** 数据文件 rows 里的键，如 `绩效指标`。 */
  readonly key: string;
  /** Excel 名称前缀之后的部分，整个区域的名称；列的名称为它加“_列”。 */
  readonly name?: string;
  readonly columns: readonly BlockColumn[];
  readonly minRows: number;
  /** 没有数据时插几行。 */
  readonly defaultRows: number;
  readonly rowHeight?: number;
  /** 一行叫什么：项目、指标。 */
  readonly rowTitle: string;
  /** 没有数据时照方案预填：indicators 指标行、levels 一级指标行、surveys 满意度调查行。 */
  readonly prefill?: 'indicators' | 'levels' | 'surveys';
  /** 认行的列：行的叫法取它，方案给这一行另配的公式（指标值）也按它的文字对上。缺省取第一个短文字列。 */
  readonly rowKey?: string;
  /** 版面自带的预印行（财政局模板上印好的指标）；比方案的预填优先。 */
  readonly presets?: readonly Readonly<Record<string, string | number>>[];
  /** 官方把汇总行也当一行：数据文件里认行列写着 `label` 的行，各列对应字段 `字段前缀.列`。 */
  readonly summary?: {
    readonly column: string;
    readonly label: string;
    readonly fieldPrefix: string;
  };
}

/** 打印设置：A4，一页宽。 */
export interface PrintSetup {
  readonly orientation: 'portrait' | 'landscape';
  /** 每页重复的标题行（1 起，含头尾）；没有则不重复。 */
  readonly titleRows?: readonly [number, number];
  /** 打印列数（辅助列不打印）。 */
  readonly columns: number;
  /** 压成几页高；0＝不限。 */
  readonly pagesTall: number;
}

/** 发布过的旧版面；只记与今天不同的地方，没有记的都一样。 */
export interface FormerVersion {
  readonly version: number;
  /** 今天的 Excel 名称（去掉前缀）→ 那一版叫什么：字段、可增行区、列改过名的。 */
  readonly renamed: Readonly<Record<string, string>>;
  /** 那一版还没有的名称（去掉前缀）：读不到不算坏。 */
  readonly absent: readonly string[];
}

/** 表样：一张官方表的全部版面，一行一行照官方标签写成数据。 */
export interface Form {
  /** 官方表名，即表种；数据文件、审核、封存都用它，一种表不论什么版面都是这个名字。 */
  readonly id: FormId;
  /** 版面的标识：内置的同表种名，外来的另取；表样标记里写的是它。 */
  readonly layout: string;
  /** 表种：判断这是什么表看它，不看标识。 */
  readonly kind: KindId;
  /** 金额单位；缺省万元。 */
  readonly unit?: AmountUnit;
  /** 版面版本；改版面必须加一并保留旧版识别。 */
  readonly version: number;
  /** 发布过的旧版，照它们读旧工作簿、升级时不丢录入。 */
  readonly former?: readonly FormerVersion[];
  /** 名称前缀：`基础`、`自评`、`项目`。 */
  readonly prefix: string;
  /** 名称作用域：一表一张用 workbook，一项目一张用 sheet。 */
  readonly scope: 'workbook' | 'sheet';
  /** 缺省工作表名模板。 */
  readonly sheetName: string;
  /** 各列宽（约等于一个半角字符）。 */
  readonly columnWidths: readonly number[];
  readonly rows: readonly (FixedRow | RowBlock)[];
  readonly print: PrintSetup;
  /** 我们自己的工作底稿，不随报告上报：公开版里没有它。 */
  readonly workingPaper?: true;
}
