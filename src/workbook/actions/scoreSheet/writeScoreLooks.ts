import { rectAddress, type Rect } from '../../../forms';
import { columnsAddress, rowsAddress } from '../../kernel/book/references';
import { baseFont, borderColor } from '../../kernel/layout/looks';
import { chartColumns, columnWidths, heights, margins, tableColumns } from './columns';
import { lineHeight, type ScoreSheetPlan } from './planScoreSheet';
import type { LineSpan, ScoreBlock } from './scoreBlock';

const fontSizes = { title: 16, headline: 12, section: 11, table: 10, list: 9, note: 9 } as const;

const tableBand = (
  { row, lastRow }: LineSpan,
  column = 0,
  lastColumn = tableColumns.share as number,
): Rect => ({
  row,
  lastRow,
  column,
  lastColumn,
});

/** 字体、行高列宽、边框、页面；动作数只随表的张数增长。 */
export function writeScoreLooks(sheet: Excel.Worksheet, plan: ScoreSheetPlan): void {
  columnWidths.forEach((width, column) => {
    const wide = column < chartColumns.first ? width : plan.chartWidth;
    sheet.getRange(columnsAddress(column, column)).format.columnWidth = wide;
  });
  const { blocks } = plan;
  const last = blocks.at(-1);
  const lastRow = last === undefined ? 0 : last.row + last.lines.length - 1;
  const whole = sheet.getRange(rectAddress({ row: 0, lastRow, column: 0, lastColumn: chartColumns.last }));
  whole.format.font.name = baseFont.name;
  whole.format.font.size = fontSizes.table;
  whole.format.verticalAlignment = 'Center';
  whole.format.rowHeight = heights.row;
  for (const block of blocks) blockLooks(sheet, block);
  sheet.showGridlines = false;
  pageSetup(sheet, plan, lastRow);
}

function blockLooks(sheet: Excel.Worksheet, block: ScoreBlock): void {
  block.lines.forEach((line, i) => {
    const row = block.row + i;
    if (lineHeight(line) !== heights.row) {
      sheet.getRange(rowsAddress(row, row)).format.rowHeight = lineHeight(line);
    }
    const across = (lastColumn: number): Excel.Range =>
      sheet.getRange(rectAddress({ row, lastRow: row, column: 0, lastColumn }));
    switch (line.kind) {
      case 'title':
        return banner(across(chartColumns.last), fontSizes.title, true, 'Center');
      case 'note':
        return banner(across(chartColumns.last), fontSizes.note, false, 'Center');
      case 'headline':
        return banner(across(chartColumns.last), fontSizes.headline, true, 'Left');
      case 'section':
        return banner(across(tableColumns.share), fontSizes.section, true, 'Left');
      case 'header':
      case 'total':
        // 白底黑字：这张表随表送出去，不靠底色分清
        across(tableColumns.share).format.font.bold = true;
        return;
      case 'check':
        across(tableColumns.share).format.font.size = fontSizes.note;
        return;
      case 'row':
      case 'blank':
        return;
    }
  });
  table(sheet, { row: block.levels.row - 1, lastRow: block.totalRow });
  table(sheet, { row: block.list.row - 1, lastRow: block.list.lastRow });
  const labels = sheet.getRange(rectAddress(tableBand(block.list, tableColumns.label, tableColumns.label)));
  labels.format.wrapText = true;
  labels.format.font.size = fontSizes.list;
}

function banner(range: Excel.Range, size: number, bold: boolean, horizontal: 'Left' | 'Center'): void {
  range.merge();
  range.format.font.size = size;
  range.format.font.bold = bold;
  range.format.horizontalAlignment = horizontal;
}

function table(sheet: Excel.Worksheet, span: LineSpan): void {
  const body = sheet.getRange(rectAddress(tableBand(span)));
  body.format.horizontalAlignment = 'Center';
  const labels = tableBand({ ...span, row: span.row + 1 }, tableColumns.label, tableColumns.label);
  const names = sheet.getRange(rectAddress(labels));
  names.format.horizontalAlignment = 'Left';
  names.format.indentLevel = 1;
  for (const edge of [
    Excel.BorderIndex.edgeTop,
    Excel.BorderIndex.edgeBottom,
    Excel.BorderIndex.edgeLeft,
    Excel.BorderIndex.edgeRight,
    Excel.BorderIndex.insideVertical,
    Excel.BorderIndex.insideHorizontal,
  ]) {
    const border = body.format.borders.getItem(edge);
    border.style = 'Continuous';
    border.color = borderColor;
  }
}

function pageSetup(sheet: Excel.Worksheet, { blocks }: ScoreSheetPlan, lastRow: number): void {
  const { pageLayout } = sheet;
  pageLayout.paperSize = Excel.PaperType.a4;
  pageLayout.orientation = Excel.PageOrientation.landscape;
  pageLayout.zoom = { horizontalFitToPages: 1 };
  pageLayout.centerHorizontally = true;
  pageLayout.leftMargin = margins.side;
  pageLayout.rightMargin = margins.side;
  pageLayout.topMargin = margins.top;
  pageLayout.bottomMargin = margins.bottom;
  pageLayout.footerMargin = margins.footer;
  pageLayout.headersFooters.defaultForAllPages.centerFooter = '第 &P 页 共 &N 页';
  pageLayout.setPrintArea(rectAddress({ row: 0, lastRow, column: 0, lastColumn: chartColumns.last }));
  for (const { row } of blocks.slice(1)) sheet.horizontalPageBreaks.add(rowsAddress(row, row));
}
