import type { FormReading, Place } from '../../../submission';
/** 丢分的一项：从上一项之后的分数往下降一段。 */
export interface LossStep {
    readonly label: string;
    /** 丢了几分，如 3.15。 */
    readonly lost: string;
    /** 降到多少分、从多少分降下来，占满分的比例（0–1，画图用）。 */
    readonly from: number;
    readonly to: number;
    /** 为什么：算式，接着是表上写的原因；说不出为空串。 */
    readonly reason: string;
    /** 不是扣分，是还没有得分。 */
    readonly pending: boolean;
    readonly place: Place | null;
}
/** 从满分一步步降到总分。 */
export interface LostPoints {
    /** 满分与降完以后的分。 */
    readonly full: string;
    readonly left: string;
    /** 从丢得多到丢得少；还没有得分的排在后面。 */
    readonly steps: readonly LossStep[];
}
/** 一张表丢在哪里；没有分值的表返回 null。 */
export declare function lostPoints(form: FormReading): LostPoints | null;
