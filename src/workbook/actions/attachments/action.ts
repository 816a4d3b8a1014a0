import { action } from '../../kernel/action';

/** 附件。 */
export const attachmentActions = {
  /** 记下提交前检查里勾了的附件（id）。 */
  tickAttachments: action({
    title: '记下附件',
    kind: 'change',
    syncs: 2,
    run: async (session, ticked: readonly string[]) =>
      (await import('./attachments')).tickAttachments(session, ticked),
  }),
};
