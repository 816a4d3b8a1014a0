import { action } from '../../kernel/action';
import type { AuditSheetContent } from './content';

/** 审核情况表。 */
export const auditSheetActions = {
  /** 生成或更新“审核情况表”，用户写的审核说明一条不丢。 */
  writeAuditSheet: action({
    title: '审核情况表',
    kind: 'change',
    syncs: 2,
    run: async (session, content: AuditSheetContent) =>
      (await import('./auditSheet')).writeAuditSheet(session, content),
  }),
  /** 给一条或几条结果（稳定键）写同一条审核说明，空白即清掉；还没有“审核情况表”就连表一起生成。 */
  explain: action({
    title: '写审核说明',
    kind: 'change',
    syncs: 2,
    run: async (session, keys: readonly string[], text: string, content: AuditSheetContent) =>
      (await import('./auditSheet')).explainFindings(session, { keys, text }, content),
  }),
};
