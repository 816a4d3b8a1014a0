import { rectAddress, type FormLayout, type Rect } from '../../../forms';
import { formArea, inWindow, type RowWindow } from './areas';
import { intersects } from '../book/references';

/** 要拆开与要合并的区域。 */
export interface MergeChanges {
  readonly split: readonly Rect[];
  readonly join: readonly Rect[];
}

const isMerged = (rect: Rect): boolean => rect.row !== rect.lastRow || rect.column !== rect.lastColumn;

/**
 * 现有合并区与版面之差。相同的不拆不并：先全拆再并，中途失败会丢掉分组列的组界。
 */
export function mergeChanges(layout: FormLayout, existing: readonly Rect[], window: RowWindow): MergeChanges {
  const wanted = layout.cells.filter((cell) => isMerged(cell) && inWindow(cell, window));
  const wantedAddresses = new Set(wanted.map(rectAddress));
  const standing = new Set(existing.map(rectAddress));
  const area = formArea(layout);
  return {
    split: existing.filter(
      (merge) =>
        intersects(merge, area) && inWindow(merge, window) && !wantedAddresses.has(rectAddress(merge)),
    ),
    join: wanted
      .filter((cell) => !standing.has(rectAddress(cell)))
      .map(({ row, column, lastRow, lastColumn }) => ({ row, column, lastRow, lastColumn })),
  };
}

/** 在 `at` 行之前插 `count` 行以后，合并区在哪里（跨过插入处的会变长）。 */
export function mergesAfterInsert(merges: readonly Rect[], at: number, count: number): readonly Rect[] {
  return merges.map((merge) => {
    if (merge.row >= at) return { ...merge, row: merge.row + count, lastRow: merge.lastRow + count };
    return merge.lastRow >= at ? { ...merge, lastRow: merge.lastRow + count } : merge;
  });
}

/** 删掉第 `at` 行以后，合并区在哪里；缩成一格的没有了。 */
export function mergesAfterDelete(merges: readonly Rect[], at: number): readonly Rect[] {
  return merges
    .map((merge) => {
      if (merge.row > at) return { ...merge, row: merge.row - 1, lastRow: merge.lastRow - 1 };
      return merge.lastRow >= at ? { ...merge, lastRow: merge.lastRow - 1 } : merge;
    })
    .filter((merge) => merge.lastRow >= merge.row && isMerged(merge));
}
