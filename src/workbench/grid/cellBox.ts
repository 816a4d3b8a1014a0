import type { FUniver } from '@univerjs/core/facade';
import type { FWorksheet } from '@univerjs/sheets/facade';

/** 屏幕上的一块（像素，相对浏览器视口左上角）。 */
export interface ScreenBox {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** 目标上方、左方留几行几列，免得贴边。 */
const MARGIN = { rows: 4, columns: 1 };

/** 网格的主画布；编辑栏等处还有别的画布，取最大的。 */
function mainCanvas(container: HTMLElement): DOMRect {
  const boxes = [...container.querySelectorAll('canvas')].map((canvas) => canvas.getBoundingClientRect());
  return boxes.reduce((a, b) => (a.width * a.height >= b.width * b.height ? a : b));
}

/** 一格的位置与在不在视野里。 */
interface Located {
  box: ScreenBox;
  inView: boolean;
}

/** 算一格此刻在屏幕上的位置：门面给的坐标不算滚动，这里减去滚动量（冻结行列不动）。只在缩放 100% 时准确。 */
function locate(sheet: FWorksheet, canvas: DOMRect, address: string): Located {
  const range = sheet.getRange(address);
  const [rows, columns] = [sheet.getFrozenRows(), sheet.getFrozenColumns()];
  const rect = range.getCellRect();
  const scroll = sheet.getScrollState();
  const top = (row: number) => sheet.getRange(row, 0).getCellRect().y;
  const left = (column: number) => sheet.getRange(0, column).getCellRect().x;
  const down = top(rows + scroll.sheetViewStartRow) - top(rows) + scroll.offsetY;
  const right = left(columns + scroll.sheetViewStartColumn) - left(columns) + scroll.offsetX;
  const box = {
    x: canvas.x + rect.x - (range.getColumn() < columns ? 0 : right),
    y: canvas.y + rect.y - (range.getRow() < rows ? 0 : down),
    width: rect.width,
    height: rect.height,
  };
  const below = range.getRow() < rows || box.y >= canvas.y + top(rows);
  const rightOf = range.getColumn() < columns || box.x >= canvas.x + left(columns);
  const inside = box.x + box.width / 2 < canvas.right - 20 && box.y + box.height < canvas.bottom - 20;
  return { box, inView: below && rightOf && inside };
}

function activeSheet(api: FUniver): FWorksheet {
  const sheet = api.getActiveWorkbook()?.getActiveSheet();
  if (!sheet) throw new Error('没有打开的工作表');
  return sheet;
}

/** 活动表上一格在屏幕上的位置；不在视野里为 `null`。 */
export function visibleCell(api: FUniver, container: HTMLElement, address: string): ScreenBox | null {
  const { box, inView } = locate(activeSheet(api), mainCanvas(container), address);
  return inView ? box : null;
}

/** 活动表上一格在屏幕上的位置；不在视野里就先滚过去。 */
export function revealCell(api: FUniver, container: HTMLElement, address: string): ScreenBox {
  const sheet = activeSheet(api);
  const canvas = mainCanvas(container);
  const before = locate(sheet, canvas, address);
  if (before.inView) return before.box;
  const range = sheet.getRange(address);
  sheet.scrollToCell(
    Math.max(sheet.getFrozenRows(), range.getRow() - MARGIN.rows),
    Math.max(sheet.getFrozenColumns(), range.getColumn() - MARGIN.columns),
  );
  return locate(sheet, canvas, address).box;
}
