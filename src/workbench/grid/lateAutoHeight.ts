import type { IWorksheetData } from '@univerjs/core';
import { SpreadsheetSkeleton } from '@univerjs/engine-render';

let applied = false;

/**
 * Univer 趁空闲一段段算行高；换工作簿、关页面时网格已经丢掉，排着的那一段才来，就抛错打到页面上。
 * 丢掉了的没有行高要算（改的是类的原型，整个页面一次）。
 */
export function forgiveLateAutoHeight(): void {
  if (applied) return;
  applied = true;
  const skeleton = SpreadsheetSkeleton.prototype;
  const calculate = skeleton.calculateAutoHeightInRange;
  skeleton.calculateAutoHeightInRange = function (ranges) {
    const kept = this.getWorksheetConfig() as IWorksheetData | null;
    return kept === null ? [] : calculate.call(this, ranges);
  };
}
