import type { ReportActions } from '../files/reportOutcome';
import type { Store } from '../state';

export type { ReportActions };

/** 接到状态上；怎样做用到才下载。 */
export function createReportActions(store: Store): ReportActions {
  const load = async (): Promise<ReportActions> => (await import('./reportWork')).reportWork(store);
  return {
    readOutline: async (file) => (await load()).readOutline(file),
    generateReport: async (outline) => (await load()).generateReport(outline),
    checkReport: async (file) => (await load()).checkReport(file),
    staleReport: async () => (await load()).staleReport(),
    forgetReport: async () => (await load()).forgetReport(),
    updateReport: async () => (await load()).updateReport(),
  };
}
