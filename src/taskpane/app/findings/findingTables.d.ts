import type { Finding } from '../../../audit';
import type { Place, Submission } from '../../../submission';
/** 小表里的一格。 */
export interface TableCell {
    readonly place: Place;
    readonly text: string;
    /** main 出问题的格，related 牵涉到的格，context 只供对照。 */
    readonly role: 'main' | 'related' | 'context';
    /** 出问题的格应为（对照）什么；没有、或说的不是这一格的数，为空串。 */
    readonly expected: string;
}
/** 小表的一行：一格对一栏；单列的字段只有一格，跨各栏。 */
export interface TableRow {
    readonly key: string;
    readonly title: string;
    readonly cells: readonly (TableCell | null)[];
}
/** 一条结果在一张工作表上的小表。 */
export interface FindingTable {
    readonly sheetName: string;
    /** 栏名，按列次；全是单列的字段时为空。 */
    readonly columns: readonly string[];
    readonly rows: readonly TableRow[];
    /** 没有列出的行数。 */
    readonly omitted: number;
}
/** 结果牵涉到的格，一张工作表一张小表，出问题的那张在前；除了自己没有别的可对照就没有。 */
export declare function findingTables(submission: Submission, finding: Finding): readonly FindingTable[];
