import type { FormId } from '../../schemes';

/** 数据文件里的一个值：数字、照抄的文字；null 为留空。 */
export type DataValue = number | string | null;

/** 可增行区的一行：列键 → 值。 */
export type RowData = Readonly<Record<string, DataValue>>;

/** 数据文件里的一张表。 */
export interface FormData {
  readonly form: FormId;
  /** 项目名称；一份一张的表为 null。 */
  readonly name: string | null;
  /** 字段键 → 值；计算字段给了值就盖掉公式，不给就是公式。 */
  readonly values: Readonly<Record<string, DataValue>>;
  /** 可增行区键 → 各行。 */
  readonly rows: Readonly<Record<string, readonly RowData[]>>;
}

/** 一份申报的数据文件（命令行 fill 的输入，测试用例的格式）。 */
export interface SubmissionData {
  /** 方案标识，如 `hengyang-2022`。 */
  readonly scheme: string;
  /** 评价年度。 */
  readonly year: number;
  /** 填报单位全称。 */
  readonly unit: string;
  readonly forms: readonly FormData[];
}

/** 读数据文件的结果：有一处不对就不放行，问题用中文说明在哪里。 */
export type SubmissionDataParse =
  | { readonly ok: true; readonly data: SubmissionData }
  | { readonly ok: false; readonly problems: readonly string[] };
