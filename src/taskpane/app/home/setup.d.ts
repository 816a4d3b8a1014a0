import type { Scheme } from '../../../schemes';
import type { FormRequest } from '../session';
/** “开始”页上填的内容；年度留着原文，读成数在 {@link setupProblems} 之后。 */
export interface Setup {
    readonly schemeId: string;
    readonly year: string;
    readonly unit: string;
    readonly projects: readonly string[];
}
/** 缺省：第一个方案；通用方案的年度取上一年（自评在次年初做）。 */
export declare function defaultSetup(schemes: readonly Scheme[], today: Date): Setup;
/** 换方案：方案自带年度的跟着换。 */
export declare function withScheme(setup: Setup, scheme: Scheme): Setup;
/** 填得不对的地方；键是要改的那一栏。 */
export type SetupProblems = Partial<Record<'year' | 'unit' | 'projects', string>>;
/** 插表前的检查；空对象表示可以插。 */
export declare function setupProblems(setup: Setup): SetupProblems;
/** 新项目名的问题；可以加返回 null。 */
export declare function projectNameProblem(name: string, existing: readonly string[]): string | null;
/** 要插的表：按方案次序，项目表一项一张。 */
export declare function requestedForms(scheme: Scheme, projects: readonly string[]): FormRequest[];
/** 方案里有没有一项一张的表。 */
export declare function takesProjects(scheme: Scheme): boolean;
