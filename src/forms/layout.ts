import type { HeightRange, TallText } from './compile/heightRange';
import type { FieldSpec, BlockColumn, CellLook, Form, FieldKind } from './form';

/** 0 起、含两端的矩形。 */
export interface Rect {
  readonly row: number;
  readonly column: number;
  readonly lastRow: number;
  readonly lastColumn: number;
}

/** 单元格在表里的身份。 */
export type CellRole =
  | { readonly kind: 'caption' }
  | { readonly kind: 'field'; readonly field: FieldSpec }
  | { readonly kind: 'block'; readonly block: string; readonly index: number; readonly column: BlockColumn };

/** 水平对齐。 */
export type Alignment = 'Left' | 'Center' | 'Right';

/** 排好版的一格（合并区的左上角）。 */
export interface LayoutCell extends Rect {
  readonly role: CellRole;
  /** 固定文字、公式（以 = 开头）或预填值；空录入格为 ""。 */
  readonly content: string | number;
  readonly isFormula: boolean;
  /** 录入格：解锁、上底色。 */
  readonly input: boolean;
  readonly look: CellLook | 'input' | 'computed';
  readonly kind: FieldKind | 'caption';
  readonly bordered: boolean;
  /** 字靠哪边。 */
  readonly align: Alignment;
  /** 字从格线缩进一格。 */
  readonly indented: boolean;
}

/** 排好版要建的一个名称。 */
export interface LayoutName {
  readonly name: string;
  readonly scope: 'workbook' | 'sheet';
  readonly rect: Rect;
  /** 第二锚点：名称坏了以后按它找回。 */
  readonly anchor: { readonly field?: string; readonly block?: string; readonly column?: string };
}

/** 一片同规则的数据有效性。 */
export interface LayoutValidation {
  readonly rect: Rect;
  readonly rule:
    | { readonly kind: 'decimal'; readonly min: number | null }
    | { readonly kind: 'whole'; readonly min: number }
    | { readonly kind: 'list'; readonly choices: readonly string[] }
    | { readonly kind: 'any' };
  /** 标题 ≤32 字，正文 ≤255 字。 */
  readonly prompt: { readonly title: string; readonly message: string };
  readonly error?: { readonly title: string; readonly message: string };
}

/** 可增行区在版面上的位置。 */
export interface LayoutBlock {
  readonly key: string;
  readonly rect: Rect;
  readonly rows: number;
}

/** 编译结果：给定年度、单位、方案和行数后，一张表的每一格。 */
export interface FormLayout {
  readonly form: Form;
  readonly sheetName: string;
  readonly rowCount: number;
  readonly columnCount: number;
  readonly cells: readonly LayoutCell[];
  readonly names: readonly LayoutName[];
  readonly validations: readonly LayoutValidation[];
  readonly blocks: readonly LayoutBlock[];
  /** 磅。 */
  readonly columnWidths: readonly number[];
  /** 磅；能少印一页的压矮了。 */
  readonly rowHeights: readonly number[];
  /** 各行平时多高、最矮多高。 */
  readonly heightRanges: readonly HeightRange[];
  /** 占几行的各格，放得下它的字要多高：断开以后看印在哪一页。 */
  readonly tallTexts: readonly TallText[];
  readonly printArea: Rect;
  readonly titleRows: readonly [number, number] | null;
  /** 打印压成几页高；0＝不限。 */
  readonly pagesTall: number;
  /** 不限页数时，在这些行（0 起）之前另起一页。 */
  readonly pageBreaks: readonly number[];
  /** 左右边距，磅：为少印一页要缩小的，加宽边距让一页宽缩得小些。 */
  readonly sideMargin: number;
}
