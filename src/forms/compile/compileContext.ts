import type { Scheme } from '../../schemes';
import type { BlockContent } from './blockContent';

/** 已有的文字，只用来估行高（合并格 Excel 不自动调行高）。 */
export interface KnownTexts {
  readonly fields?: Readonly<Record<string, string>>;
  readonly blocks?: Readonly<Record<string, readonly Readonly<Record<string, string>>[]>>;
}

/** 排版的条件。 */
export interface CompileContext {
  readonly scheme: Scheme;
  readonly year: number;
  readonly unit: string;
  /** 项目名；一份一张的表为 null。 */
  readonly project: string | null;
  /** 工作表名；缺省由表样模板得出（可能与已有的表重名，由插表的人避开）。 */
  readonly sheetName?: string;
  /** 可增行区的行数与预填；没给的区照方案缺省。 */
  readonly blocks?: Readonly<Record<string, BlockContent>>;
  readonly texts?: KnownTexts;
}
