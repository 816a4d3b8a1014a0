import { join } from 'node:path';
import { lakeTables, type TableKey } from '../lake/tables';
import current from '../sql/current.sql';

/** 一条查询的结果，一行一个对象；十进制数、整数都给成文字以外的 JS 值。 */
export type DuckRow = Readonly<Record<string, unknown>>;

/** 在本进程里跑 SQL 的引擎。 */
export interface Duck {
  query(sql: string): Promise<readonly DuckRow[]>;
  close(): void;
}

/** 一张表在 DuckDB 里的来源；一个文件也没有的查不了，先看 {@link tableFiles}。 */
const sourceOf = (lake: string, key: TableKey): string => {
  const pattern = join(lake, lakeTables[key].name, '**', '*.parquet').replaceAll("'", "''");
  return `read_parquet('${pattern}', hive_partitioning = false)`;
};

/** SQL 文件里的 {{…}} 换成来源、归堆的列、取用的子查询。 */
export function fillSql(sql: string, lake: string, year: number, by = '地区'): string {
  const fill = (text: string): string =>
    (Object.keys(lakeTables) as TableKey[]).reduce(
      (filled, key) => filled.replaceAll(`{{${lakeTables[key].name}}}`, sourceOf(lake, key)),
      text,
    );
  return fill(
    sql.replaceAll('{{取用}}', current).replaceAll('{{堆}}', by).replaceAll('{{年度}}', String(year)),
  );
}

/** 装得上就用 DuckDB；没有这个平台的二进制（可选依赖）为 `null`。 */
export async function openDuck(threads: number): Promise<Duck | null> {
  const api = await import('@duckdb/node-api').catch(() => null);
  if (!api) return null;
  const instance = await api.DuckDBInstance.create(':memory:', {
    threads: String(threads),
    memory_limit: '2GB',
  });
  const connection = await instance.connect();
  return {
    async query(sql) {
      const reader = await connection.runAndReadAll(sql);
      return reader.getRowObjects();
    },
    close() {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

/** DuckDB 的十进制数、大整数 → 数，按百万分之一。 */
export function microOf(value: unknown): number {
  if (value === null || value === undefined) return 0;
  const decimal = value as { value: bigint; scale: number };
  if (typeof decimal === 'object' && typeof decimal.value === 'bigint') {
    const shift = 6 - decimal.scale;
    const micro = shift >= 0 ? decimal.value * 10n ** BigInt(shift) : decimal.value / 10n ** BigInt(-shift);
    return Number(micro);
  }
  return Math.round(Number(value) * 1e6);
}

/** 整数列。 */
export const countOf = (value: unknown): number => Number(value ?? 0);
