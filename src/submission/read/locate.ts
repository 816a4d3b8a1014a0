import { parseAddress } from '../address';
import type { SourceRect } from '../cellSource';
import type { RecognizedForm } from '../recognize/recognizedForm';
import type { NameIndex } from './nameIndex';

/** 找到的位置；`how` 说明是按名称还是按第二锚点。 */
export interface Located {
  readonly sheetId: string;
  readonly rect: SourceRect;
  readonly how: 'name' | 'anchor';
}

/** 在一张表里按名称找区域，名称坏了按第二锚点找回。 */
export interface Locator {
  locate(name: string): Located | null;
}

interface Shift {
  readonly row: number;
  readonly rows: number;
  readonly columns: number;
}

/**
 * 第二锚点存的是插表时的地址，之后用户可能插过行。完好的名称随行移动，
 * 比较它们的新旧地址就知道坏名称上下两侧各移了多少：两侧一致才敢找回，不一致说明那一行自己被删了。
 */
export function createLocator(form: RecognizedForm, names: NameIndex): Locator {
  const byName = (name: string): Located | null => {
    const scopes = form.form.scope === 'workbook' ? [null, form.sheet.id] : [form.sheet.id];
    for (const scope of scopes) {
      const target = names.find(name, scope)?.target;
      if (target?.sheetId === form.sheet.id)
        return { sheetId: target.sheetId, rect: target.rect, how: 'name' };
    }
    return null;
  };
  let shifts: readonly Shift[] | null = null;
  return {
    locate(name) {
      const found = byName(name);
      if (found !== null) return found;
      const anchor = parseAddress(form.registered?.anchors[name] ?? '');
      if (anchor === null) return null;
      shifts ??= healthyShifts(form, byName);
      const shift = agreedShift(shifts, anchor);
      if (shift === null) return null;
      const rect = {
        row: anchor.row + shift.rows,
        column: anchor.column + shift.columns,
        lastRow: anchor.lastRow + shift.rows,
        lastColumn: anchor.lastColumn + shift.columns,
      };
      return rect.row < 0 || rect.column < 0 ? null : { sheetId: form.sheet.id, rect, how: 'anchor' };
    },
  };
}

function healthyShifts(form: RecognizedForm, byName: (name: string) => Located | null): readonly Shift[] {
  return Object.entries(form.registered?.anchors ?? {}).flatMap(([name, address]) => {
    const before = parseAddress(address);
    const now = byName(name);
    if (before === null || now === null) return [];
    return [
      { row: before.row, rows: now.rect.row - before.row, columns: now.rect.column - before.column },
      {
        row: before.lastRow,
        rows: now.rect.lastRow - before.lastRow,
        columns: now.rect.column - before.column,
      },
    ];
  });
}

function agreedShift(shifts: readonly Shift[], anchor: SourceRect): Shift | null {
  const nearest = (candidates: readonly Shift[]): Shift | null =>
    candidates.reduce<Shift | null>(
      (best, shift) =>
        best === null || Math.abs(shift.row - anchor.row) < Math.abs(best.row - anchor.row) ? shift : best,
      null,
    );
  const above = nearest(shifts.filter((shift) => shift.row <= anchor.row));
  const below = nearest(shifts.filter((shift) => shift.row >= anchor.lastRow));
  if (above === null || below === null) return above ?? below ?? { row: anchor.row, rows: 0, columns: 0 };
  return above.rows === below.rows && above.columns === below.columns ? above : null;
}
