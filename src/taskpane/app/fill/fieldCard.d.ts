import { type Finding } from '../../../audit';
import { type Overview } from '../overview';
import type { CellSelection } from '../session';
/** 选中的一格：它是什么、怎么填、怎么算、现在有什么问题。没有的为空串。 */
export interface FieldCard {
    /** 官方标签；可增行区里是“指标名 · 列名”。 */
    readonly label: string;
    /** 如“基础数据表 B5”。 */
    readonly where: string;
    /** 必填、选填、自动计算、签字盖章。 */
    readonly role: string;
    readonly unit: string;
    readonly meaning: string;
    /** 公式说成一句话。 */
    readonly formula: string;
    /** 用表上的数写出来的算式。 */
    readonly derivation: string;
    readonly basis: string;
    readonly choices: readonly string[];
    /** 上年的数：同一行的上年栏，或结转来的。 */
    readonly lastYear: {
        readonly label: string;
        readonly value: string;
    } | null;
    /** 公式被键入的值盖掉了。 */
    readonly overridden: boolean;
    readonly findings: readonly Finding[];
}
/** 光标 → 字段卡片；不在字段上返回 null。 */
export declare function fieldCard(overview: Overview, cell: CellSelection | null): FieldCard | null;
