import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { asyncBufferFromFile, parquetReadObjects } from 'hyparquet';
import { fromParquet } from '../lake/parquetColumns';
import type { LakeTable } from '../lake/column';
import { lakeTables, type RowOf, type TableKey } from '../lake/tables';
import { partitionOf } from './lakeWriter';

async function parquetIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true }).catch(() => []);
  return entries
    .filter((name) => name.endsWith('.parquet'))
    .sort()
    .map((name) => join(folder, name));
}

/** 一张表的各个 Parquet 文件，按名字排。 */
export async function tableFiles(lake: string, key: TableKey): Promise<readonly string[]> {
  return parquetIn(join(lake, lakeTables[key].name));
}

async function readRows<T extends TableKey>(path: string, key: T): Promise<readonly RowOf<T>[]> {
  const table: LakeTable = lakeTables[key];
  const rows = await parquetReadObjects({ file: await asyncBufferFromFile(path) });
  return rows.map((row) => fromParquet(table, row)) as unknown as RowOf<T>[];
}

/** 一个文件一个文件地读一张表，内存只装得下一个分区就够。 */
export async function* readTable<T extends TableKey>(
  lake: string,
  key: T,
): AsyncGenerator<readonly RowOf<T>[]> {
  for (const path of await tableFiles(lake, key)) yield await readRows(path, key);
}

/** 一个地区、一个年度的行：只读它的分区（几台机器各收的各有一个文件）。 */
export async function readRegion<T extends TableKey>(
  lake: string,
  key: T,
  year: number,
  region: string,
): Promise<readonly RowOf<T>[]> {
  const folder = join(lake, partitionOf(lakeTables[key].name, year, region));
  const all: RowOf<T>[] = [];
  for (const path of await parquetIn(folder)) {
    // 文件夹名里不许有的字都写成 _，名字不同的两个地区会落在一处
    for (const row of await readRows(path, key)) if (row.region === region) all.push(row);
  }
  return all;
}

/** 一张表的全部行。 */
export async function readWhole<T extends TableKey>(lake: string, key: T): Promise<readonly RowOf<T>[]> {
  const all: RowOf<T>[] = [];
  for await (const rows of readTable(lake, key)) for (const row of rows) all.push(row);
  return all;
}
