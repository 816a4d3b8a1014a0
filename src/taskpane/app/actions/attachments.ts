import type { ActionRuntime } from './runtime';
import { toNotice } from '../errors';

/** 附件的勾；不抛错。 */
export interface AttachmentActions {
  /** 记下勾了的附件（全部的 id）；连着勾几样也不用等，会话自己排队。 */
  readonly tickAttachments: (ticked: readonly string[]) => Promise<void>;
}

/** 接到状态上；勾一下不占住窗格，只在没记下来时说一声。 */
export const createAttachmentActions = ({ store, services, reload }: ActionRuntime): AttachmentActions => ({
  tickAttachments: async (ticked) => {
    try {
      await services.session.tickAttachments(ticked);
    } catch (error) {
      store.update({ notice: toNotice(error, '记下附件') });
    }
    await reload();
  },
});
