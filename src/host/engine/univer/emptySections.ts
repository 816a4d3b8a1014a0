import type { Context } from './context';
import { INTERCEPTOR_POINT, InterceptorEffectEnum, numfmt, SheetInterceptorService } from './kit';

const TEXT = 1;
const NUMBER = 2;
/** 比 Univer 自己的数字格式（10）先看。 */
const BEFORE_NUMBER_FORMATS = 12;

/**
 * 数字格式的空节（`0.00;-0.00;` 不显示零）：Univer 算出空串后当成没算出来，又把原数显示出来。
 */
export function showEmptySections(context: Context): void {
  context.injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    effect: InterceptorEffectEnum.Value,
    priority: BEFORE_NUMBER_FORMATS,
    handler: (cell, location, next) => {
      if (cell?.t !== NUMBER || !cell.s) return next(cell);
      const pattern = location.workbook.getStyles().getStyleByCell(cell)?.n?.pattern;
      if (!pattern?.includes(';')) return next(cell);
      const shown = numfmt.format(pattern, Number(cell.v), { locale: 'zh-CN', throws: false });
      return next(shown === '' ? { ...cell, v: '', t: TEXT } : cell);
    },
  });
}
