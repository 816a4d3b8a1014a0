import type { Alignment, LayoutCell } from '../layout';

/** 字靠哪边要看的。 */
type Placed = Pick<LayoutCell, 'role' | 'look' | 'kind' | 'isFormula' | 'bordered'>;

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

/** 录入的文字靠左，其余（金额、率、分、算出来的等次、分组列）居中。 */
function usual({ role, look, kind, isFormula }: Placed): Alignment {
  if (look !== 'input' && look !== 'computed') return captions[look];
  if (role.kind === 'block' && role.column.grouped) return 'Center';
  const isText = kind === 'text' || kind === 'longText' || kind === 'date' || kind === 'signature';
  return isText && !isFormula ? 'Left' : 'Center';
}

/** 比这还窄（半角字符数）的格不缩进：缩进三个半角字，一行就少了一两个汉字。 */
const narrowest = 18;

/** 窄也靠左的固定文字：前面有空格分层次的、小字的说明。 */
const layered: ReadonlySet<LayoutCell['look']> = new Set(['indent1', 'indent2', 'remark', 'plain']);

/**
 * 字靠哪边、缩不缩进：官方表的字离格线有一截。有格线、靠左的字缩进一格；窄的格居中，不为缩进多折一行。
 * 金额居中：靠右的贴着格线，缩进又不是各家都认（LibreOffice 只缩一行里头一格的数）。
 *
 * @param width 格宽，半角字符数
 */
export function placing(cell: Placed, width: number): Pick<LayoutCell, 'align' | 'indented'> {
  const align = usual(cell);
  if (!cell.bordered || align !== 'Left') return { align, indented: false };
  if (width >= narrowest) return { align, indented: true };
  return { align: layered.has(cell.look) ? 'Left' : 'Center', indented: false };
}

/** 缩进一格占多宽，半角字符数：三个空格（ECMA-376），缺省字体是宋体时就是三个半角字。 */
const indentCharacters = 3;

/** 一格里写字的宽度（半角字符数）：去掉缩进。 */
export const textRoom = ({ indented }: Pick<LayoutCell, 'indented'>, width: number): number =>
  indented ? width - indentCharacters : width;
