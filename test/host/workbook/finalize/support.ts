import { createHash } from 'node:crypto';
import { auditSubmission } from '../../../../src/audit';
import {
  auditSheetNames,
  printedSignOff,
  readSubmission,
  type CellSource,
  type SignOff,
} from '../../../../src/submission';
import type { FinalizeResult, WorkbookSession } from '../../../../src/workbook';
import { readAll, type Desk } from '../support';

/** 测试里的 SHA-256。 */
export const digest = (text: string): Promise<string> =>
  Promise.resolve(createHash('sha256').update(text, 'utf8').digest('hex'));

/** 定稿时刻。 */
export const now = new Date('2023-03-20T02:30:00Z');

/** 签署。 */
export const signOff: SignOff = {
  preparer: '填表人甲',
  head: '李四',
  date: '2023年3月20日',
  phone: '1000000',
};

/** 照表上印的签署；没有印的用 {@link signOff}。 */
export const asPrinted = (source: CellSource): SignOff => ({
  ...signOff,
  ...printedSignOff(readSubmission(source)!),
});

/** 定稿。 */
export const seal = (session: WorkbookSession, keepAnnotations = false): Promise<FinalizeResult> =>
  session.finalize({ signOff, now, keepAnnotations }, { digest });

/** 生成审核情况表，给每条结果写上审核说明（像用户在表上敲的那样）。 */
export async function explainAll({ host, session }: Desk): Promise<void> {
  const submission = await readAll(session);
  const findings = auditSubmission(submission, { stage: '定稿' });
  await session.writeAuditSheet({ submission, findings, time: now });
  const source = await session.read();
  const target = source.names.find(({ name }) => name === auditSheetNames.explanations)?.target;
  if (!target) throw new Error('没有审核情况表');
  const { row, lastRow, column } = target.rect;
  const rect = { r: row, c: column, r2: lastRow, c2: column };
  host.engine.writeCells(target.sheetId, rect, (i) => ({ value: `说明${i + 1}：已核对原始凭证。` }));
  await host.engine.settle();
}
