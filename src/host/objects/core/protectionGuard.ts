import type { Rect } from '../../engine/port';
import { accessDenied } from '../../protocol/hostError';
import type { Book } from './book';
import type { ProtectionOptions } from '../../engine/meta';

/** 要做的事：改内容、改样式、行高列宽、插删、动批注图形；`anyStructure` 是界面上不分插删的一问。 */
export type GuardedAction =
  | 'cells'
  | 'format'
  | 'formatRows'
  | 'formatColumns'
  | 'insertRows'
  | 'insertColumns'
  | 'deleteRows'
  | 'deleteColumns'
  | 'shiftCells'
  | 'anyStructure'
  | 'objects';

const OPTION: Partial<Record<GuardedAction, keyof ProtectionOptions>> = {
  format: 'allowFormatCells',
  formatRows: 'allowFormatRows',
  formatColumns: 'allowFormatColumns',
  insertRows: 'allowInsertRows',
  insertColumns: 'allowInsertColumns',
  deleteRows: 'allowDeleteRows',
  deleteColumns: 'allowDeleteColumns',
  objects: 'allowEditObjects',
};

/** 受保护的表上不许做的事一律 AccessDenied；没保护、或格子都没锁（只改内容时）就放行。 */
export function sheetGuard(book: Book, sheetId: string, rect: Rect, action: GuardedAction): void {
  const protection = book.sheetData(sheetId).protection;
  if (!protection) return;
  if (action === 'cells') {
    if (allUnlocked(book, sheetId, rect)) return;
    throw accessDenied();
  }
  const { options } = protection;
  if (action === 'anyStructure' && (options.allowInsertRows || options.allowDeleteRows)) return;
  const option = OPTION[action];
  if (!option || !options[option]) throw accessDenied();
}

function allUnlocked(book: Book, sheetId: string, rect: Rect): boolean {
  const { r, c, r2, c2 } = book.clip(sheetId, rect);
  if (rect.r > r2 || rect.c > c2) return false;
  for (let row = r; row <= r2; row++) {
    for (let col = c; col <= c2; col++) {
      if (book.engine.readCell(sheetId, row, col).locked) return false;
    }
  }
  return true;
}
