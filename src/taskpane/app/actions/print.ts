import type { SheetPaper } from '../../../workbook';
import { toNotice } from '../errors';
import type { ActionRuntime } from './runtime';

/** 打印的动作；不抛错。 */
export interface PrintActions {
  /** 给每张表设好纸张、页眉页码、一页宽、标题行、分页。 */
  readonly setUpPrint: () => Promise<void>;
  /** 各表印成几页、断在哪里；读不成返回 null。 */
  readonly readPaper: () => Promise<readonly SheetPaper[] | null>;
}

/** 接到状态上。 */
export const createPrintActions = ({ store, services, perform }: ActionRuntime): PrintActions => ({
  setUpPrint: () =>
    perform('设置打印', async () => {
      const { sheets, partly, grown, unfitted } = await services.session.setUpPrint();
      const taller = grown === 0 ? '' : `${grown} 行文字放不下，已加高。`;
      const done = `${sheets} 张表设好了打印：A4、一页宽、页眉页码。${taller}`;
      const warnings = [
        ...(partly.length > 0 ? [`${partly.join('、')}的版面改过，打印区与分页没有动，打印前请预览。`] : []),
        ...(unfitted.length > 0
          ? [
              `Excel 没有照设“一页宽”：${unfitted.join('、')}。请在“页面布局 → 调整为合适大小”里把宽度选成“1 页”。`,
            ]
          : []),
      ];
      return warnings.length === 0 ? done : { tone: 'warning', text: [done, ...warnings].join('\n') };
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
