import type { PickedFile } from '../files/pickedFile';
/** 做好的公开版，或做不了的原因。 */
export type PublicCopy = {
    readonly ok: true;
    /** 建议的文件名。 */
    readonly name: string;
    readonly bytes: Uint8Array;
    /** 没有带上的工作表。 */
    readonly dropped: readonly string[];
    /** 发布之前请人看一眼的地方。 */
    readonly notices: readonly string[];
} | {
    readonly ok: false;
    readonly reasons: readonly string[];
};
/** 公开版的动作；不抛错，不碰当前工作簿。 */
export interface PublishActions {
    /** 从存好的文件另做一份能上网的。 */
    readonly makePublic: (file: PickedFile) => Promise<PublicCopy>;
}
/** 公开版只读选的文件，不用会话。 */
export declare const createPublishActions: () => PublishActions;
