import { readFile, writeFile, rename, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { RosterUnit } from '../roster/roster';

/** 收集里的一份。 */
export interface CollectedBook {
  readonly file: string;
  /** 读过的缓存键。 */
  readonly key: string;
  readonly year: number;
  readonly region: string;
}

/** 一次收集（一台机器、一个分片）的清单：收了哪些、哪些读不了、照哪份名册。 */
export interface Manifest {
  readonly version: 1;
  readonly shard: string;
  /** 源文件的路径从这里算起（绝对路径），汇总表里的链接用。 */
  readonly base: string;
  readonly books: readonly CollectedBook[];
  readonly failures: readonly { readonly file: string; readonly reason: string }[];
  readonly roster: readonly RosterUnit[];
  /** 分区 → 内容的摘要；没变的分区不重写。 */
  readonly partitions: Readonly<Record<string, string>>;
}

const nameOf = (part: number): string => `清单-${part}.json`;

/** 读一个分片的清单；没有、坏了为 `null`。 */
export async function readManifest(lake: string, part: number): Promise<Manifest | null> {
  try {
    return JSON.parse(await readFile(join(lake, nameOf(part)), 'utf8')) as Manifest;
  } catch {
    return null;
  }
}

/** 库里各分片的清单。 */
export async function readManifests(lake: string): Promise<readonly Manifest[]> {
  const names = (await readdir(lake).catch(() => [])).filter((name) => /^清单-\d+\.json$/.test(name)).sort();
  return Promise.all(
    names.map(async (name) => JSON.parse(await readFile(join(lake, name), 'utf8')) as Manifest),
  );
}

/** 写清单；先写临时文件再改名。 */
export async function writeManifest(lake: string, part: number, manifest: Manifest): Promise<void> {
  const path = join(lake, nameOf(part));
  await writeFile(`${path}.写着`, `${JSON.stringify(manifest, null, 1)}\n`);
  await rename(`${path}.写着`, path);
}
