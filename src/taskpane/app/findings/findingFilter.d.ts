import type { Finding, Severity } from '../../../audit';
import type { Overview } from '../overview';
/** 审核页上的筛选；空串是不筛。 */
export interface FindingFilter {
    readonly hidden: readonly Severity[];
    /** 只看哪张工作表；“整份申报”的结果为 {@link wholeBook}。 */
    readonly sheet: string;
    readonly rule: string;
    /** 只看上次审核以后新增的。 */
    readonly onlyAdded: boolean;
}
/** 什么也不筛。 */
export declare const noFilter: FindingFilter;
/** 不属于任何一张表的结果归到这一组。 */
export declare const wholeBook = "\u6574\u4EFD\u7533\u62A5";
/** 一组结果：一张表，或整份申报。 */
export interface FindingSection {
    readonly key: string;
    readonly title: string;
    readonly findings: readonly Finding[];
}
/** 按表分组，次序同工作簿；没有结果的表不列。 */
export declare function findingSections({ forms, unplaced }: Overview): readonly FindingSection[];
/** 出现了的规则与各自的条数，按规则号。 */
export declare function rulesPresent(findings: readonly Finding[]): readonly (readonly [string, number])[];
/** 筛过的各组，空了的组不列。选中的表、规则已经没有结果，或没有新增时，当作没筛，免得改好了一条就满屏空白。 */
export declare function filterSections(sections: readonly FindingSection[], { hidden, sheet, rule, onlyAdded }: FindingFilter, added: ReadonlySet<Finding>): readonly FindingSection[];
