/**
 * 一列里放什么：文字；数（金额万元、分、率，十进制，六位小数）；整数；是否。
 * 数在内存里是百万分之一为单位的整数（{@link Micro}），求和不丢分厘。
 */
export type ColumnKind = 'text' | 'number' | 'count' | 'flag';

/** 十进制数乘一百万以后的整数：金额（万元）的 1 就是 1 分钱。 */
export type Micro = number;

/** 一列：库里的列名（中文）、放什么、什么意思。 */
export interface LakeColumn<K extends ColumnKind = ColumnKind> {
  readonly name: string;
  readonly kind: K;
  readonly meaning: string;
}

/** 列 → 内存里的值；文字没有为空串，数没有为 `null`。 */
export type ColumnValue<C> =
  C extends LakeColumn<infer K>
    ? K extends 'text'
      ? string
      : K extends 'number'
        ? Micro | null
        : K extends 'count'
          ? number
          : boolean
    : never;

/** 一张表的各列，键是代码里的叫法。 */
export type LakeColumns = Readonly<Record<string, LakeColumn>>;

/** 一张表的一行。 */
export type LakeRow<C extends LakeColumns> = { readonly [K in keyof C]: ColumnValue<C[K]> };

/** 库里的一张表。 */
export interface LakeTable<C extends LakeColumns = LakeColumns> {
  readonly name: string;
  readonly meaning: string;
  readonly columns: C;
}

const column =
  <K extends ColumnKind>(kind: K) =>
  (name: string, meaning: string): LakeColumn<K> => ({ name, kind, meaning });

/** 文字列。 */
export const text = column('text');
/** 数列：金额（万元）、分、率。 */
export const number = column('number');
/** 整数列。 */
export const count = column('count');
/** 是否列。 */
export const flag = column('flag');
