import { columnLetters, columnNumber, MAX_COLUMNS, MAX_ROWS } from '../address';

/** 引用：前面不是字母数字点（否则是名称或函数的一部分），后面不是字母数字、括号、感叹号。 */
const REFERENCE =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'!?|(?<![\p{L}\p{N}_.$])(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})(?![\p{L}\p{N}_.(!])/gu;

const COLUMN_RANGE = /(?<![\p{L}\p{N}_.$])(\$?)([A-Za-z]{1,3}):(\$?)([A-Za-z]{1,3})(?![\p{L}\p{N}_.(!$])/gu;
const ROW_RANGE = /(?<![\p{L}\p{N}_.$:])(\$?)(\d{1,7}):(\$?)(\d{1,7})(?![\p{L}\p{N}_.(!])/gu;

const moveColumn = (fixed: string, letters: string, by: number) => {
  const column = columnNumber(letters) + (fixed ? 0 : by);
  return column < 0 || column >= MAX_COLUMNS ? null : fixed + columnLetters(column);
};

const moveRow = (fixed: string, digits: string, by: number) => {
  const row = Number(digits) + (fixed ? 0 : by);
  return row < 1 || row > MAX_ROWS ? null : `${fixed}${row}`;
};

/** 把公式里的相对引用整体移动若干行、列（共享公式只在第一格写全文）；移出工作表的成为 `#REF!`。 */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  const outsideText = (pattern: RegExp, text: string, move: (...parts: string[]) => string | null) =>
    text
      .split(/("(?:[^"]|"")*"|'(?:[^']|'')*')/)
      .map((piece, i) =>
        i % 2 ? piece : piece.replace(pattern, (_, ...parts: string[]) => move(...parts) ?? '#REF!'),
      )
      .join('');
  const cells = formula.replace(
    REFERENCE,
    (whole, fixC?: string, letters?: string, fixR = '', digits = '') => {
      if (letters === undefined) return whole;
      const column = moveColumn(fixC ?? '', letters, columns);
      const row = moveRow(fixR, digits, rows);
      return column === null || row === null ? '#REF!' : column + row;
    },
  );
  const wholeColumns = outsideText(COLUMN_RANGE, cells, (f1 = '', a = '', f2 = '', b = '') => {
    const first = moveColumn(f1, a, columns);
    const last = moveColumn(f2, b, columns);
    return first === null || last === null ? null : `${first}:${last}`;
  });
  return outsideText(ROW_RANGE, wholeColumns, (f1 = '', a = '', f2 = '', b = '') => {
    const first = moveRow(f1, a, rows);
    const last = moveRow(f2, b, rows);
    return first === null || last === null ? null : `${first}:${last}`;
  });
}
