import { cellAddress } from '../../../forms';
import { asText } from '../../kernel/layout/text';
import { runExcel } from '../../kernel/runExcel';

/** 要写的一格（0 起）。 */
export interface CellTarget {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}

/** 要写的东西：文字一律按文字写（`=100%` 不会变成公式），公式以 = 开头。 */
export type CellContent =
  { readonly kind: 'text'; readonly text: string } | { readonly kind: 'formula'; readonly formula: string };

/** 写了没有；格里已有别的内容、又没说可以盖掉时不写，把现有内容告诉调用者。 */
export type WriteOutcome =
  { readonly written: true } | { readonly written: false; readonly existing: string };

/** 往一格写文字或公式并选中它；公式写进文本格式的格时改成常规，否则只会显示公式文字。 */
export function writeCell(
  target: CellTarget,
  content: CellContent,
  overwrite: boolean,
): Promise<WriteOutcome> {
  const address = cellAddress(target.row, target.column);
  return runExcel(`写入 ${address}`, async (context) => {
    const range = context.workbook.worksheets.getItem(target.sheetId).getRange(address);
    range.load('formulas,text,numberFormat');
    await context.sync();
    const wanted = content.kind === 'text' ? content.text : content.formula;
    const current = String(range.formulas[0]?.[0] ?? '');
    if (current.trim() !== '' && current !== wanted && !overwrite) {
      return { written: false, existing: String(range.text[0]?.[0] ?? '') || current };
    }
    if (content.kind === 'text') range.values = [[asText(content.text)]];
    else {
      if (range.numberFormat[0]?.[0] === '@') range.numberFormat = [['General']];
      range.formulas = [[content.formula]];
    }
    range.select();
    await context.sync();
    return { written: true };
  });
}
