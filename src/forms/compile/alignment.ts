import type { LayoutCell } from '../layout';

/** 字靠哪边要看的。 */
type Placed = Pick<LayoutCell, 'role' | 'look' | 'kind' | 'isFormula' | 'bordered'>;

/** 水平对齐。 */
export type Alignment = 'Left' | 'Center' | 'Right';

/** 固定文字各种样子靠哪边。 */
const captions: Readonly<Record<Exclude<LayoutCell['look'], 'input' | 'computed'>, Alignment>> = {
  title: 'Center',
  subtitle: 'Center',
  heading: 'Center',
  label: 'Left',
  indent1: 'Left',
  indent2: 'Left',
  plain: 'Left',
  unitNote: 'Right',
  remark: 'Left',
  vertical: 'Center',
  helper: 'Center',
};

/** 字靠哪边：金额靠右，录入的文字靠左，其余（率、分、算出来的等次、分组列）居中。 */
export function alignmentOf({ role, look, kind, isFormula }: Placed): Alignment {
  if (look !== 'input' && look !== 'computed') return captions[look];
  if (role.kind === 'block' && role.column.grouped) return 'Center';
  if (kind === 'amount') return 'Right';
  const figures = kind === 'count' || kind === 'rate' || kind === 'measure' || kind === 'score';
  return figures || isFormula ? 'Center' : 'Left';
}

/** 缩进一格占多宽，半角字符数（Excel 的一格 9 像素，一个半角字符 7 像素）。 */
const indentCharacters = 9 / 7;

/** 比这还窄（半角字符数）的格不缩进：一行本来就没有几个字。 */
const narrowest = 8;

/** 有格线、靠左的字缩进一格：官方表的字离格线有一截，不贴着线。 */
export const isIndented = (cell: Placed, width: number): boolean =>
  cell.bordered && width >= narrowest && alignmentOf(cell) === 'Left';

/** 一格里写字的宽度（半角字符数）：去掉缩进。 */
export const textRoom = ({ indented }: Pick<LayoutCell, 'indented'>, width: number): number =>
  indented ? width - indentCharacters : width;
