import type { SourceCell } from '../../../submission';
import { asText } from '../../kernel/layout/text';

/** 要写进一格的内容与数字格式。 */
export interface AuditCell {
  readonly value: string | number;
  readonly isFormula?: boolean;
  readonly numberFormat: string;
}

/** 一行各格；没有的列是空格。 */
export type AuditLine = ReadonlyMap<number, AuditCell>;

/** 空格。 */
export const blank: AuditCell = { value: '', numberFormat: 'General' };

/** 一格文字；长文字、像公式的文字都按文字存。 */
export const textCell = (value: string): AuditCell => ({ value, numberFormat: 'General' });

/** 写进 `formulas` 的样子。 */
export const toInput = ({ value, isFormula }: AuditCell): string | number =>
  typeof value === 'string' && !isFormula ? asText(value) : value;

/** 格里已经是这个内容。 */
export function isSame({ value, isFormula }: AuditCell, cell: SourceCell): boolean {
  return isFormula ? cell.formula === value : cell.formula === null && cell.value === value;
}
