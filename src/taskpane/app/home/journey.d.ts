import type { EmptyField } from '../../../submission';
import type { FormSummary, Overview } from '../overview';
import type { View } from '../state';
/** 一步走到了哪里：做完、正该做、还没轮到。 */
export type StepState = 'done' | 'current' | 'ahead';
/** 开始以后的四步之一。 */
export interface JourneyStep {
    readonly view: View;
    readonly title: string;
    readonly state: StepState;
    /** 走到哪了，如“必填 45/60”。 */
    readonly summary: string;
}
/** 下一步：一句话，和一个去处（表上的格，或窗格的一页）。 */
export interface NextStep {
    readonly sentence: string;
    readonly label: string;
    readonly target: EmptyField | View;
}
/** 主页上的路线：四步和下一步。 */
export interface Journey {
    readonly steps: readonly JourneyStep[];
    readonly next: NextStep;
}
/** 一张表的叫法：项目表用项目名。 */
export declare const formTitle: ({ project, form }: Pick<FormSummary, "project" | "form">) => string;
/** 总览 → 路线。第一步没做完的是正该做的；后面的各说各的进展，随时可以去。 */
export declare function journeyOf(overview: Overview): Journey;
