import { columnIndex, columnName, MAX_COLUMN, MAX_ROW } from '../core/address';

const TOKEN =
  /("(?:[^"]|"")*")|('(?:[^']|'')*'!|[\p{L}_][\p{L}\p{N}_.]*!)?(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})(?![\p{L}\p{N}_.(!])/gu;

/** 公式搬到别处：相对引用随之平移，绝对引用不动；移出网格的写成 #REF!。 */
export function relocateFormula(formula: string, rows: number, columns: number): string {
  return formula.replace(
    TOKEN,
    (all, literal, sheet = '', fixedColumn, letters, fixedRow, digits, offset: number) => {
      const glued = offset > 0 && /[\p{L}\p{N}_.\\]/u.test(formula.charAt(offset - 1));
      if (literal !== undefined || glued) return all;
      const column = columnIndex(letters) + (fixedColumn ? 0 : columns);
      const row = Number(digits) - 1 + (fixedRow ? 0 : rows);
      if (column < 0 || row < 0 || column > MAX_COLUMN || row > MAX_ROW) return `${sheet}#REF!`;
      return `${sheet}${fixedColumn}${columnName(column)}${fixedRow}${row + 1}`;
    },
  );
}
