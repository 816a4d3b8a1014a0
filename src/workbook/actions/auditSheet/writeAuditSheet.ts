import { cellAddress, markName, rectAddress, type Rect } from '../../../forms';
import { parameterName, type ThresholdKey } from '../../../schemes';
import { auditSheetNames, type Place } from '../../../submission';
import { findName, type BookState } from '../../kernel/book/bookState';
import { markOf } from '../../kernel/book/marks';
import { nameFormula, parseReference, rowsAddress, sameRect } from '../../kernel/book/references';
import { baseFont } from '../../kernel/layout/looks';
import { buildingMark, hasMark, isAuditSheet, retiredMark } from './auditMark';
import { blank, isSame, toInput } from './cell';
import { columnAt, columnCount, fontSize } from './columns';
import { parameterColumns } from './existing';
import type { AuditSheetPlan } from './planAuditSheet';
import { writeAuditLooks } from './writeAuditLooks';

/**
 * 把计划排进当前批次（不同步）。次序就是失败时的保险：先打上“没写完”的标记；键与说明在同一次写入里，
 * 断在哪里两者都对得上；名称任何时候都盖得住全部的键：变多先放宽，变少、换表等内容写完再改指；
 * 多出来的行最后才删，旧表最后才留底。
 */
export function queueAuditSheet(
  context: Excel.RequestContext,
  book: BookState,
  plan: AuditSheetPlan,
): Excel.Worksheet {
  if (plan.retire) context.workbook.worksheets.getItem(plan.retire.sheet.id).name = plan.retire.name;
  const sheet = openSheet(context, plan);
  if (plan.insertion) {
    sheet.getRange(rowsAddress(plan.insertion.row, plan.insertion.lastRow)).insert('Down');
    writeKeyNames(context, book, plan);
  }
  const parameters = parameterNames(book, plan);
  for (const { name, stale } of parameters) if (stale) context.workbook.names.getItem(name).delete();
  const changed = writeCells(sheet, plan);
  writeLinks(sheet, plan, changed);
  if (!plan.insertion) writeKeyNames(context, book, plan);
  if (plan.deletion) sheet.getRange(rowsAddress(plan.deletion.row, plan.deletion.lastRow)).delete('Up');
  for (const { name, stale, missing, empty, formula } of parameters) {
    if (empty) context.workbook.names.getItem(name).formula = formula;
    else if (stale || missing) context.workbook.names.add(name, formula);
  }
  if (plan.restyle) writeAuditLooks(sheet, plan);
  if (changed.size > 0) sheet.getRange(rowsAddress(plan.table.row, plan.table.lastRow)).format.autofitRows();
  retireOthers(context, book, plan);
  if (plan.restyle) sheet.names.getItem(markName).formula = plan.mark;
  sheet.load('id,name');
  return sheet;
}

function openSheet(
  context: Excel.RequestContext,
  { target, sheetName, restyle }: AuditSheetPlan,
): Excel.Worksheet {
  const { worksheets } = context.workbook;
  const sheet = target ? worksheets.getItem(target.id) : worksheets.add(sheetName);
  if (!target || !hasMark(target)) sheet.names.add(markName, buildingMark).visible = false;
  else if (restyle) sheet.names.getItem(markName).formula = buildingMark;
  return sheet;
}

/** 只写有变化的格，返回变了的格（`行,列`）；全部在一次写入里。 */
function writeCells(sheet: Excel.Worksheet, { lines, grid, restyle }: AuditSheetPlan): ReadonlySet<string> {
  const lastRow = Math.max(...lines.keys());
  const changed = new Set<string>();
  const formulas: (string | number | null)[][] = [];
  const formats: (string | null)[][] = [];
  for (let row = 0; row <= lastRow; row += 1) {
    const line = lines.get(row);
    const columns = Array.from({ length: columnCount }, (_, column) => line && (line.get(column) ?? blank));
    const differs = columns.map(
      (cell, column) => cell !== undefined && !isSame(cell, grid.cell(row, column)),
    );
    differs.forEach((differ, column) => differ && changed.add(cellKey(row, column)));
    formulas.push(columns.map((cell, column) => (cell && differs[column] ? toInput(cell) : null)));
    formats.push(
      columns.map((cell, column) => (cell && (restyle || differs[column]) ? cell.numberFormat : null)),
    );
  }
  const area = sheet.getRange(rectAddress({ row: 0, column: 0, lastRow, lastColumn: columnCount - 1 }));
  // 数字格式在前：文本格式的格里，文字才按文字存
  area.numberFormat = formats as string[][];
  area.formulas = formulas as string[][];
  return changed;
}

