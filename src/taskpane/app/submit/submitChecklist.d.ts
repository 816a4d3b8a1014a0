import type { EmptyField } from '../../../submission';
import type { Overview } from '../overview';
import type { View } from '../state';
/** 提交前要看的一项。 */
export interface ChecklistItem {
    readonly title: string;
    readonly done: boolean;
    /** 差什么；做完了说现状。 */
    readonly detail: string;
    /** 去哪里补：表上的格，或窗格的一页；不用去为 null。 */
    readonly target: EmptyField | View | null;
}
/** 提交前检查：表齐不齐、必填、错误、核实。定稿还会再审一遍，比这里严。 */
export declare function submitChecklist(overview: Overview): readonly ChecklistItem[];
/** 文件名建议：“年度_单位_绩效自评.xlsx”，去掉文件名不许用的字符。 */
export declare function suggestedFileName({ submission }: Overview): string;
