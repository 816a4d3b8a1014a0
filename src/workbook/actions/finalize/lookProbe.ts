import type { Rect } from '../../../forms';
import type { CellInk, SheetLook } from '../../../submission';
import { rectsOf } from './areaRects';
import { coveredCells, type Floats } from './floatProbe';

/** 矮、窄到看不见：不到这么多磅的行、列当藏起来，与读文件时同一条线。 */
const tooSmall = 3;

/** 一张表排了队、等同步的样子。 */
interface Pending {
  readonly sheet: Excel.Worksheet;
  readonly range: Excel.Range;
  readonly cells: OfficeExtension.ClientResult<Excel.CellProperties[][]>;
  readonly rows: OfficeExtension.ClientResult<Excel.RowProperties[]>;
  readonly columns: OfficeExtension.ClientResult<Excel.ColumnProperties[]>;
  readonly printArea: Excel.RangeAreas;
  readonly titleRows: Excel.Range;
  readonly furniture: Excel.HeaderFooter;
  readonly zoom: Excel.PageLayout;
  readonly merges: readonly Rect[];
}

const furnitureKeys = [
  'leftHeader',
  'centerHeader',
  'rightHeader',
  'leftFooter',
  'centerFooter',
  'rightFooter',
] as const;

/** 随一次同步看清几张表印出来的样子；全是 ExcelApi 1.9 以内的。 */
export class LookProbe {
  private readonly pending: Pending[] = [];

  /** 排队看一张表从 A1 起的一块；`merges` 是已经读到的合并区。 */
  request(sheet: Excel.Worksheet, address: string, merges: readonly Rect[]): void {
    sheet.load('id,visibility');
    const range = sheet.getRange(address);
    range.load('numberFormat');
    const { pageLayout } = sheet;
    pageLayout.load('zoom,firstPageNumber,printHeadings');
    const printArea = pageLayout.getPrintAreaOrNullObject();
    printArea.load('address');
    const titleRows = pageLayout.getPrintTitleRowsOrNullObject();
    titleRows.load('address');
    const furniture = pageLayout.headersFooters.defaultForAllPages;
    furniture.load(furnitureKeys.join(','));
    this.pending.push({
      sheet,
      range,
      cells: range.getCellProperties({
        format: {
          fill: { color: true },
          font: {
            color: true,
            size: true,
            name: true,
            strikethrough: true,
            superscript: true,
            subscript: true,
          },
          wrapText: true,
          indentLevel: true,
          textOrientation: true,
          readingOrder: true,
        },
      }),
      rows: range.getRowProperties({ rowHidden: true, format: { rowHeight: true } }),
      columns: range.getColumnProperties({ columnHidden: true, format: { columnWidth: true } }),
      printArea,
      titleRows,
      furniture,
      zoom: pageLayout,
      merges,
    });
  }

  /** 同步之后的结果，按工作表 id；`floats` 是另外看清的图形与条件格式。 */
  result(floats: ReadonlyMap<string, Floats>): ReadonlyMap<string, SheetLook> {
    const present = this.pending.filter(({ sheet }) => !sheet.isNullObject);
    return new Map(
      present.map((pending) => [pending.sheet.id, lookOf(pending, floats.get(pending.sheet.id))]),
    );
  }
}

/** 一样也没看的表：都读不到。 */
const nothingSeen: Floats = { conditions: [], shapes: [], unread: ['图形', '条件格式'] };

function lookOf(
  { sheet, range, cells, rows, columns, printArea, titleRows, furniture, zoom, merges }: Pending,
  { conditions, shapes, unread }: Floats = nothingSeen,
): SheetLook {
  const formats = range.numberFormat as string[][];
  const heights = rows.value.map((row) => (row.rowHidden === true ? 0 : (row.format?.rowHeight ?? 0)));
  const widths = columns.value.map((one) => (one.columnHidden === true ? 0 : (one.format?.columnWidth ?? 0)));
  return {
    visible: sheet.visibility === 'Visible',
    format: (row, column) => formats[row]?.[column] ?? 'General',
    ink: (row, column) => inkOf(cells.value[row]?.[column]),
    isRowHidden: (row) => isOut(rows.value[row]?.rowHidden, rows.value[row]?.format?.rowHeight),
    isColumnHidden: (column) =>
      isOut(columns.value[column]?.columnHidden, columns.value[column]?.format?.columnWidth),
    rowHeight: (row) => rows.value[row]?.format?.rowHeight ?? null,
    columnWidth: (column) => columns.value[column]?.format?.columnWidth ?? null,
    zeros: true,
    formulas: false,
    scale: zoom.zoom?.scale ?? null,
    merges,
    printArea: printArea.isNullObject ? null : rectsOf(printArea.address),
    furniture: {
      ...Object.fromEntries(furnitureKeys.map((key) => [key, furniture[key]])),
      ...(titleRows.isNullObject ? {} : { titles: localAddress(titleRows.address) }),
      ...pageMarks(zoom),
    },
    placed: true,
    unread,
    objects: shapes.map(({ kind, name, text, ...box }) => ({
      kind,
      name,
      text,
      rect: coveredCells({ kind, name, text, ...box }, heights, widths),
    })),
    conditions,
  };
}

/** 页码从几起、印不印行号列标；照常的不写。 */
function pageMarks({ firstPageNumber, printHeadings }: Excel.PageLayout): Readonly<Record<string, string>> {
  const first = String(firstPageNumber);
  return {
    ...(/^\d+$/.test(first) && first !== '1' ? { firstPage: first } : {}),
    ...(printHeadings ? { headings: '印' } : {}),
  };
}

function inkOf(cell: Excel.CellProperties | undefined): CellInk {
  const { fill, font, wrapText, indentLevel, textOrientation, readingOrder } = cell?.format ?? {};
  return {
    color: font?.color || null,
    fill: fill?.color || null,
    size: font?.size ?? null,
    font: font?.name ?? null,
    marks: [
      ...(font?.strikethrough === true ? (['struck'] as const) : []),
      ...(font?.superscript === true || font?.subscript === true ? (['raised'] as const) : []),
      ...((textOrientation ?? 0) === 0 ? [] : (['turned'] as const)),
      ...(readingOrder === 'RightToLeft' ? (['reversed'] as const) : []),
    ],
    indent: indentLevel ?? 0,
    wrap: wrapText === true,
  };
}

const isOut = (hidden: boolean | undefined, size: number | undefined): boolean =>
  hidden === true || (size !== undefined && size < tooSmall);

const localAddress = (address: string): string =>
  address.slice(address.lastIndexOf('!') + 1).replaceAll('$', '');
