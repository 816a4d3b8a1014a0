import { cellAddress, markName, rectAddress } from '../../../forms';
import { hasMark } from '../../kernel/book/marks';
import { chartColumns, tableColumns } from './columns';
import type { ScoreSheetPlan } from './planScoreSheet';
import { scoreMark } from './scoreMark';
import { writeScoreCharts } from './writeScoreCharts';
import { writeScoreLooks } from './writeScoreLooks';

/**
 * 把计划排进当前批次（不同步）。先打标记再写：断在哪里，再生成一次都从头写完，只动我们自己的列与图表。
 */
export function queueScoreSheet(context: Excel.RequestContext, plan: ScoreSheetPlan): Excel.Worksheet {
  const { worksheets } = context.workbook;
  const { target, blocks } = plan;
  const sheet = target ? worksheets.getItem(target.id) : worksheets.add(plan.sheetName);
  if (!target || !hasMark(target.names)) sheet.names.add(markName, scoreMark).visible = false;
  clearOld(sheet, plan);
  writeCells(sheet, plan);
  writeScoreLooks(sheet, plan);
  blocks.forEach((block, index) => writeScoreCharts(sheet, block, index + 1));
  sheet.load('id,name');
  return sheet;
}

/** 最后一行的行号，从 0 起。 */
export const lastRowOf = ({ blocks }: ScoreSheetPlan): number => {
  const last = blocks.at(-1);
  return last === undefined ? 0 : last.row + last.lines.length - 1;
};

/** 去掉旧图、旧样子、画图的地方用户写的字；左边的格由 {@link writeCells} 一次盖掉。 */
function clearOld(sheet: Excel.Worksheet, plan: ScoreSheetPlan): void {
  for (const name of plan.oldCharts) sheet.charts.getItem(name).delete();
  if (plan.target === null) return;
  const lastRow = writtenRows(plan) - 1;
  const area = (column: number): Excel.Range =>
    sheet.getRange(rectAddress({ row: 0, column, lastRow, lastColumn: chartColumns.last }));
  area(0).unmerge();
  area(0).clear('Formats');
  area(tableColumns.share + 1).clear('Contents');
  sheet.horizontalPageBreaks.removePageBreaks();
}

/** 要写几行：盖过从前用到的。 */
const writtenRows = (plan: ScoreSheetPlan): number => Math.max(plan.usedRows, lastRowOf(plan) + 1);

/** 序号、名称、分值、得分、失分、得分率的数字格式；没有失分写 0，不写 0.00，失了分的一眼看得出。 */
const formats = ['General', 'General', 'General', '0.00', '0.00;-0.00;0', '0.00%'] as const;

function writeCells(sheet: Excel.Worksheet, plan: ScoreSheetPlan): void {
  const lines = plan.blocks.flatMap((block) => block.lines);
  const rows = Array.from({ length: writtenRows(plan) }, (_, row) => lines[row] ?? null);
  const range = sheet.getRange(`A1:${cellAddress(rows.length - 1, tableColumns.share)}`);
  const figures = (kind: string | undefined): boolean => kind === 'row' || kind === 'total';
  range.numberFormat = rows.map((line) =>
    formats.map((format) => (figures(line?.kind) ? format : 'General')),
  );
  range.formulas = rows.map((line) => formats.map((_, column) => line?.cells[column] ?? ''));
}
