import { type Derivation } from '../../../report';
import type { FormSummary, Overview } from '../overview';
/** “得分”页上的一张表：得分在 form 里，算式说明可以逐条复制。 */
export interface ScoreSection {
    readonly form: FormSummary;
    readonly derivations: readonly Derivation[];
}
/** 有得分的表，接着是没有得分但写得出率的算式的表（基础数据表）。 */
export declare function scoreSections({ forms }: Overview): readonly ScoreSection[];
