import { cellAddress } from '../../../forms';
import { chartColumns, tableColumns } from './columns';
import type { LineSpan, ScoreBlock } from './scoreBlock';
import { chartPrefix } from './scoreMark';

/** 得分、分值、失分、没有得到的部分的颜色；黑白打印分得开，圆环上的黑字看得清。 */
const colors = { score: '#5B9BD5', weight: '#BFBFBF', lost: '#C55A11', rest: '#E7E6E6' } as const;
const titleSize = 11;
/** 条形图至多画失分的几项：再多看不清。 */
const mostBars = 8;
/** 图从总分那一句下面开始。 */
const headRows = 3;
/** 三张图的高度份额。 */
const shares = { ring: 0.3, columns: 0.32 } as const;

/** 画一页的图：总分构成（圆环）、一级指标得分与分值（柱形）、失分最多的几项（条形；一项也没有失分的不画）。 */
export function writeScoreCharts(sheet: Excel.Worksheet, block: ScoreBlock, number: number): void {
  const first = block.row + headRows;
  const end = block.row + block.lines.length - 1;
  const rows = end - first + 1;
  const ringEnd = first + Math.round(rows * shares.ring) - 1;
  const columnsEnd = block.losing === 0 ? end : ringEnd + Math.round(rows * shares.columns);
  const name = (what: string): string => `${chartPrefix}${number}_${what}`;
  ring(sheet, block, name('总分'), { row: first, lastRow: ringEnd });
  columns(sheet, block, name('一级指标'), { row: ringEnd + 1, lastRow: columnsEnd });
  if (block.losing > 0) lostBars(sheet, block, name('失分'), { row: columnsEnd + 1, lastRow: end });
}

type Column = (typeof tableColumns)[keyof typeof tableColumns];

/** 一列里的几行。 */
const columnRange = (sheet: Excel.Worksheet, column: Column, { row, lastRow }: LineSpan): Excel.Range =>
  sheet.getRange(`${cellAddress(row, column)}:${cellAddress(lastRow, column)}`);

/**
 * 先用一列（连表头，至少两格）建图，只会得到一个系列；再写明数与分类，
 * 不靠 Excel 猜哪一列是标签：得分还空着时它会猜错。一建好就起名：断在后面，再生成时认得出、换得掉。
 */
function addChart(
  sheet: Excel.Worksheet,
  name: string,
  type: 'ColumnClustered' | 'BarClustered' | 'Doughnut',
  source: Excel.Range,
): Excel.Chart {
  const chart = sheet.charts.add(type, source, type === 'Doughnut' ? 'Rows' : 'Columns');
  chart.name = name;
  return chart;
}

function fillSeries(
  series: Excel.ChartSeries,
  name: string,
  values: Excel.Range,
  labels: Excel.Range,
  color: string,
): void {
  series.name = name;
  series.setValues(values);
  series.setXAxisValues(labels);
  series.format.fill.setSolidColor(color);
  series.hasDataLabels = true;
}

function finish(chart: Excel.Chart, title: string, { row, lastRow }: LineSpan): void {
  chart.title.text = title;
  chart.title.format.font.size = titleSize;
  chart.title.format.font.bold = true;
  chart.setPosition(cellAddress(row, chartColumns.first), cellAddress(lastRow, chartColumns.last));
}

function ring(sheet: Excel.Worksheet, { levels, totalRow }: ScoreBlock, name: string, at: LineSpan): void {
  const across = (row: number): Excel.Range =>
    sheet.getRange(`${cellAddress(row, tableColumns.score)}:${cellAddress(row, tableColumns.lost)}`);
  const chart = addChart(sheet, name, 'Doughnut', across(totalRow));
  const series = chart.series.getItemAt(0);
  series.name = '总分';
  series.setValues(across(totalRow));
  series.setXAxisValues(across(levels.row - 1));
  series.hasDataLabels = true;
  series.doughnutHoleSize = 50;
  series.points.getItemAt(0).format.fill.setSolidColor(colors.score);
  series.points.getItemAt(1).format.fill.setSolidColor(colors.rest);
  chart.legend.visible = true;
  chart.legend.position = 'Right';
  finish(chart, '总分构成（分）', at);
}

function columns(sheet: Excel.Worksheet, { levels }: ScoreBlock, name: string, at: LineSpan): void {
  const { label, weight, score } = tableColumns;
  const headed = { ...levels, row: levels.row - 1 };
  const chart = addChart(sheet, name, 'ColumnClustered', columnRange(sheet, weight, headed));
  const labels = columnRange(sheet, label, levels);
  fillSeries(chart.series.getItemAt(0), '分值', columnRange(sheet, weight, levels), labels, colors.weight);
  fillSeries(chart.series.add('得分'), '得分', columnRange(sheet, score, levels), labels, colors.score);
  chart.series.getItemAt(0).gapWidth = 60;
  chart.axes.valueAxis.minimum = 0;
  chart.axes.valueAxis.visible = false;
  chart.axes.valueAxis.majorGridlines.visible = false;
  chart.legend.visible = true;
  chart.legend.position = 'Top';
  finish(chart, '一级指标得分与分值（分）', at);
}

function lostBars(sheet: Excel.Worksheet, { list, losing }: ScoreBlock, name: string, at: LineSpan): void {
  const { label, lost } = tableColumns;
  const count = Math.min(mostBars, losing);
  const shown = { row: list.row, lastRow: Math.min(list.lastRow, list.row + count - 1) };
  const chart = addChart(
    sheet,
    name,
    'BarClustered',
    columnRange(sheet, lost, { ...shown, row: list.row - 1 }),
  );
  const labels = columnRange(sheet, label, shown);
  fillSeries(chart.series.getItemAt(0), '失分', columnRange(sheet, lost, shown), labels, colors.lost);
  chart.series.getItemAt(0).gapWidth = 50;
  chart.axes.categoryAxis.reversePlotOrder = true;
  chart.axes.valueAxis.minimum = 0;
  chart.axes.valueAxis.visible = false;
  chart.axes.valueAxis.majorGridlines.visible = false;
  chart.legend.visible = false;
  finish(chart, `失分前 ${shown.lastRow - shown.row + 1} 项（分）`, at);
}
