import type { FormId } from '../../../schemes';
import type { Submission } from '../../../submission';
import type { CellSelection } from '../session';
/** 光标落在哪张表的哪个可增行区的哪一行。 */
export interface RowSelection {
    readonly form: FormId;
    readonly project: string | null;
    readonly sheetName: string;
    readonly block: string;
    /** 0 起。 */
    readonly index: number;
    readonly rowCount: number;
    readonly minRows: number;
    /** 光标所在列的键；落在列与列之间为 null。 */
    readonly column: string | null;
    /** 行的叫法：三级指标名、项目名或“第 n 行”。 */
    readonly label: string;
    /** 一行叫什么：指标、项目。 */
    readonly rowTitle: string;
    /** 上面、下面还有同组（同一个一级、二级指标）的行，可以挪过去。 */
    readonly canMoveUp: boolean;
    readonly canMoveDown: boolean;
}
/** 光标 → 可增行区的行；不在任何可增行区里返回 null。 */
export declare function locateRow(submission: Submission, selection: CellSelection): RowSelection | null;
