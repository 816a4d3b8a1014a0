import { toNotice } from '../errors';
import { toBase64 } from '../files/base64';
import type { ActionRuntime } from './runtime';
import type { PickedFile } from '../files/pickedFile';
import type { PublicCopy } from '../files/publicCopy';
import type { Parcel } from '../../../parcel';

/** 公开版、送审包的动作；不抛错，不碰当前工作簿。 */
export interface PublishActions {
  /** 从存好的文件另做一份能上网的。 */
  readonly makePublic: (file: PickedFile) => Promise<PublicCopy>;
  /** 定稿（和报告）装成送审包；没有选报告就用手上的。 */
  readonly packParcel: (files: readonly PickedFile[]) => Promise<Parcel>;
  /** 做好的公开版在新窗口里打开，由用户另存；下载不起作用的 Excel 用。当前工作簿不动。 */
  readonly openPublicCopy: (bytes: Uint8Array) => Promise<void>;
}

/** 做公开版只读选的文件，不用会话；打开它才用。 */
export const createPublishActions = ({ store, services, perform }: ActionRuntime): PublishActions => ({
  makePublic: async (file) => {
    try {
      return await (await import('../files/publishFile')).publishFile(file);
    } catch (error) {
      return { ok: false, reasons: [toNotice(error, `读“${file.name}”`).text] };
    }
  },
  packParcel: async (files) => {
    try {
      return await (await import('../files/packFiles')).packFiles(files, store.get().report);
    } catch (error) {
      return { ok: false, reasons: [toNotice(error, '装送审包').text] };
    }
  },
  openPublicCopy: (bytes) =>
    perform('打开公开版', async () => {
      await services.session.openWorkbook(toBase64(bytes));
      return '公开版已在新的工作簿窗口打开，请在那里“另存为”；这份工作簿没有动。没看到新窗口的话，可能被浏览器拦下了。';
    }),
});
