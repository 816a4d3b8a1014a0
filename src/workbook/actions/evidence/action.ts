import type { Evidence } from '../../../submission';
import { action } from '../../kernel/action';

/** 佐证清单。 */
export const evidenceActions = {
  /** 改写佐证清单（全部条目）。 */
  saveEvidence: action({
    title: '记下佐证',
    kind: 'change',
    syncs: 2,
    run: async (session, items: readonly Evidence[]) =>
      (await import('./evidence')).saveEvidence(session, items),
  }),
};
