import type { FieldSpec } from '../../forms';
import type { SourceCell } from '../cellSource';

/** 找不到位置时当作空格。 */
export const blankCell: SourceCell = { value: '', formula: null, text: '' };

/** 没有内容（空、只有空白字符）。公式算出的空串也是空。 */
export function isBlankCell(cell: SourceCell): boolean {
  return typeof cell.value === 'string' && cell.value.trim() === '';
}

/**
 * 计算字段被键入的值盖掉：有值而没有引用任何单元格的公式。
 * `=22.5+3`、`=100%` 这类只有常数的公式同样不会随明细变化，也算盖掉。
 */
export function isOverridden(spec: FieldSpec, cell: SourceCell): boolean {
  if (spec.formula === undefined || isBlankCell(cell)) return false;
  return cell.formula === null || !refersToCells(cell.formula);
}

function refersToCells(formula: string): boolean {
  return /[A-Za-z_\u4e00-\u9fff]/.test(formula.replace(/"[^"]*"/g, ''));
}
