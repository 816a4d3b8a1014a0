import type { Evidence } from '../../../submission';
import type { ActionRuntime } from './runtime';
import { toNotice } from '../errors';

/** 佐证清单；不抛错。 */
export interface EvidenceActions {
  /** 改写佐证清单（全部条目）。 */
  readonly saveEvidence: (items: readonly Evidence[]) => Promise<void>;
}

/** 接到状态上；不占住窗格，只在没记下来时说一声。 */
export const createEvidenceActions = ({ store, services, reload }: ActionRuntime): EvidenceActions => ({
  saveEvidence: async (items) => {
    try {
      await services.session.saveEvidence(items);
    } catch (error) {
      store.update({ notice: toNotice(error, '记下佐证') });
    }
    await reload();
  },
});
