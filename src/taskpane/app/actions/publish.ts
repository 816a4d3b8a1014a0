import { toNotice } from '../errors';
import type { PickedFile } from '../files/pickedFile';
import type { PublicCopy } from '../files/publicCopy';

/** 公开版的动作；不抛错，不碰当前工作簿。 */
export interface PublishActions {
  /** 从存好的文件另做一份能上网的。 */
  readonly makePublic: (file: PickedFile) => Promise<PublicCopy>;
}

/** 公开版只读选的文件，不用会话。 */
export const createPublishActions = (): PublishActions => ({
  makePublic: async (file) => {
    try {
      return await (await import('../files/publishFile')).publishFile(file);
    } catch (error) {
      return { ok: false, reasons: [toNotice(error, `读“${file.name}”`).text] };
    }
  },
});
