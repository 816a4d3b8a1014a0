import { randomBytes } from 'node:crypto';
import { mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { BookRecords } from '../extract/bookRecords';

/** 读过的工作簿存在库的这个文件夹里，一份一个，文件名是内容的摘要。 */
const FOLDER = '.读过';

const pathOf = (lake: string, key: string): string => join(lake, FOLDER, key.slice(0, 2), `${key}.json.gz`);

/** 读过没有。 */
export const isCached = (lake: string, key: string): Promise<boolean> =>
  stat(pathOf(lake, key)).then(
    () => true,
    () => false,
  );

/** 存下读出来的；先写临时文件再改名，中途断了不会留半份。 */
export async function saveCached(lake: string, key: string, records: BookRecords): Promise<void> {
  const path = pathOf(lake, key);
  const temporary = `${path}.${randomBytes(4).toString('hex')}`;
  await mkdir(dirname(path), { recursive: true });
  await writeFile(temporary, gzipSync(JSON.stringify(records), { level: 1 }));
  await rename(temporary, path);
}

/** 取读过的；没有或坏了为 `null`（重读就是）。 */
export async function loadCached(lake: string, key: string): Promise<BookRecords | null> {
  try {
    return JSON.parse(gunzipSync(await readFile(pathOf(lake, key))).toString('utf8')) as BookRecords;
  } catch {
    return null;
  }
}
