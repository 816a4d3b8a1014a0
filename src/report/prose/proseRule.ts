import type { Sentence, TextDocument } from '../text/document';

/** 级别同审核：错误由算术证明；核实请人看；提示不拦。 */
export type ProseSeverity = '错误' | '核实' | '提示';

/** 表里的一个数，供正文对照。 */
export interface Fact {
  /** 叫法，如“全年执行数”“年度资金总额.全年执行数”。 */
  readonly label: string;
  /** 表里印的数（金额万元，率为小数）或文字。 */
  readonly value: number | string;
}

/** 正文以外知道的事；不知道的不判。 */
export interface ProseContext {
  /** 评价年度。 */
  readonly year?: number | null;
  /** 填报单位。 */
  readonly unit?: string | null;
  /** 等次的下限（分），从高到低；缺省优 90、良 80、中 60。 */
  readonly grades?: readonly { readonly label: string; readonly min: number }[];
  readonly facts?: readonly Fact[];
}

/** 正文里的一处毛病。 */
export interface ProseFinding {
  readonly rule: string;
  readonly severity: ProseSeverity;
  readonly message: string;
  /** 第几段、第几句（0 起）。 */
  readonly paragraph: number;
  readonly sentence: number;
  /** 那一句的原文。 */
  readonly quote: string;
  /** 印的数（照原样）；不是一个数的毛病为 null。 */
  readonly printed: string | null;
  /** 应为；说不准为 null。 */
  readonly expected: string | null;
}

/** 一条结果的草稿：规则号由登记补上，可以改用更合适的编号。 */
export interface ProseDraft {
  readonly sentence: Sentence;
  readonly message: string;
  readonly severity?: ProseSeverity;
  readonly rule?: string;
  readonly printed?: string;
  readonly expected?: string;
}

/** 一条正文规则：只看文字，不猜意思；说不准就不出声。 */
export interface ProseRule {
  readonly id: string;
  readonly title: string;
  readonly severity: ProseSeverity;
  readonly check: (document: TextDocument, context: ProseContext) => Iterable<ProseDraft>;
}
