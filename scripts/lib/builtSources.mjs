/**
 * 测试用的 src：一个文件一个文件地转成 Node 直接认得的模块。
 * vitest 自己转的，每用一次别的文件里的名字都要过一个取值函数，1,500 多个文件还要一个一个经主进程要来；
 * 转好的由 Node 直接装，同样的测试少用五分之一处理器时间。测试文件自己照旧由 vitest 转。
 */
import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { hashedFolder } from './hashedFolder.mjs';
import { kitBundle, kitSource } from './kit.mjs';
import { sqlLoader } from './sqlText.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const source = join(root, 'src');

/** 程序文件与随程序走的数据；样式、网页不装。 */
const MODULE = /\.(tsx?|json|sql)$/;

/** 转好的文件夹经这个环境变量告诉 vitest 的设置；没有就照旧由 vitest 转（`npx vitest` 看着改的时候）。 */
export const BUILT_SOURCES = 'PBE_BUILT_SOURCES';

/** 一个导入落在 src 的哪个文件；不在 src 里、不是相对路径的是 null。 */
function fileOf(specifier, folder) {
  if (!/^\.\.?(\/|$)/.test(specifier)) return null;
  const path = resolve(folder, specifier);
  if (!path.startsWith(source + sep)) return null;
  const tried = [path, `${path}.ts`, `${path}.tsx`, join(path, 'index.ts'), join(path, 'index.tsx')];
  return tried.find((each) => MODULE.test(each) && existsSync(each)) ?? null;
}

/** 转好以后叫什么，相对于 src。 */
const builtName = (file) => `${relative(source, file).replaceAll(sep, '/')}.mjs`;

/** 文件之间互相认得转好以后的名字；Univer 用预打包的那一份。 */
const eachFileAlone = {
  name: 'each-file-alone',
  setup(build) {
    build.onResolve({ filter: /.*/ }, ({ path, resolveDir, kind }) => {
      if (kind === 'entry-point') return null;
      const file = fileOf(path, resolveDir);
      if (file === null) return { path, external: true };
      if (file === kitSource) return { path: kitBundle, external: true };
      const to = relative(relative(source, resolveDir), builtName(file)).replaceAll(sep, '/');
      return { path: to.startsWith('.') ? to : `./${to}`, external: true };
    });
  },
};

/** 转好 src，返回所在文件夹；内容没变就用上次的。 */
export async function ensureSources() {
  const here = fileURLToPath(import.meta.url);
  return hashedFolder('sources', [source, here, join(root, 'package-lock.json')], async (outdir) => {
    const { build } = await import('esbuild');
    const names = await readdir(source, { recursive: true });
    const entries = names.filter((name) => MODULE.test(name)).map((name) => join(source, name));
    await build({
      entryPoints: entries.map((file) => ({ in: file, out: builtName(file).slice(0, -'.mjs'.length) })),
      outdir,
      outExtension: { '.js': '.mjs' },
      bundle: true,
      platform: 'node',
      format: 'esm',
      target: 'node20',
      jsx: 'automatic',
      loader: sqlLoader,
      logLevel: 'error',
      plugins: [eachFileAlone],
    });
  });
}

/** vitest 插件：测试要 src 里的文件，给转好的；`folder` 没有就什么也不做。 */
export function sourcesForVite(folder) {
  return {
    name: 'built-sources',
    enforce: 'pre',
    resolveId(specifier, importer) {
      if (!folder || !importer) return null;
      const file = fileOf(specifier, dirname(importer));
      return file === null || file === kitSource
        ? null
        : { id: join(folder, builtName(file)), external: true };
    },
  };
}
