import type { EmptyField, Place } from '../../../submission';
import type { Overview } from '../overview';
import type { CellSelection } from '../session';

/** 往后找还是往前找。 */
export type Direction = 'next' | 'previous';

interface Position {
  /** 第几张表；不在我们的表上为 −1，于是从头找起。 */
  readonly form: number;
  readonly row: number;
  readonly column: number;
}

const compare = (a: Position, b: Position): number => a.form - b.form || a.row - b.row || a.column - b.column;

/** 还要填的格：空白必填格与没有得分的行，按版面次序。 */
export const blanksOf = ({ forms }: Pick<Overview, 'forms'>): readonly EmptyField[] =>
  forms.flatMap(({ empties, unscored }) =>
    [...empties, ...unscored].sort(({ place: a }, { place: b }) => a.row - b.row || a.column - b.column),
  );

/**
 * 往后找时从哪一格算起。填完跳到的那一格按回车，光标落到下一行；照光标算，同一行右边的、落脚的那一格都会跳过去，
 * 所以仍从刚才那一格算起（合并的格报的是左上角，列只会更靠左）。
 *
 * @param last 上一次“下一个空白”跳到的格
 */
export function searchFrom(cell: CellSelection | null, last: CellSelection | null): CellSelection | null {
  if (cell === null || last === null || cell.sheetId !== last.sheetId) return cell;
  return cell.row === last.row + 1 && cell.column <= last.column ? last : cell;
}

/** 光标之后（之前）的空白必填格（没有得分的行也算）：先在本表里按版面次序，再到后面（前面）的表，到头绕回；都填了返回 null。 */
export function neighbourEmpty(
  overview: Overview,
  cell: CellSelection | null,
  direction: Direction,
): EmptyField | null {
  const indexOf = (sheetId: string): number =>
    overview.forms.findIndex(({ reading }) => reading.sheetId === sheetId);
  const position = ({ sheetId, row, column }: Place | CellSelection): Position => ({
    form: indexOf(sheetId),
    row,
    column,
  });
  const empties = blanksOf(overview);
  if (cell === null) return (direction === 'next' ? empties[0] : empties.at(-1)) ?? null;
  const here = position(cell);
  const found =
    direction === 'next'
      ? empties.find(({ place }) => compare(position(place), here) > 0)
      : [...empties].reverse().find(({ place }) => compare(position(place), here) < 0);
  return found ?? (direction === 'next' ? empties[0] : empties.at(-1)) ?? null;
}
