import type { Rect } from '../../../forms';
import { parseAddress, type CellInk, type SheetLook } from '../../../submission';

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
        format: { fill: { color: true }, font: { color: true, size: true } },
      }),
      rows: range.getRowProperties({ rowHidden: true, format: { rowHeight: true } }),
      columns: range.getColumnProperties({ columnHidden: true, format: { columnWidth: true } }),
      printArea,
      titleRows,
      furniture,
      merges,
    });
  }

  /** 同步之后的结果，按工作表 id。 */
  result(): ReadonlyMap<string, SheetLook> {
    const present = this.pending.filter(({ sheet }) => !sheet.isNullObject);
    return new Map(present.map((pending) => [pending.sheet.id, lookOf(pending)]));
  }
}

function lookOf({
  sheet,
  range,
  cells,
  rows,
  columns,
  printArea,
  titleRows,
  furniture,
  merges,
}: Pending): SheetLook {
  const formats = range.numberFormat as string[][];
  return {
    visible: sheet.visibility === 'Visible',
    format: (row, column) => formats[row]?.[column] ?? 'General',
    ink: (row, column) => inkOf(cells.value[row]?.[column]),
    isRowHidden: (row) => isOut(rows.value[row]?.rowHidden, rows.value[row]?.format?.rowHeight),
    isColumnHidden: (column) =>
      isOut(columns.value[column]?.columnHidden, columns.value[column]?.format?.columnWidth),
    merges,
    printArea: printArea.isNullObject ? null : rectsOf(printArea.address),
    furniture: {
      ...Object.fromEntries(furnitureKeys.map((key) => [key, furniture[key]])),
      ...(titleRows.isNullObject ? {} : { titles: localAddress(titleRows.address) }),
    },
    // 图形与条件格式定稿前另外看：有会藏数的就不让定稿，所以登记里总是没有
    objects: [],
    conditions: [],
  };
}

function inkOf(cell: Excel.CellProperties | undefined): CellInk {
  const { fill, font } = cell?.format ?? {};
  return { color: font?.color || null, fill: fill?.color || null, size: font?.size ?? null };
}

const isOut = (hidden: boolean | undefined, size: number | undefined): boolean =>
  hidden === true || (size !== undefined && size < tooSmall);

/** 地址形如 `表!A1:B2,表!C3:C4`；表名里可能有逗号，所以按地址的样子取。 */
function rectsOf(addresses: string): readonly Rect[] {
  const found = addresses.match(/\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?(?=,|$)/g) ?? [];
  return found.flatMap((address) => parseAddress(address) ?? []);
}

const localAddress = (address: string): string =>
  address.slice(address.lastIndexOf('!') + 1).replaceAll('$', '');
