/**
 * 命令行入口：`node scripts/pbe.mjs …`（`npm run -s pbe -- …`）。
 * 把 src/cli 打成一个 CJS 放进缓存，源文件没变就直接跑；表格引擎（kit）留在包外，只有 fill、finalize 用到时才装。
 */
import { mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureKit, kitForEsbuild } from './lib/kit.mjs';
import { sqlLoader } from './lib/sqlText.mjs';

const here = fileURLToPath(import.meta.url);
const root = join(dirname(here), '..');
const bundle = join(root, 'node_modules', '.cache', 'pbe', 'cli.cjs');
const inputsFile = `${bundle}.inputs.json`;

/** 文件的大小与修改时间；没有这个文件为空串。 */
async function stampOf(file) {
  try {
    const { size, mtimeMs } = await stat(file);
    return `${size}:${mtimeMs}`;
  } catch {
    return '';
  }
}

const stampsOf = (files) => Promise.all(files.map(async (file) => [file, await stampOf(join(root, file))]));

async function isFresh() {
  try {
    const recorded = JSON.parse(await readFile(inputsFile, 'utf8'));
    await stat(bundle);
    const current = await stampsOf(recorded.map(([file]) => file));
    return JSON.stringify(current) === JSON.stringify(recorded);
  } catch {
    return false;
  }
}

/** 先写临时文件再改名，几个进程同时打也不会读到半个文件。 */
async function rebuild() {
  const { build } = await import('esbuild');
  await mkdir(dirname(bundle), { recursive: true });
  const temporary = bundle.replace(/\.cjs$/, `.${process.pid}.cjs`);
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: ['src/cli/main.ts'],
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    outfile: temporary,
    metafile: true,
    logLevel: 'error',
    define: { 'import.meta.url': 'importMetaUrl' },
    banner: { js: "const importMetaUrl = require('node:url').pathToFileURL(__filename).href;" },
    loader: sqlLoader,
    // 可选依赖，带着本机的二进制：用到才装，没有就用纯 JavaScript 的算法
    external: ['@duckdb/node-api'],
    plugins: [kitForEsbuild()],
  });
  const inputs = [...Object.keys(metafile.inputs), 'scripts/pbe.mjs', 'scripts/lib/kit.mjs'];
  const stamps = await stampsOf(inputs);
  await rename(temporary, bundle);
  await writeFile(inputsFile, JSON.stringify(stamps));
}

if (!(await isFresh())) await rebuild();
if (['fill', 'sheet', 'finalize', 'import', 'combine'].includes(process.argv[2])) await ensureKit();
// npm 把当前文件夹换成项目根：相对路径要从用户敲命令的地方算
if (process.env.npm_lifecycle_event === 'pbe' && process.env.INIT_CWD)
  process.env.PBE_FOLDER = process.env.INIT_CWD;
createRequire(import.meta.url)(bundle);
