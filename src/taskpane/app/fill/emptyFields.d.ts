import type { EmptyField } from '../../../submission';
import type { Overview } from '../overview';
import type { CellSelection } from '../session';
/** 往后找还是往前找。 */
export type Direction = 'next' | 'previous';
/** 光标之后（之前）的空白必填格：先在本表里按版面次序，再到后面（前面）的表，到头绕回；都填了返回 null。 */
export declare function neighbourEmpty({ forms }: Overview, cell: CellSelection | null, direction: Direction): EmptyField | null;
