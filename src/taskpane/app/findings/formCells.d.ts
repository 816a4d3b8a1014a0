import type { CellScalar, FormReading, Place } from '../../../submission';
/** 表上的一格录入或计算结果：在哪、叫什么、印出来是什么。 */
export interface FormCell {
    readonly place: Place;
    /** 同一行的格相同；单列的字段自成一行。 */
    readonly rowKey: string;
    /** 行的叫法：行标签、指标名、字段名。 */
    readonly rowTitle: string;
    /** 栏的叫法；单列的字段没有栏，为空串。 */
    readonly column: string;
    /** 单元格显示的文字；合并的上级指标顺延到每一行。 */
    readonly text: string;
    readonly value: CellScalar;
}
/** 一张表上找得到位置的格；同一次读数只排一遍。 */
export declare function formCells(reading: FormReading): readonly FormCell[];
