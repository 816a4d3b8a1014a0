import type { SchemaElement } from 'hyparquet';
import type { ColumnSource } from 'hyparquet-writer';
import type { LakeColumn, LakeRow, LakeColumns, LakeTable } from './column';

const TYPES: Readonly<Record<LakeColumn['kind'], Omit<SchemaElement, 'name'>>> = {
  text: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  // 十进制：六位小数，万元的第六位就是分
  number: { type: 'INT64', converted_type: 'DECIMAL', precision: 18, scale: 6 },
  count: { type: 'INT32' },
  flag: { type: 'BOOLEAN' },
};

/** 一张表的 Parquet 模式；列名是中文，数可以为空，其余必有。 */
export function parquetSchema({ columns }: LakeTable): SchemaElement[] {
  const list = Object.values(columns);
  return [
    { name: 'root', num_children: list.length },
    ...list.map((column) => ({
      name: column.name,
      repetition_type: column.kind === 'number' ? ('OPTIONAL' as const) : ('REQUIRED' as const),
      ...TYPES[column.kind],
    })),
  ];
}

/** 若干行 → 一列一列。 */
export function parquetColumns<C extends LakeColumns>(
  { columns }: LakeTable<C>,
  rows: readonly LakeRow<C>[],
): ColumnSource[] {
  return Object.entries(columns).map(([key, { name, kind }]) => ({
    name,
    data: rows.map((row) => {
      const value = row[key as keyof C];
      return kind === 'number' && typeof value === 'number' ? BigInt(value) : value;
    }),
  }));
}

/** Parquet 读出的一行 → 内存里的一行：十进制数变回百万分之一的整数。 */
export function fromParquet<C extends LakeColumns>(
  { columns }: LakeTable<C>,
  read: Readonly<Record<string, unknown>>,
): LakeRow<C> {
  const entries = Object.entries(columns).map(([key, { name, kind }]) => {
    const value = read[name];
    if (kind === 'number') return [key, typeof value === 'number' ? Math.round(value * 1e6) : null];
    if (kind === 'count') return [key, Number(value ?? 0)];
    return [key, kind === 'flag' ? value === true : String(value ?? '')];
  });
  return Object.fromEntries(entries) as LakeRow<C>;
}
