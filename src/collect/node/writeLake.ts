import { createHash } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { dataDictionary } from '../lake/dictionary';
import { bookRows } from '../lake/rows';
import { lakeTables, tableKeys } from '../lake/tables';
import { rosterMatcher } from '../roster/matchUnit';
import type { RosterUnit } from '../roster/roster';
import { loadCached } from './bookCache';
import { PartitionWriter, partitionOf } from './lakeWriter';
import { readManifest, writeManifest, type CollectedBook, type Manifest } from './manifest';

/** 要写进库的一批。 */
export interface LakeInput {
  readonly lake: string;
  readonly part: number;
  readonly shard: string;
  readonly base: string;
  /** 读好的各份，按文件名排好；地区由名册定。 */
  readonly books: readonly { readonly file: string; readonly key: string }[];
  readonly failures: Manifest['failures'];
  readonly roster: readonly RosterUnit[];
}

const partitionKey = (year: number, region: string): string => `${year}|${region}`;

/** 分区内容的摘要：哪几份、名册里这几行怎么写。 */
const digestOf = (lines: readonly string[]): string =>
  createHash('sha256').update(lines.join('\n')).digest('hex').slice(0, 32);

async function removePartition(lake: string, part: number, key: string): Promise<void> {
  const [year = '', region = ''] = key.split('|');
  for (const table of tableKeys)
    await rm(join(lake, partitionOf(lakeTables[table].name, Number(year), region), `部分-${part}.parquet`), {
      force: true,
    });
}

/**
 * 读过的各份 → 按 年度/地区 分区的 Parquet、清单、数据字典。同样的输入得到同样的内容；没变的分区不动。
 *
 * @returns 写了几个分区、几个没变
 */
export async function writeLake(
  input: LakeInput,
): Promise<{ readonly written: number; readonly kept: number }> {
  const { lake, part, roster } = input;
  await mkdir(lake, { recursive: true });
  const match = rosterMatcher(roster);
  const partitions = new Map<
    string,
    { year: number; region: string; books: CollectedBook[]; lines: string[] }
  >();
  const books: CollectedBook[] = [];
  for (const { file, key } of input.books) {
    const records = await loadCached(lake, key);
    if (!records) continue;
    const matched = match(records, file);
    const { year, region } = matched;
    const book = { file, key, year, region };
    books.push(book);
    const id = partitionKey(year, region);
    const partition = partitions.get(id) ?? { year, region, books: [], lines: [] };
    partition.books.push(book);
    partition.lines.push(JSON.stringify([file, key, matched]));
    partitions.set(id, partition);
  }
  const before = (await readManifest(lake, part))?.partitions ?? {};
  const after: Record<string, string> = {};
  let [written, kept] = [0, 0];
  for (const [id, { year, region, books: own, lines }] of partitions) {
    const digest = digestOf(lines);
    after[id] = digest;
    if (before[id] === digest) {
      kept += 1;
      continue;
    }
    const writer = new PartitionWriter(lake, year, region, part);
    try {
      for (const { file, key } of own) {
        const records = await loadCached(lake, key);
        if (records) await writer.add(bookRows(records, match(records, file), file));
      }
      await writer.finish();
    } catch (error) {
      await writer.discard();
      throw error;
    }
    written += 1;
  }
  for (const id of Object.keys(before)) if (!(id in after)) await removePartition(lake, part, id);
  await writeFile(join(lake, '数据字典.md'), dataDictionary());
  await writeManifest(lake, part, {
    version: 1,
    shard: input.shard,
    base: input.base,
    books,
    failures: input.failures,
    roster,
    partitions: after,
  });
  return { written, kept };
}
