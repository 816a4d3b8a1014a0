import { cellAddress, rectAddress, type Rect } from '../../../forms';
import { numberText, thresholdParameters, type NumberParameter, type ThresholdKey } from '../../../schemes';
import { columnsAddress, rowsAddress } from '../../kernel/book/references';
import { baseFont, borderColor, headTint, inputTint } from '../../kernel/layout/looks';
import { writeAuditPaper } from '../../kernel/layout/writePaper';
import { severityColors, severityOrder } from '../../kernel/layout/severityColors';
import { auditColumns, columnAt, columnCount, firstRow, fontSize, headerRow } from './columns';
import { parameterColumns } from './existing';
import type { AuditSheetPlan } from './planAuditSheet';

/** 最后一个看得见的列。 */
const lastVisible = columnCount - 2;

/** 比这还窄（磅）的栏不缩进。 */
const narrowest = 100;

/** 一块区域，列到看得见的最后一列为止。 */
const band = (row: number, lastRow: number, column = 0, lastColumn = lastVisible): Rect => ({
  row,
  lastRow,
  column,
  lastColumn,
});

/** 字体、对齐、底色、边框、锁定、列宽、变色、打印；动作数只随结果的种类增长，不随条数增长。 */
export function writeAuditLooks(sheet: Excel.Worksheet, plan: AuditSheetPlan): void {
  const { table } = plan;
  const parameters = [...plan.parameters.values()];
  const last = Math.max(table.lastRow, ...parameters);
  const whole = sheet.getRange(rectAddress(band(0, last, 0, columnCount - 1)));
  whole.format.font.name = baseFont.name;
  whole.format.font.size = fontSize;
  whole.format.font.bold = false;
  whole.format.verticalAlignment = 'Center';
  whole.format.horizontalAlignment = 'Left';
  whole.format.indentLevel = 0;
  whole.format.wrapText = false;
  whole.format.fill.clear();
  whole.format.protection.locked = true;
  whole.conditionalFormats.clearAll();
  whole.dataValidation.clear();
  writeHead(sheet);
  writeTable(sheet, plan);
  if (parameters.length > 0) writeParameters(sheet, plan.parameters);
  writePage(sheet, last, plan.unit);
}

function writeHead(sheet: Excel.Worksheet): void {
  auditColumns.forEach(({ width }, column) => {
    sheet.getRange(columnsAddress(column, column)).format.columnWidth = width;
  });
  sheet.getRange(columnsAddress(columnAt('key'), columnAt('key'))).columnHidden = true;
  const title = sheet.getRange(rectAddress(band(0, 0)));
  title.merge();
  title.format.horizontalAlignment = 'Center';
  title.format.font.size = 18;
  title.format.font.bold = true;
  title.format.rowHeight = 32;
  sheet.getRange(rectAddress(band(1, headerRow - 1))).format.rowHeight = 18;
  sheet.getRange(cellAddress(3, 0)).format.font.bold = true;
  // 定稿说明带着摘要，一行放不下
  const note = sheet.getRange(rectAddress(band(headerRow - 1, headerRow - 1)));
  note.merge();
  note.format.wrapText = true;
  note.format.rowHeight = 30;
  headerLook(sheet.getRange(rectAddress(band(headerRow, headerRow))));
  sheet.freezePanes.freezeRows(firstRow);
}

function headerLook(range: Excel.Range): void {
  range.format.font.bold = true;
  range.format.fill.color = headTint;
  range.format.horizontalAlignment = 'Center';
  range.format.wrapText = true;
  range.format.rowHeight = 22;
  borders(range, true);
}

function writeTable(sheet: Excel.Worksheet, { table, rows }: AuditSheetPlan): void {
  const body = sheet.getRange(rectAddress(band(table.row, table.lastRow)));
  borders(body, table.lastRow > table.row);
  body.format.wrapText = true;
  auditColumns.forEach(({ horizontal, width }, column) => {
    if (column > lastVisible) return;
    const { format } = sheet.getRange(rectAddress(band(table.row, table.lastRow, column, column)));
    format.horizontalAlignment = horizontal;
    // 字离格线有一截，与表样一样；窄栏缩了要多折一行，行高按不缩估的软件里就少印半行
    if (horizontal === 'Left' && width >= narrowest) format.indentLevel = 1;
  });
  const typed = sheet.getRange(
    rectAddress(band(table.row, table.lastRow, columnAt('explanation'), columnAt('explanation'))),
  );
  typed.format.fill.color = inputTint;
  typed.format.protection.locked = false;
  severityFormats(sheet, band(table.row, table.lastRow, columnAt('severity'), columnAt('severity')));
  rows.forEach(({ kind }, index) => {
    if (kind === 'heading')
      headingLook(sheet.getRange(rectAddress(band(table.row + index, table.row + index))));
  });
}

