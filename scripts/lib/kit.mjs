/**
 * 预打包 Univer（无界面部分）给 Node 用：直接 ESM import 会因 opentype.js 失败，且要解析几百个模块。
 * 打成一个 CJS 后装入约 0.2 秒。内容只取决于 kit.ts、打包的两个脚本与 Univer 版本，按散列判断新旧。
 */
import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { univerFields } from './univerFields.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const engineRoom = join(root, 'src', 'host', 'engine', 'univer');

/** kit 的源文件：适配器只从这里取 Univer 的符号。 */
export const kitSource = join(engineRoom, 'kit.ts');

const cache = join(root, 'node_modules', '.cache', 'pbe');
const bundle = join(cache, 'univer-kit.cjs');
const stampFile = join(cache, 'univer-kit.sha256');

/**
 * 预打包产物的入口：一个薄的 ESM 壳，里面 require 真正的 CJS。
 * 直接 import 这个 8 MB 的 CJS，Node 要先把它词法扫描两遍才知道导出了什么。
 */
export const kitBundle = join(cache, 'univer-kit.mjs');

async function wantedStamp() {
  const univer = await readFile(join(root, 'node_modules', '@univerjs', 'core', 'package.json'), 'utf8');
  const parts = [
    await readFile(kitSource, 'utf8'),
    JSON.parse(univer).version,
    await readFile(fileURLToPath(import.meta.url), 'utf8'),
    await readFile(fileURLToPath(new URL('./univerFields.mjs', import.meta.url)), 'utf8'),
  ];
  return createHash('sha256').update(parts.join('\0')).digest('hex');
}

async function currentStamp() {
  try {
    await readFile(kitBundle);
    return await readFile(stampFile, 'utf8');
  } catch {
    return '';
  }
}

/**
 * 需要时（重新）打包，返回产物路径。先写临时文件再改名，几个进程同时打也不会读到半个文件。
 */
export async function ensureKit() {
  const stamp = await wantedStamp();
  if ((await currentStamp()) === stamp) return kitBundle;
  const { build } = await import('esbuild');
  await mkdir(cache, { recursive: true });
  const temporary = join(cache, `univer-kit.${process.pid}.cjs`);
  await build({
    entryPoints: [kitSource],
    bundle: true,
    minify: true,
    platform: 'node',
    format: 'cjs',
    outfile: temporary,
    logLevel: 'error',
    plugins: [univerFields],
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  const names = Object.keys(createRequire(import.meta.url)(temporary));
  await rename(temporary, bundle);
  await writeFile(
    kitBundle,
    [
      "import { createRequire } from 'node:module';",
      "const kit = createRequire(import.meta.url)('./univer-kit.cjs');",
      `export const { ${names.join(', ')} } = kit;`,
      '',
    ].join('\n'),
  );
  await writeFile(stampFile, stamp);
  return kitBundle;
}

const isKitImport = (source, importerDirectory) =>
  /(^|\/)kit(\.ts)?$/.test(source) &&
  importerDirectory.replaceAll('\\', '/').includes('/src/host/engine/univer');

/** Vite/vitest 插件：把适配器里的 `./kit` 换成预打包产物。 */
export function kitForVite() {
  return {
    name: 'univer-kit',
    enforce: 'pre',
    resolveId: (source, importer) =>
      importer && isKitImport(source, dirname(importer)) ? { id: kitBundle, external: true } : null,
  };
}

/** esbuild 插件：把适配器里的 `./kit` 换成外部的预打包产物（命令行打包用）。 */
export function kitForEsbuild() {
  return {
    name: 'univer-kit',
    setup(build) {
      build.onResolve({ filter: /(^|\/)kit(\.ts)?$/ }, ({ path, resolveDir, kind }) =>
        kind !== 'entry-point' && isKitImport(path, resolveDir) ? { path: kitBundle, external: true } : null,
      );
    },
  };
}
