import { forgetReport, keptReport, ownerOf } from '../files/keptReport';
import type { ReportActions } from '../files/reportOutcome';
import type { Store } from '../state';

export type { ReportActions };

/** 接到状态上；怎样做用到才下载。 */
export function createReportActions(store: Store): ReportActions {
  const load = async () => (await import('./reportWork')).reportWork(store);
  /** 手上没有报告，取上次打开窗格时留下的；等的时候生成、核对了新的一份，就让新的。 */
  async function recall(): Promise<void> {
    const { overview, report } = store.get();
    if (overview === null || report !== null) return;
    const kept = await keptReport(ownerOf(overview.submission));
    if (kept !== null && store.get().report === null) store.update({ report: kept });
  }
  return {
    readOutline: async (file) => (await load()).readOutline(file),
    generateReport: async (outline) => (await load()).generateReport(outline),
    checkReport: async (file) => (await load()).checkReport(file),
    staleReport: async () => {
      await recall();
      return store.get().report === null ? null : (await load()).staleReport();
    },
    forgetReport: async () => {
      const { overview } = store.get();
      // 先删了再说没有：反过来，“变了什么”会把还没删的又取回来
      if (overview !== null) await forgetReport(ownerOf(overview.submission));
      store.update({ report: null });
    },
    updateReport: async () => (await load()).updateReport(),
  };
}
