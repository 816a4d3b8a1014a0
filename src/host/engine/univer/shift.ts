import type { Rect } from '../port';
import { splitFormula, type ReferenceToken } from './formulaText';

/** 一次插删：在 `axis` 方向第 `at` 行（列）处插入或删掉 `count` 行（列）。 */
export interface StructureOp {
  axis: 'r' | 'c';
  at: number;
  count: number;
  remove: boolean;
  /** 另一方向上受影响的范围（整行整列是 0 到 Infinity）。 */
  from: number;
  to: number;
}

/** 矩形随结构改动挪动、伸缩，同 Excel；整个被删为 `null`。 */
export function shiftRect(rect: Rect, op: StructureOp): Rect | null {
  const [crossStart, crossEnd] = op.axis === 'r' ? [rect.c, rect.c2] : [rect.r, rect.r2];
  if (crossStart < op.from || crossEnd > op.to) return rect;
  let [start, end] = op.axis === 'r' ? [rect.r, rect.r2] : [rect.c, rect.c2];
  if (!op.remove) {
    if (start >= op.at) start += op.count;
    if (end >= op.at) end += op.count;
  } else {
    const last = op.at + op.count - 1;
    if (start >= op.at && end <= last) return null;
    if (start > last) start -= op.count;
    else if (start >= op.at) start = op.at;
    if (end > last) end -= op.count;
    else if (end >= op.at) end = op.at - 1;
  }
  return op.axis === 'r' ? { ...rect, r: start, r2: end } : { ...rect, c: start, c2: end };
}

const columnName = (index: number): string =>
  (index >= 26 ? columnName(Math.floor(index / 26) - 1) : '') + String.fromCharCode(65 + (index % 26));

const columnIndex = (name: string): number =>
  [...name.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

interface CellReference {
  r: number;
  c: number;
  absoluteRow: boolean;
  absoluteColumn: boolean;
}

function parseCell(text: string): CellReference {
  const match = /^(\$?)([A-Za-z]+)(\$?)(\d+)$/.exec(text);
  return {
    r: Number(match?.[4]) - 1,
    c: columnIndex(match?.[2] ?? 'A'),
    absoluteRow: match?.[3] === '$',
    absoluteColumn: match?.[1] === '$',
  };
}

const writeCell = (cell: CellReference, r: number, c: number): string =>
  `${cell.absoluteColumn ? '$' : ''}${columnName(c)}${cell.absoluteRow ? '$' : ''}${r + 1}`;

function mapReferences(formula: string, change: (token: ReferenceToken) => string): string {
  return splitFormula(formula)
    .map((token) => (token.kind === 'reference' ? change(token) : token.text))
    .join('');
}

const prefixOf = (token: ReferenceToken): string =>
  token.sheet === null ? '' : `${quoteSheetName(token.sheet)}!`;

/** 表名写进公式时需要就加引号。 */
export const quoteSheetName = (name: string): string =>
  /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^[A-Za-z]{1,3}\d+$/.test(name)
    ? name
    : `'${name.replace(/'/g, "''")}'`;

/** 公式里指向 `changedSheet` 的引用随结构改动挪动；`homeSheet` 是公式所在表的表名。 */
export function shiftFormula(
  formula: string,
  homeSheet: string,
  changedSheet: string,
  op: StructureOp,
): string {
  return mapReferences(formula, (token) => {
    if ((token.sheet ?? homeSheet) !== changedSheet) return token.text;
    const first = parseCell(token.first);
    const last = token.last === null ? first : parseCell(token.last);
    const rect = shiftRect({ r: first.r, c: first.c, r2: last.r, c2: last.c }, op);
    if (!rect) return '#REF!';
    const end = token.last === null ? '' : `:${writeCell(last, rect.r2, rect.c2)}`;
    return prefixOf(token) + writeCell(first, rect.r, rect.c) + end;
  });
}

/** 公式整体挪开若干行列（填充、复制、条件格式逐格求值）；越出网格的引用变 #REF!。 */
export function offsetFormula(formula: string, rows: number, cols: number): string {
  return mapReferences(formula, (token) => {
    const cells = [token.first, token.last].filter((text) => text !== null).map(parseCell);
    const moved = cells.map((cell) => ({
      cell,
      r: cell.absoluteRow ? cell.r : cell.r + rows,
      c: cell.absoluteColumn ? cell.c : cell.c + cols,
    }));
    if (moved.some(({ r, c }) => r < 0 || c < 0)) return '#REF!';
    return prefixOf(token) + moved.map(({ cell, r, c }) => writeCell(cell, r, c)).join(':');
  });
}

/** 公式里的表名改名。 */
export function renameSheetInFormula(formula: string, before: string, after: string): string {
  // 绝大多数公式没有提到这张表：不必切开
  if (!formula.includes(before.replaceAll("'", "''"))) return formula;
  return splitFormula(formula)
    .map((token) => {
      if (token.kind === 'text' || token.sheet !== before) return token.text;
      return `${quoteSheetName(after)}!${token.text.slice(token.text.lastIndexOf('!') + 1)}`;
    })
    .join('');
}
