/** 用 esbuild 打工作台的浏览器包（约 2 秒）；内容没变就用上次的。 */
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { withDependencies } from '../../rooms.mjs';
import { hashedFolder } from './hashedFolder.mjs';
import { univerFields } from './univerFields.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** 工作台用到的房间。 */
const sources = withDependencies(['workbench']).map((room) => join(root, 'src', room));

/**
 * 备好浏览器包，返回所在文件夹：main.js、main.css（页面）、paneShell.js（窗格页面先于 office.js 装入的垫片）。
 */
export async function ensureWorkbenchBundle() {
  const lock = join(root, 'package-lock.json');
  const scripts = [import.meta.url, new URL('./univerFields.mjs', import.meta.url)].map((url) =>
    fileURLToPath(url),
  );
  return hashedFolder('workbench', [...sources, lock, ...scripts], async (outdir) => {
    const { build } = await import('esbuild');
    await build({
      entryPoints: {
        main: join(root, 'src', 'workbench', 'main.tsx'),
        paneShell: join(root, 'src', 'workbench', 'office', 'paneShell.ts'),
      },
      outdir,
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
  });
}
