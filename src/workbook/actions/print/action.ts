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
  /** 收起填的时候看的底色与变色，哪个软件印都是白底黑字。 */
  hideColors: action({
    title: '收起填写底色',
    kind: 'change',
    syncs: 3,
    run: async (session) => (await import('./hideColors')).hideColors(session),
  }),
  /** 把收起的底色与变色照版面恢复。 */
  showColors: action({
    title: '恢复填写底色',
    kind: 'live',
    syncs: 3,
    run: async (session) => (await import('./showColors')).showColors(session),
  }),
  /** 纸面：各表印成几页、断在哪里、挤不挤；不动工作簿。 */
  readPaper: action({
    title: '看纸面',
    kind: 'exclusive',
    syncs: 1,
    run: async (session) => (await import('./readPaper')).readPaper(session),
  }),
};
