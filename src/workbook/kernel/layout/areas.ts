import type { FormLayout, LayoutCell, Rect } from '../../../forms';

/** 行窗口，含两端；增删一行时只重写这几行的样子。 */
export interface RowWindow {
  readonly row: number;
  readonly lastRow: number;
}

/** 整张表。 */
export const wholeForm = (layout: FormLayout): RowWindow => ({ row: 0, lastRow: layout.rowCount - 1 });

/** 合并区与窗口有公共行。 */
export const inWindow = (rect: Rect, window: RowWindow): boolean =>
  rect.row <= window.lastRow && rect.lastRow >= window.row;

/** 版面上的整块区域。 */
export const formArea = (layout: FormLayout): Rect => ({
  row: 0,
  column: 0,
  lastRow: layout.rowCount - 1,
  lastColumn: layout.columnCount - 1,
});

/**
 * 把带同一标签的格拼成尽量少的矩形：动作数只随片数增长，不随格数增长。
 * `labelOf` 返回 null 的格不要。
 */
export function areasBy(
  layout: FormLayout,
  window: RowWindow,
  labelOf: (cell: LayoutCell) => string | null,
): ReadonlyMap<string, readonly Rect[]> {
  const labels = paint(layout, window, labelOf);
  const areas = new Map<string, Rect[]>();
  let open = new Map<string, Rect>();
  labels.forEach((line, offset) => {
    const row = window.row + offset;
    const next = new Map<string, Rect>();
    for (const run of runsOf(line)) {
      const key = `${run.label}\u0000${run.from}\u0000${run.to}`;
      const above = open.get(key);
      const rect: Rect = above
        ? { ...above, lastRow: row }
        : { row, column: run.from, lastRow: row, lastColumn: run.to };
      next.set(key, rect);
    }
    closeAreas(open, next, areas);
    open = next;
  });
  closeAreas(open, new Map(), areas);
  return areas;
}

function closeAreas(
  open: ReadonlyMap<string, Rect>,
  next: ReadonlyMap<string, Rect>,
  areas: Map<string, Rect[]>,
): void {
  for (const [key, rect] of open) {
    if (next.get(key)?.row === rect.row) continue;
    const label = key.slice(0, key.indexOf('\u0000'));
    areas.set(label, [...(areas.get(label) ?? []), rect]);
  }
}

function paint(
  layout: FormLayout,
  window: RowWindow,
  labelOf: (cell: LayoutCell) => string | null,
): readonly (readonly (string | null)[])[] {
  const lines = Array.from({ length: window.lastRow - window.row + 1 }, () =>
    Array<string | null>(layout.columnCount).fill(null),
  );
  for (const cell of layout.cells) {
    const label = inWindow(cell, window) ? labelOf(cell) : null;
    if (label === null) continue;
    const first = Math.max(cell.row, window.row);
    const last = Math.min(cell.lastRow, window.lastRow);
    for (let row = first; row <= last; row += 1) {
      lines[row - window.row]?.fill(label, cell.column, cell.lastColumn + 1);
    }
  }
  return lines;
}

interface Run {
  readonly label: string;
  readonly from: number;
  readonly to: number;
}

function runsOf(line: readonly (string | null)[]): readonly Run[] {
  const runs: Run[] = [];
  line.forEach((label, column) => {
    if (label === null) return;
    const last = runs.at(-1);
    if (last?.label === label && last.to === column - 1) runs[runs.length - 1] = { ...last, to: column };
    else runs.push({ label, from: column, to: column });
  });
  return runs;
}

/** 一串数里连续相等的段：行高、列宽按段设置。 */
export function equalRuns(
  values: readonly number[],
): readonly { readonly from: number; readonly to: number; readonly value: number }[] {
  const runs: { from: number; to: number; value: number }[] = [];
  values.forEach((value, index) => {
    const last = runs.at(-1);
    if (last?.value === value) last.to = index;
    else runs.push({ from: index, to: index, value });
  });
  return runs;
}
