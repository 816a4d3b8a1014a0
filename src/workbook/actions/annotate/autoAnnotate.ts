import type { Finding } from '../../../audit';
import { WorkbookError } from '../../kernel/errors';
import { hasCapability } from '../../kernel/capabilities';
import { runExcelNow } from '../../kernel/runExcel';
import type { IsSetSupported, SessionState } from '../../kernel/sessionState';
import { annotateFindings, type AnnotateResult } from './annotate';

/** 加载项写入不清空撤销（ExcelApi 1.19）的机器才许自动标注：否则用户刚敲的就撤销不回来了。 */
export const canAutoAnnotate = (isSetSupported: IsSetSupported): boolean =>
  hasCapability(isSetSupported, 'writesKeepUndo');

/**
 * 不经用户按按钮的标注：同样只写一批、只动变化的；用户正在编辑单元格就不等、不写，返回 null，
 * 等他编完引起的下一次变化再来。
 */
export async function autoAnnotateFindings(
  session: SessionState,
  findings: readonly Finding[],
): Promise<AnnotateResult | null> {
  if (!canAutoAnnotate(session.isSetSupported)) return null;
  try {
    return await annotateFindings(session, findings, runExcelNow);
  } catch (error) {
    if (error instanceof WorkbookError && error.code === 'InvalidOperationInCellEditMode') return null;
    throw error;
  }
}
