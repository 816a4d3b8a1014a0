import { toWorkbookError } from '../../kernel/errors';
import type { IsSetSupported } from '../../kernel/sessionState';

/** 能不能另开一个工作簿窗口（ExcelApi 1.8）。 */
export const canOpenWorkbook = (isSetSupported: IsSetSupported): boolean => isSetSupported('ExcelApi', '1.8');

/** 把一份 .xlsx（Base64）在新窗口里打开，当前工作簿不动。 */
export async function openWorkbook(base64: string): Promise<void> {
  try {
    await Excel.createWorkbook(base64);
  } catch (error) {
    throw toWorkbookError(error, '打开新的工作簿');
  }
}
