import { action } from '../../kernel/action';

/** 把另一份工作簿的表插进来。 */
export const insertSheetsActions = {
  /** 把一份 .xlsx（Base64）的各表插在最后，显示第一张；已有同名的表不插。 */
  insertSheets: action({
    title: '插入汇总表',
    kind: 'exclusive',
    syncs: 2,
    run: async (_session, base64: string, names: readonly string[]) =>
      (await import('./insertSheets')).insertSheets(base64, names),
  }),
};
