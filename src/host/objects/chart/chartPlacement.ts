import type { ChartCorner } from '../../engine/chart';
import type { EnginePort } from '../../engine/port';
import { MAX_COLUMN, MAX_ROW } from '../core/address';

/** 沿一个方向量：第 `index` 格的大小（隐藏的是 0）。 */
type SizeOf = (index: number) => number;

const heightOf =
  (engine: EnginePort, id: string): SizeOf =>
  (r) =>
    engine.rowHidden(id, r) ? 0 : engine.rowHeight(id, r);

const widthOf =
  (engine: EnginePort, id: string): SizeOf =>
  (c) =>
    engine.colHidden(id, c) ? 0 : engine.colWidth(id, c);

function offsetOf(sizeOf: SizeOf, index: number): number {
  let offset = 0;
  for (let i = 0; i < index; i++) offset += sizeOf(i);
  return offset;
}

function cellAt(sizeOf: SizeOf, offset: number, last: number): { index: number; rest: number } {
  let rest = Math.max(0, offset);
  let index = 0;
  while (index < last && rest >= sizeOf(index)) {
    rest -= sizeOf(index);
    index += 1;
  }
  return { index, rest };
}

/** 一角离表左上角多远，磅。 */
export function positionOf(engine: EnginePort, id: string, corner: ChartCorner): { x: number; y: number } {
  return {
    x: offsetOf(widthOf(engine, id), corner.c) + corner.dx,
    y: offsetOf(heightOf(engine, id), corner.r) + corner.dy,
  };
}

/** 离表左上角这么远（磅）的一角落在哪一格。 */
export function cornerAt(engine: EnginePort, id: string, x: number, y: number): ChartCorner {
  const column = cellAt(widthOf(engine, id), x, MAX_COLUMN);
  const row = cellAt(heightOf(engine, id), y, MAX_ROW);
  return { r: row.index, c: column.index, dx: column.rest, dy: row.rest };
}
