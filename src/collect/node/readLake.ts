import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { asyncBufferFromFile, parquetReadObjects } from 'hyparquet';
import { fromParquet } from '../lake/parquetColumns';
import type { LakeTable } from '../lake/column';
import { lakeTables, type RowOf, type TableKey } from '../lake/tables';

/** 一张表的各个 Parquet 文件，按名字排。 */
export async function tableFiles(lake: string, key: TableKey): Promise<readonly string[]> {
  const root = join(lake, lakeTables[key].name);
  const entries = await readdir(root, { recursive: true }).catch(() => []);
  return entries
    .filter((name) => name.endsWith('.parquet'))
    .sort()
    .map((name) => join(root, name));
}

/** 一个文件一个文件地读一张表，内存只装得下一个分区就够。 */
export async function* readTable<T extends TableKey>(
  lake: string,
  key: T,
): AsyncGenerator<readonly RowOf<T>[]> {
  const table: LakeTable = lakeTables[key];
  for (const path of await tableFiles(lake, key)) {
    const rows = await parquetReadObjects({ file: await asyncBufferFromFile(path) });
    yield rows.map((row) => fromParquet(table, row)) as unknown as RowOf<T>[];
  }
}

/** 一张表的全部行。 */
export async function readWhole<T extends TableKey>(lake: string, key: T): Promise<readonly RowOf<T>[]> {
  const all: RowOf<T>[] = [];
  for await (const rows of readTable(lake, key)) for (const row of rows) all.push(row);
  return all;
}
