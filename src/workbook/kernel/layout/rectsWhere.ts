import type { Rect } from '../../../forms';

/**
 * 合条件的格 → 尽量少的矩形：先连成横条，再把上下对齐的横条并起来。
 *
 * @param area 各格占的区域
 */
export function rectsWhere<Cell>(
  cells: readonly (readonly Cell[])[],
  area: Rect,
  isWanted: (cell: Cell) => boolean,
): readonly Rect[] {
  const done: Rect[] = [];
  let open = new Map<string, Rect>();
  cells.forEach((line, i) => {
    const row = area.row + i;
    const next = new Map<string, Rect>();
    for (const [from, to] of runs(line.map(isWanted))) {
      const strip = { column: area.column + from, lastColumn: area.column + to };
      const key = `${strip.column}:${strip.lastColumn}`;
      const above = open.get(key);
      open.delete(key);
      next.set(key, above ? { ...above, lastRow: row } : { row, lastRow: row, ...strip });
    }
    done.push(...open.values());
    open = next;
  });
  return [...done, ...open.values()];
}

function runs(flags: readonly boolean[]): readonly (readonly [from: number, to: number])[] {
  const found: [number, number][] = [];
  flags.forEach((flag, i) => {
    if (!flag) return;
    const last = found.at(-1);
    if (last && last[1] === i - 1) last[1] = i;
    else found.push([i, i]);
  });
  return found;
}
