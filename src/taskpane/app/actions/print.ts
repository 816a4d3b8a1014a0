import type { SheetPaper } from '../../../workbook';
import { toNotice } from '../errors';
import type { ActionRuntime } from './runtime';

/** 打印的动作；不抛错。 */
export interface PrintActions {
  /** 给每张表设好纸张、页眉页码、一页宽、标题行、分页；还没有定稿的，填写底色与变色收起来。 */
  readonly setUpPrint: () => Promise<void>;
  /** 印完接着填：填写底色与变色恢复。 */
  readonly showColors: () => Promise<void>;
  /** 各表印成几页、断在哪里；读不成返回 null。 */
  readonly readPaper: () => Promise<readonly SheetPaper[] | null>;
}

/** 接到状态上。 */
export const createPrintActions = ({ store, services, perform }: ActionRuntime): PrintActions => ({
  setUpPrint: () =>
    perform('设置打印', async () => {
      const { session } = services;
      const { sheets, partly, grown, unfitted } = await session.setUpPrint();
      const sealed = store.get().overview?.seal != null;
      const hidden = sealed ? null : await session.hideColors();
      const taller = grown === 0 ? '' : `${grown} 行文字放不下，已加高。`;
      const whitened =
        hidden && hidden.sheets > 0 ? '填写底色与变色收起来了，印完接着填，点“恢复填写底色”。' : '';
      const done = `${sheets} 张表设好了打印：A4、一页宽、页眉页码。${taller}${whitened}`;
      const warnings = [
        ...(partly.length > 0 ? [`${partly.join('、')}的版面改过，打印区与分页没有动，打印前请预览。`] : []),
        ...(hidden && hidden.locked.length > 0
          ? [`${hidden.locked.join('、')}加了保护，底色收不起来，在别的软件里会印出来。`]
          : []),
        ...(unfitted.length > 0
          ? [
              `Excel 没有照设“一页宽”：${unfitted.join('、')}。请在“页面布局 → 调整为合适大小”里把宽度选成“1 页”。`,
            ]
          : []),
      ];
      return warnings.length === 0 ? done : { tone: 'warning', text: [done, ...warnings].join('\n') };
    }),
  showColors: () =>
    perform('恢复填写底色', async () => {
      const { sheets, left } = await services.session.showColors();
      const done = sheets > 0 ? `${sheets} 张表的填写底色与变色恢复了。` : '填写底色与变色都在，不用恢复。';
      return left.length === 0
        ? done
        : {
            tone: 'warning',
            text: `${done}\n${left.join('、')}的版面改过或加了保护，没有恢复：在“填报”里点“修复”。`,
          };
    }),
  readPaper: async () => {
    try {
      return await services.session.readPaper();
    } catch (error) {
      store.update({ notice: toNotice(error, '看纸面') });
      return null;
    }
  },
});
