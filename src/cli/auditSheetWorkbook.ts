import { auditSubmission } from '../audit';
import { FUNCTION_NAMESPACE } from '../functions';
import { readSubmission } from '../submission';
import type { AuditSheetResult } from '../workbook';
import { exportXlsx, importXlsx } from '../xlsx';
import { withHeadlessBook } from './headlessBook';
import { InputError } from './readInput';

/** 带着“审核情况表”的工作簿。 */
export interface AuditSheetWorkbook {
  readonly result: AuditSheetResult;
  readonly bytes: Uint8Array;
  /** 源文件里带不走的东西（图片、图表……）。 */
  readonly unsupported: readonly string[];
}

/** 打开一份工作簿，用窗格同一套代码按定稿的要求审核，生成或更新“审核情况表”，再存成 .xlsx。 */
export function auditSheetWorkbook(bytes: Uint8Array, time: Date): Promise<AuditSheetWorkbook> {
  const namespaces = { functionNamespaces: [FUNCTION_NAMESPACE] };
  return withHeadlessBook(async ({ engine, session }) => {
    const { unsupported } = await importXlsx(engine, bytes, namespaces);
    const submission = readSubmission(await session.read());
    if (!submission) throw new InputError('没有找到本软件插入的表样，不是绩效自评工作簿。');
    const findings = auditSubmission(submission, { stage: '定稿' });
    const result = await session.writeAuditSheet({ submission, findings, time });
    return { result, bytes: await exportXlsx(engine, namespaces), unsupported };
  });
}