const cellKey = (row: number, column: number): string => `${row},${column}`;

/** 位置的超链接；表名与地址都没变的不用重写。 */
function writeLinks(
  sheet: Excel.Worksheet,
  { rows, table, restyle }: AuditSheetPlan,
  changed: ReadonlySet<string>,
): void {
  const column = columnAt('place');
  const stale = rows
    .map(({ place }, index) => ({ place, row: table.row + index }))
    .filter(
      ({ row }) =>
        restyle || changed.has(cellKey(row, column)) || changed.has(cellKey(row, columnAt('form'))),
    );
  for (const { place, row } of stale) {
    const cell = sheet.getRange(cellAddress(row, column));
    if (place) cell.hyperlink = linkTo(place);
    else unlink(cell);
  }
  if (stale.length === 0) return;
  // 超链接会换成“超链接”样式的字体
  const { font } = sheet.getRange(rectAddress({ ...table, column, lastColumn: column })).format;
  font.name = baseFont.name;
  font.size = fontSize;
}

/** 去掉链接，连同它留下的蓝字与下划线。 */
function unlink(cell: Excel.Range): void {
  cell.clear('Hyperlinks');
  cell.format.font.color = baseFont.color;
  cell.format.font.underline = 'None';
}

function linkTo({ sheetName, row, column }: Place): Excel.RangeHyperlink {
  const address = cellAddress(row, column);
  return {
    documentReference: nameFormula(sheetName, { row, column, lastRow: row, lastColumn: column })
      .slice(1)
      .replaceAll('$', ''),
    textToDisplay: address,
    screenTip: `跳到 ${sheetName} ${address}`,
  };
}

/** 名称正指着这块区域；Excel 会去掉用不着的引号，所以比区域而不比文字。 */
function pointsAt(formula: string, sheetName: string, rect: Rect): boolean {
  const reference = parseReference(formula);
  return reference?.sheet === sheetName && sameRect(reference.rect, rect);
}

/** 两列的名称改指现在的行；新表先指说明再指键，读的时候两个名称对不上就看表头。 */
function writeKeyNames(
  context: Excel.RequestContext,
  book: BookState,
  { sheetName, table }: AuditSheetPlan,
): void {
  const columns = [
    [auditSheetNames.explanations, columnAt('explanation')],
    [auditSheetNames.keys, columnAt('key')],
  ] as const;
  for (const [name, column] of columns) {
    const rect = { ...table, column, lastColumn: column };
    const existing = findName(book.names, name);
    if (existing && pointsAt(existing.formula, sheetName, rect)) continue;
    const formula = nameFormula(sheetName, rect);
    if (existing) context.workbook.names.getItem(name).formula = formula;
    else context.workbook.names.add(name, formula);
  }
}

/** 一个参数名称要怎么动：指错了的先删再建，缺的新建，插表时先建成空的改指，指对了的随行移动不用管。 */
interface ParameterName {
  readonly name: string;
  readonly formula: string;
  readonly stale: boolean;
  readonly missing: boolean;
  readonly empty: boolean;
}

function parameterNames(book: BookState, plan: AuditSheetPlan): readonly ParameterName[] {
  const cellAt = (row: number): Rect => {
    const { value: column } = parameterColumns;
    return { row, lastRow: row, column, lastColumn: column };
  };
  return [...plan.parameters].map(([key, row]) => {
    const name = parameterName(key);
    const existing = findName(book.names, name);
    const before = cellAt(rowBefore(plan, key));
    const empty = existing !== undefined && parseReference(existing.formula) === null;
    return {
      name,
      formula: nameFormula(plan.sheetName, cellAt(row)),
      stale: existing !== undefined && !empty && !pointsAt(existing.formula, plan.sheetName, before),
      missing: existing === undefined,
      empty,
    };
  });
}

/** 参数在插行之前的行号：名称现在应当指着它。 */
function rowBefore({ parametersBefore, insertion }: AuditSheetPlan, key: ThresholdKey): number {
  const inserted = insertion ? insertion.lastRow - insertion.row + 1 : 0;
  return (parametersBefore.get(key) ?? 0) - inserted;
}

/** 别的“审核情况表”（重建留下的、用户复制的）不再当真。 */
function retireOthers(context: Excel.RequestContext, book: BookState, { target }: AuditSheetPlan): void {
  for (const other of book.sheets) {
    if (other === target || !isAuditSheet(other) || markOf(other) === null) continue;
    context.workbook.worksheets.getItem(other.id).names.getItem(markName).formula = retiredMark;
  }
}
