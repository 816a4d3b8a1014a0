import type { AmountUnit } from '../../domain';
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

/** 缩进一格占多宽，半角字符数：三个空格（ECMA-376），缺省字体是宋体时就是三个半角字。 */
const indentCharacters = 3;

/** 比这还窄（半角字符数）的格不缩进：文字一行本来就没有几个字；金额缩了会印成 ####，以元计的位数多，还要宽些。 */
const narrowest = { text: 12, amount: 14, yuan: 18 } as const;

/**
 * 有格线、靠左的字与靠右的金额缩进一格：官方表的字离格线有一截，不贴着线。
 *
 * @param width 格宽，半角字符数
 * @param unit 版面的金额单位
 */
export function isIndented(cell: Placed, width: number, unit: AmountUnit = '万元'): boolean {
  if (!cell.bordered) return false;
  const side = alignmentOf(cell);
  if (side === 'Left') return width >= narrowest.text;
  if (cell.kind !== 'amount' || side !== 'Right') return false;
  return width >= (unit === '元' || unit === '千元' ? narrowest.yuan : narrowest.amount);
}

/** 一格里写字的宽度（半角字符数）：去掉缩进。 */
export const textRoom = ({ indented }: Pick<LayoutCell, 'indented'>, width: number): number =>
  indented ? width - indentCharacters : width;
