import type { Grade } from '../../../schemes';
import type { FormReading, FormTotals } from '../../../submission';
import { type ProvisionalGrade } from './provisionalGrade';
/** 一级指标的分值与得分（分）。 */
export interface LevelScore {
    readonly level1: string;
    readonly weight: string;
    readonly score: string;
}
/** 一张表的得分，写成文字；空着的为空串。 */
export interface FormScore {
    readonly total: string;
    readonly grade: string;
    /** 等次还没定时暂定的；没有可说的为 null。 */
    readonly provisional: ProvisionalGrade | null;
    /** 这张表计不计预算执行率得分（100 分评分表不单列）。 */
    readonly scoresExecution: boolean;
    /** 执行率，如 68.54%。 */
    readonly executionRate: string;
    readonly executionScore: string;
    readonly executionWeight: string;
    readonly levels: readonly LevelScore[];
}
/** 表上的得分；没有总分的表（基础数据表）返回 null。 */
export declare function scoreOf(reading: FormReading, totals: FormTotals | undefined, grades: readonly Grade[]): FormScore | null;
/** 等次的文字：“优”；没定时“暂为 良（还有 1 项没有得分）”；连总分都没有为空串。 */
export declare function gradeLabel({ total, grade, provisional }: FormScore): string;
