/** 由源文件做成的一个文件夹，按内容的散列存着：内容没变就用上次的。 */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** 文件夹里全部文件的散列；文件顺序固定。 */
export async function hashFiles(paths) {
  const hash = createHash('sha256');
  const visit = async (path) => {
    let entries;
    try {
      entries = await readdir(path, { withFileTypes: true });
    } catch {
      hash.update(path).update(await readFile(path));
      return;
    }
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1)))
      await visit(join(path, entry.name));
  };
  for (const path of paths) if (existsSync(path)) await visit(path);
  return hash.digest('hex').slice(0, 16);
}

/** 缓存里一天以前的不要了；近的留着，别的进程可能正在用。 */
async function removeOld(cache) {
  const dayAgo = Date.now() - 24 * 60 * 60 * 1000;
  for (const name of await readdir(cache)) {
    const folder = join(cache, name);
    const { mtimeMs } = await stat(folder).catch(() => ({ mtimeMs: Infinity }));
    if (mtimeMs < dayAgo) await rm(folder, { recursive: true, force: true });
  }
}

/**
 * 备好缓存 `name` 里的文件夹，返回位置；`make` 往给它的文件夹里做，做完才改名，几个进程同时做也不会读到半个。
 *
 * @param paths 产物取决于哪些文件、文件夹
 */
export async function hashedFolder(name, paths, make) {
  const cache = join(root, 'node_modules', '.cache', 'pbe', name);
  const folder = join(cache, await hashFiles(paths));
  if (existsSync(folder)) return folder;
  const temporary = `${folder}.${process.pid}`;
  await mkdir(cache, { recursive: true });
  await make(temporary);
  await rename(temporary, folder).catch(async (error) => {
    await rm(temporary, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  });
  await removeOld(cache);
  return folder;
}
