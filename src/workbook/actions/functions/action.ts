import { action } from '../../kernel/action';

/** 自定义函数。 */
export const functionActions = {
  /** 重写停在 #NAME? 的 PBE 公式，录入不动；没有要写的就只读。 */
  restoreFunctions: action({
    title: '恢复函数公式',
    kind: 'change',
    syncs: 2,
    run: async (session) => (await import('./restoreFunctions')).restoreFunctions(session),
  }),
};
