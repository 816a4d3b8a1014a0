import { type Operator } from '../../../domain';
import type { Place } from '../../../submission';
import type { Overview } from '../overview';
import type { CellSelection } from '../session';
/** 指标值的写法助手帮两列：年度指标值有比较符，实际完成值没有。 */
export type MeasureColumn = '年度指标值' | '实际完成值';
/** 选中的指标格现在的样子。 */
export interface MeasureCell {
    readonly target: CellSelection;
    readonly column: MeasureColumn;
    readonly indicator: string;
    /** 格里现在的文字。 */
    readonly text: string;
    /** 同一行的另一半、分值，用来先算一算得分。 */
    readonly other: string;
    readonly weight: number | null;
    readonly reverse: 'complement' | 'ratio';
    /** “完成档次”那一格，定性指标在那里选；没有这一列为 null。 */
    readonly tier: {
        readonly place: Place;
        readonly value: string;
    } | null;
}
/** 定量写法的三部分；实际完成值不用比较符。 */
export interface MeasureParts {
    readonly operator: Operator;
    readonly number: string;
    readonly unit: string;
}
/** 可选的比较符，怎么念。 */
export declare const operators: readonly {
    readonly operator: Operator;
    readonly words: string;
}[];
/** 常用单位；也可以自己写。 */
export declare const commonUnits: readonly ["%", "次", "个", "人", "万元", "项", "家", "份", "天", "期"];
/** 定性指标的三档。 */
export declare const qualitativeTiers: readonly string[];
/** 光标在自评表的年度指标值、实际完成值上时给出那一格；别处返回 null。 */
export declare function measureCell({ submission }: Overview, cell: CellSelection | null): MeasureCell | null;
/** 现有文字拆成三部分，好接着改；不是一个数返回 null。 */
export declare function partsOf(text: string, column: MeasureColumn): MeasureParts | null;
/** 写成官方写法的结果；problem 说哪里不对。 */
export type Notation = {
    readonly ok: true;
    readonly text: string;
} | {
    readonly ok: false;
    readonly problem: string;
};
/** 三部分 → 官方写法（≥3次、=100%），写出来再读一遍，读不回原样的不给写。 */
export declare function notationOf({ operator, number, unit }: MeasureParts, column: MeasureColumn): Notation;
/** 写好以后能得几分，说成一句话；说不准（缺另一半、缺分值）返回空串。 */
export declare function scorePreview(text: string, { column, other, weight, reverse }: MeasureCell): string;
/** 格里的写法不合官方写法时建议改成什么；已经合的返回 null。 */
export declare function suggestedNotation({ column, text }: MeasureCell): string | null;
