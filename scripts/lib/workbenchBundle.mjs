/** 用 esbuild 打工作台的浏览器包（约 2 秒）；内容没变就用上次的。 */
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { withDependencies } from '../../rooms.mjs';
import { univerFields } from './univerFields.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const cache = join(root, 'node_modules', '.cache', 'pbe', 'workbench');

/** 工作台用到的房间。 */
const sources = withDependencies(['workbench']).map((room) => join(root, 'src', room));

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
export async function removeOld(cache) {
  const dayAgo = Date.now() - 24 * 60 * 60 * 1000;
  for (const name of await readdir(cache)) {
    const folder = join(cache, name);
    const { mtimeMs } = await stat(folder).catch(() => ({ mtimeMs: Infinity }));
    if (mtimeMs < dayAgo) await rm(folder, { recursive: true, force: true });
  }
}

/**
 * 备好浏览器包，返回所在文件夹：main.js、main.css（页面）、paneShell.js（窗格页面先于 office.js 装入的垫片）。
 */
export async function ensureWorkbenchBundle() {
  const lock = join(root, 'package-lock.json');
  const scripts = [import.meta.url, new URL('./univerFields.mjs', import.meta.url)].map((url) =>
    fileURLToPath(url),
  );
  const folder = join(cache, await hashFiles([...sources, lock, ...scripts]));
  if (existsSync(folder)) return folder;
  const { build } = await import('esbuild');
  const temporary = `${folder}.${process.pid}`;
  await mkdir(cache, { recursive: true });
  await build({
    entryPoints: {
      main: join(root, 'src', 'workbench', 'main.tsx'),
      paneShell: join(root, 'src', 'workbench', 'office', 'paneShell.ts'),
    },
    outdir: temporary,
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
    loader: { '.ttf': 'dataurl', '.woff': 'dataurl', '.woff2': 'dataurl' },
    logLevel: 'error',
    plugins: [univerFields],
  });
  await rename(temporary, folder).catch(async (error) => {
    await rm(temporary, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  });
  await removeOld(cache);
  return folder;
}