/** 小标题一整行不换行，字盖过右边的空格。 */
function headingLook(range: Excel.Range): void {
  range.format.wrapText = false;
  range.format.horizontalAlignment = 'Left';
  range.format.font.bold = true;
  range.format.fill.color = headTint;
  range.format.protection.locked = true;
  range.format.borders.getItem('InsideVertical').style = 'None';
}

/** 级别的颜色用条件格式：用户排序以后也跟着走。 */
function severityFormats(sheet: Excel.Worksheet, rect: Rect): void {
  const range = sheet.getRange(rectAddress(rect));
  for (const severity of severityOrder) {
    const format = range.conditionalFormats.add('Custom');
    format.custom.rule.formula = `=$${cellAddress(rect.row, rect.column)}="${severity}"`;
    format.custom.format.fill.color = severityColors[severity].fill;
    format.custom.format.font.color = severityColors[severity].font;
  }
}

function writeParameters(sheet: Excel.Worksheet, parameters: ReadonlyMap<ThresholdKey, number>): void {
  const rows = [...parameters.values()];
  const [first, last] = [Math.min(...rows), Math.max(...rows)];
  sheet.getRange(cellAddress(first - 2, 0)).format.font.bold = true;
  headerLook(sheet.getRange(rectAddress(band(first - 1, first - 1))));
  const body = sheet.getRange(rectAddress(band(first, last)));
  borders(body, true);
  const { number, unit, title, value, scheme, meaning, rules } = parameterColumns;
  for (const column of [number, unit, value, scheme]) {
    sheet.getRange(rectAddress(band(first, last, column, column))).format.horizontalAlignment = 'Center';
  }
  for (const column of [title, meaning]) {
    sheet.getRange(rectAddress(band(first, last, column, column))).format.indentLevel = 1;
  }
  sheet.getRange(rectAddress(band(first, last, 0, meaning))).format.wrapText = true;
  // 规则编号盖过右边的空格，不要里面的竖线
  const wide = sheet.getRange(rectAddress(band(first - 1, last, rules)));
  wide.format.borders.getItem('InsideVertical').style = 'None';
  wide.format.wrapText = false;
  wide.format.horizontalAlignment = 'Left';
  wide.format.indentLevel = 1;
  const values = sheet.getRange(rectAddress(band(first, last, value, value)));
  values.format.fill.color = inputTint;
  values.format.protection.locked = false;
  for (const [key, row] of parameters) {
    validation(sheet.getRange(cellAddress(row, value)), thresholdParameters[key]);
  }
  sheet.getRange(rowsAddress(first, last)).format.autofitRows();
}

function validation({ dataValidation }: Excel.Range, caption: NumberParameter): void {
  const { min, max, title } = caption;
  const message = `${numberText(caption, min)} 到 ${numberText(caption, max)} 之间的数；空着用方案值。`;
  dataValidation.rule = { decimal: { formula1: min, formula2: max, operator: 'Between' } };
  dataValidation.prompt = { title, message, showPrompt: true };
  dataValidation.errorAlert = { title, message, style: 'Stop', showAlert: true };
}

function borders({ format }: Excel.Range, inside: boolean): void {
  const edges: Excel.BorderIndex[] = [
    Excel.BorderIndex.edgeTop,
    Excel.BorderIndex.edgeBottom,
    Excel.BorderIndex.edgeLeft,
    Excel.BorderIndex.edgeRight,
    Excel.BorderIndex.insideVertical,
  ];
  if (inside) edges.push(Excel.BorderIndex.insideHorizontal);
  for (const edge of edges) {
    const border = format.borders.getItem(edge);
    border.style = 'Continuous';
    border.color = borderColor;
  }
}

/** 打印设置：横向、一页宽、表头每页重复；`last` 是最后一行（0 起）。 */
function writePage(sheet: Excel.Worksheet, last: number, unit: string): void {
  writeAuditPaper(sheet, unit);
  sheet.horizontalPageBreaks.removePageBreaks();
  sheet.pageLayout.setPrintArea(rectAddress(band(0, last)));
  sheet.pageLayout.setPrintTitleRows(rowsAddress(headerRow, headerRow));
}
