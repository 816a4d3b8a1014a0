import type { Finding } from '../../../audit';
import { type Place } from '../../../submission';
import { type Overview } from '../overview';
/** 一次审核留下的一条结果：够认出它、说清它在哪。 */
export interface FindingMark {
    readonly key: string;
    readonly rule: string;
    /** 级别的文字。 */
    readonly severity: string;
    readonly message: string;
    /** 如“基础数据表 B8”；没有位置的只写表名。 */
    readonly where: string;
    readonly place: Place | null;
}
/** 与什么时候比：打开窗格时、某一次“审核并标注”、工作簿里的“审核情况表”。 */
export type Since = {
    readonly kind: 'opening';
} | {
    readonly kind: 'run';
    readonly time: Date;
} | {
    readonly kind: 'sheet';
};
/** 拿来比的一次审核。 */
export interface AuditRun {
    readonly since: Since;
    readonly marks: readonly FindingMark[];
}
/** 最近一次，和它之前结果不同的一次。 */
export interface AuditRuns {
    readonly last: AuditRun;
    readonly previous: AuditRun | null;
}
/** 与上次相比变了什么。 */
export interface FindingChanges {
    readonly since: Since;
    readonly added: ReadonlySet<Finding>;
    readonly vanished: readonly FindingMark[];
}
/** 打开窗格：工作簿里有“审核情况表”就与它比，没有就与打开时比。 */
export declare function openRuns(overview: Overview): AuditRuns;
/** 又审核了一次；结果没变就不算新的一次，上一回的变化还看得到。 */
export declare function withRun(runs: AuditRuns | null, findings: readonly Finding[], time: Date): AuditRuns;
/** 现在的结果与上次比；上次审核以后还没变过，就说上次那一回变了什么。 */
export declare function changesSince({ last, previous }: AuditRuns, findings: readonly Finding[]): FindingChanges;
/** 如“与 10:32 那次审核相比：新增 1 条，消失 3 条。”；打开以来没变过不必说，返回空串。 */
export declare function describeChanges({ since, added, vanished }: FindingChanges): string;
