import { action } from '../../kernel/action';

/** 打印。 */
export const printActions = {
  /** 一键设置打印：全部表样与“审核情况表”，只动打印设置。 */
  setUpPrint: action({
    title: '设置打印',
    kind: 'exclusive',
    syncs: 2,
    run: async (session) => (await import('./setUpPrint')).setUpPrint(session),
  }),
};
