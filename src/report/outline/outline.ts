/** 一句（一段）写法：条件不合的不写；条件都不合的整句不写。 */
export interface SentenceVariant {
  /** 条件：`政府性基金=0`（空着也算 0）、`三公经费`（有数）、`!三公经费`（没有数）、`项目支出>0`；“且”连起来。 */
  readonly when?: string;
  readonly text: string;
}

/** 提纲里的一项。文字里 `【名】` 换成数或人写的文字，`{…}` 里缺一样就整段不写。 */
export type OutlineItem =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3 | 4; readonly text: string; readonly when?: string }
  | { readonly kind: 'text'; readonly text: string; readonly when?: string }
  | { readonly kind: 'variants'; readonly variants: readonly SentenceVariant[] }
  /** 人写的一项：照原文分段写；空着时请人填，或写 `otherwise`。 */
  | { readonly kind: 'slot'; readonly slot: string; readonly otherwise?: string }
  /** 可增行区一行一段（`joined` 时连成一段）。`【序】` 是序号，`【列】` 是本行。 */
  | {
      readonly kind: 'rows';
      readonly form: string;
      readonly block: string;
      /** 上面那张表没有行时用这一张。 */
      readonly or?: { readonly form: string; readonly block: string };
      readonly text: string;
      readonly joined?: boolean;
      /** 连成一段时，行与行之间写什么；缺省不写。 */
      readonly between?: string;
      readonly lead?: string;
      readonly tail?: string;
      readonly otherwise?: string;
    }
  /** 评分表逐项：一级、二级指标作标题，三级指标一项一段。 */
  | {
      readonly kind: 'scoring';
      /** 二级指标在报告里的叫法与表上不同的：表上的（不带编号）→ 报告里的。 */
      readonly names?: Readonly<Record<string, string>>;
    }
  /** 从一张表的可增行区取一个表格。 */
  | {
      readonly kind: 'table';
      readonly form: string;
      readonly block: string;
      readonly columns: readonly {
        readonly heading: string;
        readonly column: string;
        readonly width: number;
      }[];
      readonly numbered?: boolean;
    };

/** 封面。 */
export interface OutlineCover {
  /** 题目，一行一项。 */
  readonly title: readonly string[];
  /** 题目以下、单位以上的行，如“（2022年度）”。 */
  readonly lines: readonly string[];
  /** 主要负责人签字一行。 */
  readonly signer?: string;
}

/** 报告提纲：一地一种报告，全部是数据；单位可以带自己的（JSON 或 .docx）。 */
export interface Outline {
  readonly id: string;
  readonly title: string;
  /** 适用的方案；通用的为空。 */
  readonly schemes: readonly string[];
  /** 单位怎样称呼自己，报告文字栏没写时用；缺省“本单位”。 */
  readonly selfName?: string;
  /** 有封面的写封面；没有的把题目写在正文头上。 */
  readonly cover?: OutlineCover;
  /** 正文头上的题目，一行一项。 */
  readonly heading: readonly string[];
  readonly body: readonly OutlineItem[];
  /** 落款：单位、日期。 */
  readonly signOff: boolean;
  /** 附件：依次附上的表（工作簿里有的才附）。 */
  readonly appendices: readonly string[];
  /** 依据：出自哪里。 */
  readonly basis: string;
}
