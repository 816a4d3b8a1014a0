import type { FieldKind } from '../forms';
import type { Place } from '../submission';

/** 修正的种类；窗格按种类写按钮与预览。 */
export type FixKind =
  '恢复公式' | '改为应填数' | '清洗数字' | '规范写法' | '填入' | '照抄报告' | '取来' | '断开';

/** 改哪一格、改成什么。文字按文字写入，不会变成公式。 */
export interface CellChange {
  readonly place: Place;
  /** 字段种类；格式被改成“文本”的格写数、写公式时按它恢复数字格式。 */
  readonly field: FieldKind;
  /** 现在的样子：公式或显示文字，给预览看。 */
  readonly before: string;
  readonly after:
    | { readonly kind: 'formula'; readonly formula: string }
    | { readonly kind: 'number'; readonly value: number }
    | { readonly kind: 'text'; readonly text: string };
}

/** 一条结果的一键修正；一次写入全部改动。 */
export interface Fix {
  readonly kind: FixKind;
  readonly changes: readonly CellChange[];
  /** 应用之前要提醒的话；有它的修正不进“全部恢复公式”，只能一条条来。 */
  readonly caution?: string;
}
