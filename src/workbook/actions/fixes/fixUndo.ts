import type { Place } from '../../../submission';
import type { CellMemory } from './cellMemory';

/** 改过的一格：改之前、改之后。 */
export interface FixedCell {
  readonly place: Place;
  readonly before: CellMemory;
  readonly after: CellMemory;
}

/** 一次修正的撤销凭据；窗格留着，不认识里面的内容。 */
export interface FixUndo {
  readonly cells: readonly FixedCell[];
}

/** 应用修正的结果。 */
export interface ApplyFixesResult {
  /** 改了几格。 */
  readonly applied: number;
  /** 已经不是修正时看到的样子、没有动的格。 */
  readonly skipped: readonly Place[];
  /** 撤销凭据；一格没改为 null。 */
  readonly undo: FixUndo | null;
}

/** 撤销修正的结果。 */
export interface UndoFixResult {
  /** 恢复了几格。 */
  readonly restored: number;
  /** 改过以后又被人动过、没有恢复的格。 */
  readonly refused: readonly Place[];
}
