import type { Place } from '../submission';
import { toWorkbookError } from './errors';

/**
 * 一次 Excel.run：用户正在编辑单元格时等他编完再执行，出错一律换成 WorkbookError。
 * `doing` 写进错误信息，如“读取工作簿”；`place` 是它针对的位置。
 */
export async function runExcel<T>(
  doing: string,
  work: (context: Excel.RequestContext) => Promise<T>,
  place?: Place,
): Promise<T> {
  try {
    return await Excel.run({ delayForCellEdit: true }, work);
  } catch (error) {
    throw toWorkbookError(error, doing, place);
  }
}
