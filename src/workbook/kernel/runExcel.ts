import type { Place } from '../../submission';
import { toWorkbookError } from './errors';

/** 执行一次 Excel.run；{@link runExcel}、{@link runExcelNow} 都是。 */
export type RunExcel = <T>(
  doing: string,
  work: (context: Excel.RequestContext) => Promise<T>,
  place?: Place,
) => Promise<T>;

/**
 * 一次 Excel.run：用户正在编辑单元格时等他编完再执行，出错一律换成 WorkbookError。
 * `doing` 写进错误信息，如“读取工作簿”；`place` 是它针对的位置。
 */
export const runExcel: RunExcel = (doing, work, place) => run(true, doing, work, place);

/** 同 {@link runExcel}，但用户正在编辑单元格时立刻失败（InvalidOperationInCellEditMode），不等。 */
export const runExcelNow: RunExcel = (doing, work, place) => run(false, doing, work, place);

async function run<T>(
  delayForCellEdit: boolean,
  doing: string,
  work: (context: Excel.RequestContext) => Promise<T>,
  place?: Place,
): Promise<T> {
  try {
    return await Excel.run({ delayForCellEdit }, work);
  } catch (error) {
    throw toWorkbookError(error, doing, place);
  }
}
