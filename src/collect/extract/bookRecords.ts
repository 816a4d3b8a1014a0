import type { PlainRow } from '../lake/tables';

/** 从一份工作簿里取出来、与名册无关的全部记录；存成缓存，名册改了不用重读。 */
export interface BookRecords {
  readonly digest: string;
  readonly year: number;
  /** 表上填的单位。 */
  readonly unit: string;
  /** 表上填的主管部门；没填为空串。 */
  readonly department: string;
  readonly book: Omit<PlainRow<'units'>, 'file' | 'listed'>;
  readonly projects: readonly PlainRow<'projects'>[];
  readonly indicators: readonly PlainRow<'indicators'>[];
  readonly findings: readonly PlainRow<'findings'>[];
  readonly basics: readonly PlainRow<'basics'>[];
  readonly sentences: readonly PlainRow<'sentences'>[];
}
