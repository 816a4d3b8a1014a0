import type { FormScore } from './formScore';
/** 一条得分条：预算执行率或一个一级指标。 */
export interface ScoreBar {
    readonly label: string;
    /** 分；空着为空串。 */
    readonly weight: string;
    readonly score: string;
    /** 得分占分值，0–1；说不出（没有分值、没有得分）为 null。 */
    readonly share: number | null;
    /** 读屏软件念的。 */
    readonly name: string;
}
/** 得分占满分 100 分的比例，0–1；没有总分为 null。 */
export declare const totalShare: ({ total }: FormScore) => number | null;
/** 预算执行率（单列时）与各一级指标，按表上的次序。 */
export declare function scoreBars(score: FormScore): readonly ScoreBar[];
