import { action } from '../../kernel/action';
import type { SelfCheckOptions } from './runSelfCheck';

/** 自检。 */
export const selfCheckActions = {
  /** 在草稿表上把主机声称的行为逐项做一遍，做完删掉，用户的表不动。 */
  selfCheck: action({
    title: '自检',
    kind: 'exclusive',
    syncs: 0,
    perItem: 6,
    run: async (session, options: Omit<SelfCheckOptions, 'isSetSupported'>) => {
      const { runSelfCheck } = await import('.');
      return runSelfCheck({ ...options, isSetSupported: session.isSetSupported });
    },
  }),
};
