import type { ActionRuntime } from './runtime';

/** “得分分析”表。 */
export interface ScoreSheetActions {
  readonly writeScoreSheet: () => Promise<void>;
}

/** 接到状态上。 */
export function createScoreSheetActions({ services, perform }: ActionRuntime): ScoreSheetActions {
  const { session, analyse } = services;
  return {
    writeScoreSheet: () =>
      perform('生成得分分析表', async () => {
        const overview = await analyse(await session.read({ annotations: false }));
        if (overview === null) return '工作簿里还没有表样，先在“开始”页插入。';
        const { submission } = overview;
        const { sheetName, forms } = await session.writeScoreSheet({ submission, time: new Date() });
        return `“${sheetName}”已生成：${forms} 张表，一张一页；以后改了数，表和图跟着变。`;
      }),
  };
}
