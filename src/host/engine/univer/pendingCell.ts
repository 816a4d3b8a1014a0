import type { CellPatch, CellValue } from '../port';
import { mergeStyles, toUniverStyle, type UniverStyle } from './styles';

/** Univer 单元格的类型号（`t`）。 */
export const CellType = { text: 1, number: 2, boolean: 3 } as const;

/** 还没落下去的一格改动；字段同 Univer 的 ICellData，`null` 表示清掉。 */
export interface PendingCell {
  f?: string | null;
  si?: null;
  p?: null;
  v?: string | number | null;
  t?: number | null;
  s?: UniverStyle | null;
  custom?: Record<string, unknown>;
}

function content(value: CellValue): PendingCell {
  const empty = value === '' || value === null;
  const type =
    typeof value === 'number'
      ? CellType.number
      : typeof value === 'boolean'
        ? CellType.boolean
        : CellType.text;
  return {
    f: null,
    si: null,
    p: null,
    v: empty ? null : typeof value === 'boolean' ? Number(value) : value,
    t: empty ? null : type,
  };
}

/** 端口的改动 → 要落下去的格。 */
export function pendingOf(patch: CellPatch): PendingCell {
  const cell: PendingCell = {};
  if (patch.formula) Object.assign(cell, { f: patch.formula, si: null, p: null, v: null, t: null });
  else if (patch.value !== undefined) Object.assign(cell, content(patch.value));
  if (patch.style !== undefined) cell.s = toUniverStyle(patch.style);
  if (patch.locked !== undefined || patch.hidden !== undefined) {
    cell.custom = {};
    if (patch.locked !== undefined) cell.custom.locked = patch.locked;
    if (patch.hidden !== undefined) cell.custom.hidden = patch.hidden;
  }
  return cell;
}

/** 同一格先后两次改动合成一次。 */
export function mergePending(first: PendingCell | undefined, second: PendingCell): PendingCell {
  if (!first) return second;
  const merged = { ...first, ...second };
  if ('s' in first && 's' in second) merged.s = mergeStyles(first.s ?? null, second.s ?? null);
  if (first.custom && second.custom) merged.custom = { ...first.custom, ...second.custom };
  return merged;
}
