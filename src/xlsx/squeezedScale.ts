import type { Rect } from '../host';
import { paperSize } from '../paper';
import type { BookSheet } from './book';
import { usedArea } from './bookPaper';

/** 缩到它（百分数）以上的不算：各家的行高列宽有出入，只认缩得认不得的。 */
const notable = 45;
const plainRow = 15;
const plainColumn = 48;

/**
 * 按页数缩放的表，缩得很厉害时缩到百分之几：纸、边距、几页宽几页高一改，字就能缩成点。估得偏松。
 */
export function squeezedScale(sheet: BookSheet, areas: readonly Rect[]): number | null {
  const { zoom, paperSize: name = 'A4', orientation, ...margins } = sheet.pageLayout;
  const [wide, tall] = [zoom?.horizontalFitToPages, zoom?.verticalFitToPages];
  if (wide === undefined && tall === undefined) return null;
  const paper = paperSize(name, orientation === 'Landscape' ? 'landscape' : 'portrait');
  const { leftMargin = 50, rightMargin = 50, topMargin = 54, bottomMargin = 54 } = margins;
  const page = {
    width: paper.width - leftMargin - rightMargin,
    height: paper.height - topMargin - bottomMargin,
  };
  const scales = (areas.length > 0 ? areas : [usedArea(sheet)]).flatMap((area) => {
    const { width, height } = sizeOf(sheet, area);
    return [
      ...(wide === undefined || width === 0 ? [] : [(wide * page.width) / width]),
      ...(tall === undefined || height === 0 ? [] : [(tall * page.height) / height]),
    ];
  });
  // Excel 最小缩到 10%
  const percent = Math.max(10, Math.floor(100 * Math.min(1, ...scales)));
  return percent < notable ? percent : null;
}

function sizeOf(sheet: BookSheet, { r, c, r2, c2 }: Rect): { width: number; height: number } {
  let [width, height] = [0, 0];
  for (let column = c; column <= Math.min(c2, c + 500); column += 1) {
    const own = sheet.columns.find(({ first, last }) => column >= first && column <= last);
    if (own?.hidden !== true) width += own?.width ?? sheet.defaultColumnWidth ?? plainColumn;
  }
  for (let row = r; row <= Math.min(r2, r + 5000); row += 1) {
    const own = sheet.rows.get(row);
    if (own?.hidden !== true) height += own?.height ?? sheet.defaultRowHeight ?? plainRow;
  }
  return { width, height };
}
