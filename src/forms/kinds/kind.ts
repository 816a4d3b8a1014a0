import type { KindId } from '../../schemes';
import type { FieldKind } from '../form';

/** 表种的一个字段：是什么、单位、怎么算、依据；放在哪一格由版面定，各地怎样叫由认表的词汇表定（`src/recognize/vocabulary`）。 */
export interface FieldDefinition {
  readonly kind: FieldKind;
  /** 界面与提示里的叫法；缺省同键。 */
  readonly label?: string;
  /** Excel 名称里前缀之后的部分；缺省由键把“.”换成“_”得到，键里有名称不许用的字时必须给。 */
  readonly name?: string;
  /** 空着就算没填完。 */
  readonly required?: boolean;
  /**
   * 计算字段的公式模板（写法见 `resolveFormula`）；写几条时用头一条版面都有的，一条也不行就由人填。
   * `{@列|替代}` 在版面没有这一列时用替代的文字。
   */
  readonly formula?: string | readonly string[];
  /** 录入字段插表时的预填值模板。 */
  readonly preset?: string | number;
  /** 含义；`{?执行率下限}` 一类换成方案参数。 */
  readonly meaning?: string;
  /** 依据（文号、表注）。 */
  readonly basis?: string;
  readonly choices?: readonly string[];
  /** 允许负数。 */
  readonly signed?: boolean;
  /** 最多写多少字；提示里带上，超了在生成报告时说。 */
  readonly maxLength?: number;
  /** 个人姓名、签字、电话：公开版里清空。 */
  readonly private?: true;
}

/** 可增行区的一列。 */
export interface ColumnDefinition extends FieldDefinition {
  /** 与上一行相同则合并显示（一级、二级指标）。 */
  readonly grouped?: boolean;
  /** 打印区之外的辅助列。 */
  readonly helper?: boolean;
}

/** 可增行区：一个项目一行、一个三级指标一行。 */
export interface BlockDefinition {
  /** 一行叫什么：项目、指标。 */
  readonly rowTitle: string;
  readonly name?: string;
  /** 没有数据时照方案预填：indicators 指标行、levels 一级指标行、surveys 满意度调查行。 */
  readonly prefill?: 'indicators' | 'levels' | 'surveys';
  /** 认行的列。 */
  readonly rowKey?: string;
  /** 官方把汇总行也当一行：认行列写着 `label` 的行，各列对应字段 `字段前缀.列`。 */
  readonly summary?: { readonly column: string; readonly label: string; readonly fieldPrefix: string };
  readonly columns: Readonly<Record<string, ColumnDefinition>>;
}

/** 表种：一张表是什么，与位置无关。 */
export interface Kind {
  /** 官方表名，如 `项目支出绩效自评表`。 */
  readonly id: KindId;
  /** 名称前缀：`基础`、`自评`、`项目`。 */
  readonly prefix: string;
  /** 名称作用域：一份一张用 workbook，一项目一张用 sheet。 */
  readonly scope: 'workbook' | 'sheet';
  /** 我们自己的工作底稿，不随报告上报。 */
  readonly workingPaper?: true;
  readonly fields: Readonly<Record<string, FieldDefinition>>;
  readonly blocks: Readonly<Record<string, BlockDefinition>>;
}

/** 表种的字段键；写错了编译不过。 */
export type FieldKey<K extends Kind> = Extract<keyof K['fields'], string>;

/** 表种的可增行区键。 */
export type BlockKey<K extends Kind> = Extract<keyof K['blocks'], string>;

/** 可增行区的列键。 */
export type ColumnKey<K extends Kind, B extends BlockKey<K>> = Extract<
  keyof K['blocks'][B]['columns'],
  string
>;

/** 登记一个表种：键的类型原样留住。 */
export const defineKind = <const K extends Kind>(kind: K): K => kind;

/** 行 × 栏都有的字段，如“公用经费.本年决算数”。 */
export function crossed<const R extends string, const C extends string>(
  rows: readonly R[],
  columns: readonly C[],
  define: (row: R, column: C) => FieldDefinition,
): Readonly<Record<`${R}.${C}`, FieldDefinition>> {
  return Object.fromEntries(
    rows.flatMap((row) => columns.map((column) => [`${row}.${column}`, define(row, column)])),
  ) as Readonly<Record<`${R}.${C}`, FieldDefinition>>;
}
