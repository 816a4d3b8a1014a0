import type { Place } from '../../submission';

/** 报告里一个数的出处：怎样算的、写成什么样、从哪几格来。 */
export interface Tie {
  /** 算式或名字，如 `基本支出-基本支出上年`；一行里的格写 `表.块#行.列`。 */
  readonly expression: string;
  /** 写法，如 `数`、`率`。 */
  readonly format: string;
  readonly places: readonly Place[];
}

/** 一截文字；是数的带出处。 */
export interface Run {
  readonly text: string;
  readonly tie?: Tie;
  /** 缺的数、没写的文字：醒目标出。 */
  readonly missing?: true;
}

/** 报告的一块。 */
export type ReportBlock =
  | { readonly kind: 'title'; readonly text: string }
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3 | 4; readonly runs: readonly Run[] }
  | { readonly kind: 'paragraph'; readonly runs: readonly Run[] }
  | { readonly kind: 'table'; readonly table: ReportTable }
  | {
      readonly kind: 'appendix';
      readonly title: string;
      readonly landscape: boolean;
      /** 一个接一个；重复的表头在中间的，从表头起另成一个。 */
      readonly tables: readonly ReportTable[];
    }
  | { readonly kind: 'signOff'; readonly unit: string; readonly date: string };

/** 一格。 */
export interface ReportCell {
  readonly runs: readonly Run[];
  readonly columns?: number;
  readonly rows?: number;
  readonly align?: 'left' | 'center' | 'right';
  readonly bold?: true;
  /** 跨页的格：字靠上。 */
  readonly top?: true;
  /** 与下面、上面的一格连成一格：中间没有线。 */
  readonly open?: 'below' | 'above';
}

/** 一个表；各列宽是比例。 */
export interface ReportTable {
  readonly widths: readonly number[];
  /** 每页重复的表头行数。 */
  readonly headerRows: number;
  /** 字号，磅；缺省照报告表格的样式。 */
  readonly size?: number;
  readonly rows: readonly {
    readonly cells: readonly ReportCell[];
    /** 没有边框的行（附表的表名、签字行）。 */
    readonly bare?: boolean;
    /** 至少多高，磅。 */
    readonly height?: number;
    /** 与下一行同在一页。 */
    readonly kept?: boolean;
  }[];
}

/** 生成的报告：还没有写成 .docx。 */
export interface Report {
  readonly outline: string;
  readonly title: string;
  readonly cover: {
    readonly title: readonly string[];
    readonly lines: readonly string[];
    readonly unit: string;
    readonly signer: string | null;
    readonly date: string;
  } | null;
  readonly blocks: readonly ReportBlock[];
  /** 缺了什么：提醒填哪里。 */
  readonly missing: readonly string[];
}

/** 一块的文字。 */
export function blockText(block: ReportBlock): string {
  if (block.kind === 'paragraph' || block.kind === 'heading')
    return block.runs.map(({ text }) => text).join('');
  if (block.kind === 'title') return block.text;
  return '';
}
