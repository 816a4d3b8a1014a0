import { parseAddress } from '../../address';
import type { SourceCell, SourceSheet } from '../../cellSource';
import { canonicalText } from './canonical';
import type { FrozenCell, Seal } from './seal';

/** 还是我们换上的样子：原生公式仍是公式，定值仍是那个值。被人改写过就不是。 */
export function isFrozenIntact(frozen: FrozenCell, cell: SourceCell): boolean {
  if (frozen.to === 'formula' && cell.formula !== null) return true;
  return cell.formula === null && canonicalText(cell.value) === canonicalText(frozen.value);
}

/**
 * 定稿后的表照原来的公式读：换成原生公式、定值的格仍算“公式在”，不会被当成公式被人盖掉；
 * 定稿后被人改写的格照实读。
 *
 * @param sheetName 定稿时的工作表名（后来可能改了名）
 */
export function withFrozenFormulas(
  sheet: SourceSheet,
  sheetName: string,
  seal: Seal | undefined,
): SourceSheet {
  const formulas = new Map<string, FrozenCell>();
  for (const frozen of seal?.frozen ?? []) {
    const at = frozen.sheet === sheetName && !frozen.input ? parseAddress(frozen.cell) : null;
    if (at) formulas.set(`${at.row},${at.column}`, frozen);
  }
  if (formulas.size === 0) return sheet;
  return {
    id: sheet.id,
    name: sheet.name,
    rowCount: sheet.rowCount,
    columnCount: sheet.columnCount,
    cell(row, column) {
      const cell = sheet.cell(row, column);
      const frozen = formulas.get(`${row},${column}`);
      return frozen && isFrozenIntact(frozen, cell) ? { ...cell, formula: frozen.formula } : cell;
    },
  };
}
