import type { Grade } from '../../../schemes';
import type { BlockReading, FormReading, FormTotals } from '../../../submission';
/** 等次格还空着时，按已有的得分暂定的等次。 */
export interface ProvisionalGrade {
    readonly grade: string;
    /** 有分值、还没有得分的项数（含预算执行率）。 */
    readonly unscored: number;
}
/** 指标行所在的可增行区：自评表是绩效指标，100 分评分表是评价指标。 */
export declare function indicatorRows(reading: FormReading): BlockReading | undefined;
/**
 * 表上的等次要等每项都有了得分才写出来；在那以前按总分（分，两位）和方案的等次先告诉一个暂定的。
 * 等次已定、还没有总分、或说不出还差哪几项时返回 null。
 */
export declare function provisionalGrade(reading: FormReading, { total, grade }: FormTotals, grades: readonly Grade[]): ProvisionalGrade | null;
