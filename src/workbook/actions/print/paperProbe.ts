import type { PaperSheet, PaperZoom } from '../../../paper';
import { parseAddress } from '../../../submission';

/** 一次最多看这么多行、列；表样没有这么长、这么宽。 */
const [mostRows, lastColumn] = [1000, 'AZ'];

/** 一张表的纸面与正文字号；大小混用的读不出一个，为 null。 */
export interface ProbedPaper {
  readonly paper: PaperSheet;
  readonly fontSize: number | null;
}

interface Probe {
  readonly sheet: Excel.Worksheet;
  readonly layout: Excel.PageLayout;
  readonly area: Excel.RangeAreas;
  readonly titles: Excel.Range;
  readonly breaks: Excel.PageBreakCollection;
  readonly used: Excel.Range;
  readonly rows: OfficeExtension.ClientResult<Excel.RowProperties[]>;
  readonly columns: OfficeExtension.ClientResult<Excel.ColumnProperties[]>;
}

const margins = 'leftMargin,rightMargin,topMargin,bottomMargin';

/** 随读取在同一次同步里看清各表的纸面。 */
export class PaperProbe {
  private readonly probes: Probe[] = [];

  /** 排队看一张表；要在 `loadBook` 的 `onSheet` 里调用。 */
  request(sheet: Excel.Worksheet): void {
    const layout = sheet.pageLayout;
    layout.load(`paperSize,orientation,zoom,${margins}`);
    const area = layout.getPrintAreaOrNullObject();
    area.load('address');
    const titles = layout.getPrintTitleRowsOrNullObject();
    titles.load('address');
    const breaks = sheet.horizontalPageBreaks;
    breaks.load('items/rowIndex');
    const used = sheet.getUsedRangeOrNullObject(true);
    used.load('address,format/font/size');
    const rows = sheet.getRange(`A1:A${mostRows}`).getRowProperties({ format: { rowHeight: true } });
    const columns = sheet
      .getRange(`A1:${lastColumn}1`)
      .getColumnProperties({ format: { columnWidth: true } });
    this.probes.push({ sheet, layout, area, titles, breaks, used, rows, columns });
  }

  /** 同步之后的结果，按工作表 id；空表没有。 */
  result(): ReadonlyMap<string, ProbedPaper> {
    return new Map(
      this.probes.flatMap((probe) => {
        const found = probe.sheet.isNullObject ? null : probed(probe);
        return found ? [[probe.sheet.id, found]] : [];
      }),
    );
  }
}

function probed({ layout, area, titles, breaks, used, rows, columns }: Probe): ProbedPaper | null {
  if (used.isNullObject) return null;
  // 打印区可以有几块，只看第一块
  const printed = area.isNullObject ? used.address : (area.address.split(',')[0] ?? '');
  const rect = parseAddress(printed);
  if (!rect) return null;
  const title = titles.isNullObject ? null : /\$?(\d+):\$?(\d+)$/.exec(titles.address);
  const paper: PaperSheet = {
    paperSize: layout.paperSize,
    orientation: layout.orientation === Excel.PageOrientation.landscape ? 'landscape' : 'portrait',
    margins: {
      left: layout.leftMargin,
      right: layout.rightMargin,
      top: layout.topMargin,
      bottom: layout.bottomMargin,
    },
    zoom: zoomOf(layout.zoom),
    area: area.isNullObject ? { ...rect, row: 0, column: 0 } : rect,
    titleRows: title ? [Number(title[1]) - 1, Number(title[2]) - 1] : null,
    breaks: breaks.items.map(({ rowIndex }) => rowIndex),
    rowHeight: (row) => rows.value[row]?.format?.rowHeight ?? 0,
    columnWidth: (column) => columns.value[column]?.format?.columnWidth ?? 0,
  };
  return { paper, fontSize: used.format.font.size };
}

/** 两边都没有压成几页的，照写死的缩放。 */
function zoomOf({ scale, horizontalFitToPages, verticalFitToPages }: Excel.PageLayoutZoomOptions): PaperZoom {
  return horizontalFitToPages || verticalFitToPages
    ? { pagesWide: horizontalFitToPages || undefined, pagesTall: verticalFitToPages || undefined }
    : { scale: scale ?? 100 };
}
