import type { FUniver } from '@univerjs/core/facade';

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

/**
 * 活动表上一格在屏幕上的位置；不在视野里就先滚过去。
 *
 * 门面给的坐标不算滚动，这里减去滚动量（冻结行列不动）。只在缩放 100% 时准确。
 */
export function revealCell(api: FUniver, container: HTMLElement, address: string): ScreenBox {
  const sheet = api.getActiveWorkbook()?.getActiveSheet();
  if (!sheet) throw new Error('没有打开的工作表');
  const range = sheet.getRange(address);
  const canvas = mainCanvas(container);
  const { rows, columns } = { rows: sheet.getFrozenRows(), columns: sheet.getFrozenColumns() };

  const locate = (): ScreenBox => {
    const rect = range.getCellRect();
    const scroll = sheet.getScrollState();
    const top = (row: number) => sheet.getRange(row, 0).getCellRect().y;
    const left = (column: number) => sheet.getRange(0, column).getCellRect().x;
    const down = top(rows + scroll.sheetViewStartRow) - top(rows) + scroll.offsetY;
    const right = left(columns + scroll.sheetViewStartColumn) - left(columns) + scroll.offsetX;
    return {
      x: canvas.x + rect.x - (range.getColumn() < columns ? 0 : right),
      y: canvas.y + rect.y - (range.getRow() < rows ? 0 : down),
      width: rect.width,
      height: rect.height,
    };
  };
  const inView = (box: ScreenBox) => {
    const firstRow = sheet.getRange(rows, 0).getCellRect().y + canvas.y;
    const firstColumn = sheet.getRange(0, columns).getCellRect().x + canvas.x;
    const below = range.getRow() < rows || box.y >= firstRow;
    const rightOf = range.getColumn() < columns || box.x >= firstColumn;
    const inside = box.x + box.width / 2 < canvas.right - 20 && box.y + box.height < canvas.bottom - 20;
    return below && rightOf && inside;
  };
  const before = locate();
  if (inView(before)) return before;
  sheet.scrollToCell(
    Math.max(rows, range.getRow() - MARGIN.rows),
    Math.max(columns, range.getColumn() - MARGIN.columns),
  );
  return locate();
}
