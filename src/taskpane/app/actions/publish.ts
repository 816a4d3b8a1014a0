import { toNotice } from '../errors';
import { toBase64 } from '../files/base64';
import type { ActionRuntime } from './runtime';
import type { PickedFile } from '../files/pickedFile';
import type { PublicCopy } from '../files/publicCopy';

/** 公开版的动作；不抛错，不碰当前工作簿。 */
export interface PublishActions {
  /** 从存好的文件另做一份能上网的。 */
  readonly makePublic: (file: PickedFile) => Promise<PublicCopy>;
  /** 做好的公开版在新窗口里打开，由用户另存；下载不起作用的 Excel 用。当前工作簿不动。 */
  readonly openPublicCopy: (bytes: Uint8Array) => Promise<void>;
}

/** 做公开版只读选的文件，不用会话；打开它才用。 */
export const createPublishActions = ({ services, perform }: ActionRuntime): PublishActions => ({
  makePublic: async (file) => {
    try {
      return await (await import('../files/publishFile')).publishFile(file);
    } catch (error) {
      return { ok: false, reasons: [toNotice(error, `读“${file.name}”`).text] };
    }
  },
  openPublicCopy: (bytes) =>
    perform('打开公开版', async () => {
      await services.session.openWorkbook(toBase64(bytes));
      return '公开版已在新的工作簿窗口打开，请在那里“另存为”；这份工作簿没有动。没看到新窗口的话，可能被浏览器拦下了。';
    }),
});
