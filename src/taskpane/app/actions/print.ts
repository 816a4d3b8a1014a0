import type { ActionRuntime } from './runtime';

/** 打印的动作；不抛错。 */
export interface PrintActions {
  /** 给每张表设好纸张、页眉页码、一页宽、标题行、分页。 */
  readonly setUpPrint: () => Promise<void>;
}

/** 接到状态上。 */
export const createPrintActions = ({ services, perform }: ActionRuntime): PrintActions => ({
  setUpPrint: () =>
    perform('设置打印', async () => {
      const { sheets, partly, grown } = await services.session.setUpPrint();
      const taller = grown === 0 ? '' : `${grown} 行文字放不下，已加高。`;
      const done = `${sheets} 张表设好了打印：A4、一页宽、页眉页码。${taller}`;
      if (partly.length === 0) return done;
      const text = `${done}\n${partly.join('、')}的版面改过，打印区与分页没有动，打印前请预览。`;
      return { tone: 'warning', text };
    }),
});
