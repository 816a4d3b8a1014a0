import type { Rect } from '../../host';
import { cellAddress, rectAddress } from '../address';
import { keyColumn, keyRow } from '../book';
import type { BookSheet } from '../book';
import { tag, xmlDocument } from '../package/xmlWriter';
import { DEFAULT_FONT, digitWidth, pointsToCharacters } from '../units';
import type { SharedStrings } from './sharedStrings';
import type { StyleTable } from './styleTable';
import { writeSheetData } from './writeCells';
import type { CellWriteContext } from './writeCells';
import { fitsToPages, writePageLayout, writeProtection } from './writePage';
import { writeConditionalFormats, writeValidations } from './writeRules';

const DIGIT = digitWidth(DEFAULT_FONT);
const DEFAULT_ROW_HEIGHT = 13.5;

/** 写一张表要用的、各表共用的东西。 */
export interface SheetWriteContext extends CellWriteContext {
  readonly styles: StyleTable;
  readonly strings: SharedStrings;
}

function dimension(sheet: BookSheet): string {
  let rect: Rect | null = null;
  for (const key of sheet.cells.keys()) {
    const [row, column] = [keyRow(key), keyColumn(key)];
    rect = rect
      ? {
          r: Math.min(rect.r, row),
          c: Math.min(rect.c, column),
          r2: Math.max(rect.r2, row),
          c2: Math.max(rect.c2, column),
        }
      : { r: row, c: column, r2: row, c2: column };
  }
  return tag('dimension', { ref: rect ? rectAddress(rect) : 'A1' });
}

function views(sheet: BookSheet, active: boolean): string {
  const { rows, cols } = sheet.freeze;
  const selected = sheet.selection && {
    activeCell: cellAddress(sheet.selection.r, sheet.selection.c),
    sqref: rectAddress(sheet.selection),
  };
  const pane = rows && cols ? 'bottomRight' : rows ? 'bottomLeft' : 'topRight';
  const content =
    rows || cols
      ? tag('pane', {
          xSplit: cols || undefined,
          ySplit: rows || undefined,
          topLeftCell: cellAddress(rows, cols),
          activePane: pane,
          state: 'frozen',
        }) + (selected ? tag('selection', { pane, ...selected }) : '')
      : selected
        ? tag('selection', selected)
        : '';
  const attributes = {
    showGridLines: sheet.gridlines ? undefined : false,
    tabSelected: active || undefined,
    workbookViewId: 0,
  };
  return tag('sheetViews', {}, tag('sheetView', attributes, content));
}

function columns(sheet: BookSheet): string {
  const written = [...sheet.columns]
    .sort((a, b) => a.first - b.first)
    .map(({ first, last, width, hidden }) =>
      tag('col', {
        min: first + 1,
        max: last + 1,
        width:
          width === null
            ? pointsToCharacters(sheet.defaultColumnWidth ?? 54, DIGIT)
            : pointsToCharacters(width, DIGIT),
        hidden: hidden || undefined,
        customWidth: width === null ? undefined : true,
      }),
    );
  return written.length ? tag('cols', {}, written.join('')) : '';
}

function merges(sheet: BookSheet): string {
  if (sheet.merges.length === 0) return '';
  const cells = sheet.merges.map((rect) => tag('mergeCell', { ref: rectAddress(rect) }));
  return tag('mergeCells', { count: cells.length }, cells.join(''));
}

/** 要先建好关系才写得出的部分。 */
export interface SheetParts {
  /** 图表所在图形部件的关系 id。 */
  readonly drawing: string | null;
  /** 备注绘图的关系 id。 */
  readonly noteDrawing: string | null;
  /** `<hyperlinks>` 元素；没有为空串。 */
  readonly hyperlinks: string;
}

/** 写一张工作表的部件；元素次序是文件格式规定的。 */
export function writeSheet(
  sheet: BookSheet,
  active: boolean,
  { drawing, noteDrawing, hyperlinks }: SheetParts,
  context: SheetWriteContext,
): string {
  const properties =
    (sheet.tabColor ? tag('tabColor', { rgb: `FF${sheet.tabColor.replace('#', '').toUpperCase()}` }) : '') +
    (fitsToPages(sheet.pageLayout) ? tag('pageSetUpPr', { fitToPage: true }) : '');
  const content = [
    properties ? tag('sheetPr', {}, properties) : '',
    dimension(sheet),
    views(sheet, active),
    tag('sheetFormatPr', {
      defaultColWidth:
        sheet.defaultColumnWidth === null ? undefined : pointsToCharacters(sheet.defaultColumnWidth, DIGIT),
      defaultRowHeight: sheet.defaultRowHeight ?? DEFAULT_ROW_HEIGHT,
      customHeight: sheet.defaultRowHeight === null ? undefined : true,
    }),
    columns(sheet),
    writeSheetData(sheet, context),
    writeProtection(sheet.protection),
    merges(sheet),
    writeConditionalFormats(sheet.conditionalFormats, context.names, context.styles),
    writeValidations(sheet.validations, context.names),
    hyperlinks,
    writePageLayout(sheet.pageLayout),
    drawing === null ? '' : tag('drawing', { 'r:id': drawing }),
    noteDrawing === null ? '' : tag('legacyDrawing', { 'r:id': noteDrawing }),
  ];
  return xmlDocument(
    tag(
      'worksheet',
      {
        xmlns: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
        'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
      },
      content.join(''),
    ),
  );
}
