import type { Finding } from '../../../audit';
import type { ActionRuntime } from './runtime';
import { withRun } from '../findings/findingChanges';
import { rememberWording } from '../findings/wordings';

/** “审核情况表”与审核说明。 */
export interface AuditSheetActions {
  readonly writeAuditSheet: () => Promise<void>;
  /** 给一条或几条结果写同一条审核说明；空白就是清掉。 */
  readonly explain: (explained: readonly Finding[], text: string) => Promise<void>;
}

/** 接到状态上。 */
export function createAuditSheetActions({ store, services, perform }: ActionRuntime): AuditSheetActions {
  const { session, analyse } = services;
  return {
    writeAuditSheet: () =>
      perform('生成审核情况表', async () => {
        const overview = await analyse(await session.read({ annotations: false }));
        if (overview === null) return '工作簿里还没有表样，先在“开始”页插入。';
        const { submission, findings } = overview;
        const time = new Date();
        const outcome = await session.writeAuditSheet({ submission, findings, time });
        store.update({ runs: withRun(store.get().runs, findings, time) });
        const { sheetName, written, explained, orphaned } = outcome;
        const parts = [
          `“${sheetName}”已生成：${written} 条结果`,
          explained > 0 ? `${explained} 条已说明` : '',
          orphaned > 0 ? `${orphaned} 条说明的结果已不再出现，留在表下面` : '',
        ];
        return `${parts.filter((part) => part !== '').join('，')}。`;
      }),
    explain: (explained, text) =>
      perform('写审核说明', async () => {
        const { overview } = store.get();
        if (overview === null) return '工作簿里还没有表样，先在“开始”页插入。';
        const { submission, findings } = overview;
        const keys = explained.map(({ key }) => key);
        await session.explain(keys, text, { submission, findings, time: new Date() });
        if (text.trim() === '') return '已清掉审核说明。';
        rememberWording(text.trim());
        const many = keys.length > 1 ? `，盖 ${keys.length} 条` : '';
        return `审核说明已写进“审核情况表”${many}。`;
      }),
  };
}
