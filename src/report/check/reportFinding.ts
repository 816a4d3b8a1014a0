import type { Place } from '../../submission';
import type { ProseSeverity } from '../prose';
import type { SourceParagraph } from '../text/document';

/** 报告的一段：文字、标题级别、书签盖住哪几个字。 */
export interface ReportParagraph extends SourceParagraph {
  readonly inTable?: boolean;
  readonly bookmarks?: readonly { readonly name: string; readonly start: number; readonly end: number }[];
}

/** 核对出来的一处。 */
export interface ReportFinding {
  readonly rule: string;
  readonly severity: ProseSeverity;
  readonly message: string;
  /** 第几段（0 起）。 */
  readonly paragraph: number;
  /** 那一句。 */
  readonly quote: string;
  /** 正文写的。 */
  readonly printed: string | null;
  /** 报告里该改成。 */
  readonly expected: string | null;
  /** 表里的出处，如“基础数据表.公用经费.本年决算数”。 */
  readonly source: string | null;
  /** 跳到的格。 */
  readonly place: Place | null;
}
