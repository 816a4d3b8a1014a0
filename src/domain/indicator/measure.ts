import type { Decimal } from '../amount';

/** 比较符；各种写法（>=、＞＝、不低于、以上……）都归到这五个。 */
export type Operator = '≥' | '>' | '=' | '<' | '≤';

/** 数前的变动词：增长、提高＝up；下降、减少＝down。 */
export type Trend = 'up' | 'down';

/** 认出的那一段在原文里的起止（止不含）。 */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** 一个带单位的数。 */
export interface Quantity {
  /** 原文写的数，如 983.74。 */
  readonly value: Decimal;
  /** 原文写的单位，如“亿元”“万人次”；没写为空串。 */
  readonly unit: string;
  /** 折成基本单位的数：元、%、或去掉万/亿后的单位。 */
  readonly base: Decimal;
  /** 基本单位。 */
  readonly baseUnit: string;
  /** 单位里带着倍数（万元、亿、‰……）。 */
  readonly scaled: boolean;
}

/** 空白，或只有“/”“—”之类的占位符。 */
export interface EmptyText {
  readonly kind: 'empty';
  readonly text: string;
}

/** 读不成数的写法：真正的定性文字，或含糊得不能自动计分的。 */
export interface QualitativeText {
  readonly kind: 'qualitative';
  readonly text: string;
  /** 为什么不当成数（“写了不止一个数”……）；本来就没有数时没有。 */
  readonly reason?: string;
  /** “2022年全年”“1—12月”这类时段的期末：实际完成值若是日期，可与它比较。 */
  readonly deadline?: DateSpan;
}

/** 一个数。 */
export interface QuantityText {
  readonly kind: 'quantity';
  readonly text: string;
  readonly span: Span;
  /** 数前面的说明文字（比较词除外），如“履约率”“共”。 */
  readonly label: string;
  /** 写明的比较符；没写为 undefined。 */
  readonly operator: Operator | undefined;
  readonly quantity: Quantity;
  /** 带“余、近、约、左右、多”：不参与自动计分。 */
  readonly approximate: boolean;
  readonly trend: Trend | undefined;
  /** 写了起点（由60%提高到80%）：没有到的，按到的算还是按进的算说不准。 */
  readonly fromBase?: boolean;
}

/** 一个区间，如“80%～90%”；两端都含，除非写明。 */
export interface RangeText {
  readonly kind: 'range';
  readonly text: string;
  readonly span: Span;
  readonly low: Quantity;
  readonly high: Quantity;
  /** 写明不含的一端：“大于90%小于95%”两端都不含。 */
  readonly open?: { readonly low: boolean; readonly high: boolean };
  /** “±5%”“95%±2%”：两头都不许出。 */
  readonly twoSided?: boolean;
}

/**
 * 一段日子，按“月×100＋日”记，月末记 31 日。当期限读：不晚于 `certain` 肯定按时，晚于 `latest` 肯定迟了，
 * 两者之间（“9月前”遇到 9 月）须人工认定。当实际日期读：在 `first` 与 `latest` 之间的某一天。
 */
export interface DateSpan {
  readonly year: number | undefined;
  readonly first: number;
  readonly certain: number;
  readonly latest: number;
}

/** 一个日期、期限或起止时段。 */
export interface DateText {
  readonly kind: 'date';
  readonly text: string;
  readonly span: Span;
  /** 期限；时段取期末。 */
  readonly date: DateSpan;
  /** 时段的期初；只有一个日期时没有。 */
  readonly start?: DateSpan;
  /** 只写了“2023.3”“202312”，也可能是一个数。 */
  readonly ambiguous: boolean;
}

/** 指标值和实际完成值共用的读法。 */
export type Measure = EmptyText | QualitativeText | QuantityText | RangeText | DateText;
