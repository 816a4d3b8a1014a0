import type { Alignment, LayoutCell } from '../../../forms';

/** 一种样子；没写的属性用整表的底子。 */
export interface Look {
  readonly horizontal: Alignment;
  /** 从格线缩进一格。 */
  readonly indented?: true;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly size?: number;
  readonly fill?: string;
  readonly color?: string;
  readonly wrap?: boolean;
}

/** 整表的底子：宋体小五号附近、垂直居中，打印出来像官方表。 */
export const baseFont = { name: '宋体', size: 10.5, color: '#000000' } as const;

/** 表格线颜色。 */
export const borderColor = '#595959';

/** 录入格底色；浅，黑白打印看不出。 */
export const inputTint = '#FFFBEA';
/** 计算格底色。 */
const computedTint = '#F1F5F9';

/** 审核情况表表头、小标题的底色。 */
export const headTint = '#E7ECF2';

/** 我们自己的底色：填的时候看的，封的、公开的、印的都不要。 */
export const formTints = [inputTint, computedTint, headTint] as const;

/** 填的时候一格涂什么底色；固定文字不涂。 */
export const tintOf = ({ look }: Pick<LayoutCell, 'look'>): string | null =>
  look === 'input' ? inputTint : look === 'computed' ? computedTint : null;

/** 是我们自己的底色。 */
export const isFormTint = (color: string): boolean => formTints.some((tint) => tint === color.toUpperCase());

const captionLooks: Readonly<
  Record<Exclude<LayoutCell['look'], 'input' | 'computed'>, Omit<Look, 'horizontal'>>
> = {
  title: { bold: true, size: 18 },
  subtitle: {},
  heading: { bold: true, wrap: true },
  label: { wrap: true },
  indent1: { wrap: true },
  indent2: { wrap: true },
  plain: {},
  unitNote: {},
  remark: { size: 9, wrap: true },
  vertical: { bold: true, wrap: true },
  helper: { italic: true, size: 9, color: '#7F7F7F', wrap: true },
};

/** 一格的样子。 */
function lookOf(cell: LayoutCell, tinted: boolean): Look {
  const placing = { horizontal: cell.align, ...(cell.indented ? { indented: true as const } : {}) };
  if (cell.look !== 'input' && cell.look !== 'computed') return { ...placing, ...captionLooks[cell.look] };
  const fill = tinted ? tintOf(cell) : null;
  return {
    ...placing,
    ...(fill ? { fill } : {}),
    // 得分格可能写着“评分标准第 n 字起看不懂”，要换行才看得全
    wrap: cell.kind !== 'amount' && cell.kind !== 'rate' && (cell.kind !== 'score' || cell.isFormula),
  };
}

/** 同样子的格拼成一片时用的标签；`tinted` 为要不要填写底色。 */
export const lookLabel = (cell: LayoutCell, tinted: boolean): string => JSON.stringify(lookOf(cell, tinted));

const numberFormats: Readonly<Record<LayoutCell['kind'], string>> = {
  amount: '#,##0.00',
  count: '0',
  rate: '0.00%',
  measure: 'General',
  score: 'General',
  text: '@',
  longText: '@',
  date: '@',
  signature: '@',
  caption: 'General',
};

/** 数字格式；文字录入格一律文本格式，`=100%`、`3-5` 敲进去才不会变样。算出来的文字不能是文本格式，否则公式会被当文字。 */
export function numberFormatOf(cell: Pick<LayoutCell, 'kind' | 'isFormula'>): string {
  const format = numberFormats[cell.kind];
  return cell.isFormula && format === '@' ? 'General' : format;
}

/** 官方表的缩进用全角空格，任何软件里都一样。 */
const indents: Partial<Record<LayoutCell['look'], string>> = { indent1: '　', indent2: '　　' };

/** 固定文字写到格里的样子。 */
export const captionText = (cell: LayoutCell): string => `${indents[cell.look] ?? ''}${cell.content}`;
