import type { Probe } from '../probe';

/** 事件送达要等一会儿，毫秒。 */
const patience = 1500;

/** 自己写入引起的 onChanged：要靠 triggerSource 认出来。 */
export const eventProbes: readonly Probe[] = [
  {
    id: 'events.ownWrite',
    title: '自己写入的 onChanged 带 triggerSource ThisLocalAddin',
    affects: '边录边审不被自己的写入打扰',
    observe: async ({ context, sheet }) => {
      let settle: (event: Excel.WorksheetChangedEventArgs | null) => void = () => undefined;
      const arrived = new Promise<Excel.WorksheetChangedEventArgs | null>((resolve) => {
        settle = resolve;
      });
      const handler = sheet.onChanged.add(async (event) => settle(event));
      await context.sync();
      sheet.getRange('A1:B2').values = [
        [1, 2],
        [3, 4],
      ];
      await context.sync();
      const timer = setTimeout(() => settle(null), patience);
      const event = await arrived;
      clearTimeout(timer);
      handler.remove();
      await context.sync();
      if (event === null) return '没有收到';
      const { address, changeType, source, triggerSource } = event;
      return { address, changeType, source, triggerSource: triggerSource ?? '' };
    },
  },
];
