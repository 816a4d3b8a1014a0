import type { Rect } from '../../engine/port';
import { shiftRect, type Shift } from './rects';

/** 能随插删挪动的东西。 */
export interface Trackable {
  readonly sheetId: string;
  rect: Rect;
  /** 所指的格全被删掉了。 */
  deleted: boolean;
}

/** 客户端跟踪着的区域：插删行列时跟着挪，同 Excel 的 trackedObjects。 */
export class RangeTracking {
  readonly #tracked = new Set<Trackable>();

  /** 客户端开始跟踪。 */
  keep(range: Trackable): void {
    this.#tracked.add(range);
  }

  /** 客户端不再跟踪。 */
  release(range: Trackable): void {
    this.#tracked.delete(range);
  }

  /** 一次插删之后。 */
  shifted(sheetId: string, shift: Shift): void {
    for (const range of this.#tracked) {
      if (range.sheetId !== sheetId || range.deleted) continue;
      const moved = shiftRect(range.rect, shift);
      if (moved) range.rect = moved;
      else range.deleted = true;
    }
  }
}
