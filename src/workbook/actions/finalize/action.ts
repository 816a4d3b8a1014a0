import { action } from '../../kernel/action';
import type { FinalizeOptions } from './finalize';
import type { FinalizeRequest } from './finalizeRequest';

/** 定稿与撤销。 */
export const finalizeActions = {
  /** 定稿：审核过关才写，公式换成原生公式或定值，上锁登记；失败还原。 */
  finalize: action({
    title: '定稿',
    kind: 'exclusive',
    syncs: 3,
    run: async (session, request: FinalizeRequest, options: FinalizeOptions) =>
      (await import('./finalize')).finalize(session, request, options),
  }),
  /** 连印出来的样子一起读：复核与“纸上应有的字”用。 */
  readLooks: action({
    title: '读取印出来的样子',
    kind: 'exclusive',
    syncs: 2,
    run: async (session) => (await import('./readLooks')).readLooks(session),
  }),
  /** 撤销定稿：公式、锁定、保护、标注回到定稿前。 */
  restoreFinalized: action({
    title: '撤销定稿',
    kind: 'exclusive',
    syncs: 3,
    run: async (session) => (await import('./restoreFinalized')).restoreFinalized(session),
  }),
  /** 接着还原断在半路的定稿或撤销；没有断过返回 null。 */
  repairFinalize: action({
    title: '还原没有完成的定稿',
    kind: 'exclusive',
    syncs: 3,
    run: async (session) => (await import('./restoreFinalized')).repairFinalize(session),
  }),
};
