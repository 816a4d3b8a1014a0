import { isOneLine } from '../../forms';
import { textOf } from './cellRuns';
import type { ReportCell, Run } from './runs';

const isBlank = (cell: ReportCell): boolean => textOf(cell).trim() === '';

/** 公文的版心比工作表的纸面窄，字一样大。 */
const narrower = 0.8;

/**
 * 没有边框的行（填表人、日期）：Excel 里字伸进右边的空格，这里让它占住那几格；
 * 占住了还写不下一行的，整行写成一段，免得窄格里一字一行。
 *
 * @param widths 各列宽，半角字符数
 */
export function spilled(cells: readonly ReportCell[], widths: readonly number[]): readonly ReportCell[] {
  const kept: ReportCell[] = [];
  for (const cell of cells) {
    const before = kept.at(-1);
    if (before && isBlank(cell) && !isBlank(before) && before.rows === cell.rows)
      kept[kept.length - 1] = { ...before, columns: (before.columns ?? 1) + (cell.columns ?? 1) };
    else kept.push(cell);
  }
  let column = 0;
  const fits = kept.map((cell) => {
    const own = widths.slice(column, (column += cell.columns ?? 1));
    return isOneLine(textOf(cell), narrower * own.reduce((sum, width) => sum + width, 0));
  });
  return fits.every(Boolean) ? kept : [inOneParagraph(cells)];
}

/** 一行的各格写成一段：标签后面紧跟着填的字，没填的留出签字的空，两样之间空两格。 */
function inOneParagraph(cells: readonly ReportCell[]): ReportCell {
  return {
    runs: cells.flatMap((cell, i): readonly Run[] => {
      const before = cells[i - 1];
      const isLabelled = before !== undefined && /[：:]\s*$/.test(textOf(before));
      if (isBlank(cell)) return isLabelled ? [{ text: '　　　　' }] : [];
      return before === undefined || (isLabelled && !isBlank(before))
        ? cell.runs
        : [{ text: '　　' }, ...cell.runs];
    }),
    columns: cells.reduce((sum, { columns = 1 }) => sum + columns, 0),
    rows: 1,
    align: 'left',
  };
}
