import type { AmountUnit } from '../domain';

/** 一格的位置，行列从 0 起。 */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/** 认定的一格：这一格就是这个字段。 */
export interface Binding extends Place {
  /** 字段的键；可增行区里为“块.列”，如 `绩效指标.年度指标值`。 */
  readonly field: string;
  /** 标签与值写在同一格（“单位名称：某局”）时，拆出来的值；整格就是值时没有。 */
  readonly inline?: string;
}

/** 拿不准、要问人的：问题里的格在回答以前不认定。 */
export interface Question {
  readonly cells: readonly Place[];
  readonly text: string;
  /** 可选的答案：字段的键，与 `cells` 一一对应的用“键＋键”连写；最后一项总是 `都不是`。 */
  readonly choices: readonly string[];
}

/** 我们不认识、原样保留的一格（自定义栏）。 */
export interface Extra extends Place {
  readonly label: string;
}

/** 认出来的一个可增行区。 */
export interface ProposedBlock {
  readonly key: string;
  /** 表头的最后一行与区里的首末行（含）。 */
  readonly headerRow: number;
  readonly firstRow: number;
  readonly lastRow: number;
  /** 每一列：键、起列、跨几列；认不出的列 `key` 为 `null`。 */
  readonly columns: readonly {
    readonly key: string | null;
    readonly label: string;
    readonly column: number;
    readonly width: number;
  }[];
}

/** 一张表的提案。 */
export interface Proposal {
  /** 工作表（或文档表格）的名字。 */
  readonly sheet: string;
  /** 表种；认不出为 `null`（这时必有问题）。 */
  readonly kind: string | null;
  /** 表名那一格的文字；没有为空串。 */
  readonly title: string;
  /** 金额单位；表上没写为 `null`。 */
  readonly unit: AmountUnit | null;
  /** 年度；表上没写为 `null`。 */
  readonly year: number | null;
  /** 占着的区域，含两端。 */
  readonly region: {
    readonly row: number;
    readonly column: number;
    readonly lastRow: number;
    readonly lastColumn: number;
  };
  readonly cells: readonly Binding[];
  readonly blocks: readonly ProposedBlock[];
  readonly questions: readonly Question[];
  readonly extra: readonly Extra[];
  /** “填报单位：某局”写在一格里的单位名称，名称指不到；没有写为空。 */
  readonly unitName: string;
  /** 把握，0—1：认定的格占认得出、要问的格的比例；自定义栏不算。 */
  readonly confidence: number;
}

/** 每个问题的最后一项。 */
export const neither = '都不是';
