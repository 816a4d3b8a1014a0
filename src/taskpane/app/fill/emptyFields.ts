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

/** 光标之后（之前）的空白必填格：先在本表里按版面次序，再到后面（前面）的表，到头绕回；都填了返回 null。 */
export function neighbourEmpty(
  { forms }: Overview,
  cell: CellSelection | null,
  direction: Direction,
): EmptyField | null {
  const indexOf = (sheetId: string): number => forms.findIndex(({ reading }) => reading.sheetId === sheetId);
  const position = ({ sheetId, row, column }: Place | CellSelection): Position => ({
    form: indexOf(sheetId),
    row,
    column,
  });
  const empties = forms.flatMap((form) => form.empties);
  if (cell === null) return (direction === 'next' ? empties[0] : empties.at(-1)) ?? null;
  const here = position(cell);
  const found =
    direction === 'next'
      ? empties.find(({ place }) => compare(position(place), here) > 0)
      : [...empties].reverse().find(({ place }) => compare(position(place), here) < 0);
  return found ?? (direction === 'next' ? empties[0] : empties.at(-1)) ?? null;
}
