import type { Place, Submission } from '../../../submission';
import type { RowSelection } from './rowSelection';
/** 评分标准怎么理解；看不懂时把原文在出问题的地方切成三段。 */
export type Understanding = {
    readonly ok: true;
    readonly text: string;
} | {
    readonly ok: false;
    readonly before: string;
    readonly wrong: string;
    readonly after: string;
    readonly messages: readonly string[];
};
/** 选中的指标按评分标准怎么计分；数都写成文字，空着的为空串。 */
export interface StandardCard {
    readonly indicator: string;
    readonly weight: string;
    /** 指标值与得分照单元格显示的文字。 */
    readonly value: string;
    readonly score: string;
    /** 还没写评分标准时为 null。 */
    readonly understanding: Understanding | null;
    /** 指标值缺了、不合评分标准，或表内得分与评分标准不一致。 */
    readonly note: string | null;
    /** 评分标准那一格。 */
    readonly place: Place | null;
}
/**
 * 光标所在指标行的评分标准卡片；不在有评分标准的行上返回 null。
 * 合并的一级、二级指标管着好几行，选中它们不算选中其中一行。
 */
export declare function standardCard(submission: Submission, selection: RowSelection | null): StandardCard | null;
