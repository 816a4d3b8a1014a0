import type { FormId } from '../../schemes';
import type { CellScalar } from '../cellSource';
import type { LastYear, Place } from '../submission';

/** 填入：本年表空着；参考：空着，但这一栏的字年年要改；不同：本年表已经填了别的数；相同：已经一致。 */
export type CarryKind = '填入' | '参考' | '不同' | '相同';

/** 结转的一处：上年表的数、字 → 本年表的一格。 */
export interface CarryChange {
  /** 本年表的字段键；可增行区写“块.行标签.列”，与 {@link LastYear.values} 的键一致。 */
  readonly key: string;
  readonly form: FormId;
  readonly place: Place;
  readonly label: string;
  /** 本年表现在的值；空着为 ""。 */
  readonly before: CellScalar;
  /** 上年表的数（万元）或字。 */
  readonly after: number | string;
  readonly kind: CarryKind;
  /** 上年的项目本年表里没有、记进空行时，行名写在哪一格。 */
  readonly rowName?: { readonly place: Place; readonly text: string };
}

/** 上年表里有、本年表既没有同名的行也没有空行可记的一行；要先加行。 */
export interface CarryMissing extends Pick<CarryChange, 'key' | 'form' | 'label'> {
  readonly after: number;
  readonly block: string;
}

/** 结转的全部内容，只是计划，不碰工作簿。 */
export interface CarryPlan {
  readonly changes: readonly CarryChange[];
  readonly missing: readonly CarryMissing[];
  /** 登记下来给 B18 核对的上年数；合计格不写，但也在里面。 */
  readonly lastYear: LastYear;
  /** 要用户先点头的事（不是上一年度的工作簿）；没有为 null。 */
  readonly question: string | null;
  /** 不妨碍结转、但要知道的事：单位不同、上年的数读不成。 */
  readonly warnings: readonly string[];
}
