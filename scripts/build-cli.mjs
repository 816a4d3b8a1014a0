/**
 * 给没有 npm 的办公室：node scripts/build-cli.mjs [--out 成品.zip]
 * 把命令行打成一个离线的 zip：pbe.cjs、表格引擎、客户端库、pbe.cmd（把文件、文件夹拖上去就审）、说明。
 * Node 自己放：把 Node 20.19 以上的 node.exe（Windows）放在旁边，或者机器上已经装了。
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { strToU8, zipSync } from 'fflate';
import { ensureKit } from './lib/kit.mjs';
import { sqlLoader } from './lib/sqlText.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const LIBRARY = 'node_modules/@microsoft/office-js';

/** 表格引擎放在旁边的一个文件里，用到才装。 */
const kitBeside = {
  name: 'univer-kit-beside',
  setup: (setup) =>
    setup.onResolve({ filter: /(^|\/)kit(\.ts)?$/ }, ({ resolveDir, kind }) =>
      kind !== 'entry-point' && resolveDir.replaceAll('\\', '/').includes('/src/host/engine/univer')
        ? { path: './univer-kit.cjs', external: true }
        : null,
    ),
};

// 同 package.json 的 pbe：一本一本地读，清扫线程互相等的比干的多
const FLAGS = '--no-parallel-scavenge --no-concurrent-marking';

// 拖上来的文件、文件夹一起审，结果写成工作簿；cmd 只认得 GBK，所以不写中文，chcp 之后由程序说
const COMMAND = `@echo off
chcp 65001 >nul
set "NODE=%~dp0node.exe"
if not exist "%NODE%" set "NODE=node"
if "%~1"=="" ("%NODE%" ${FLAGS} "%~dp0pbe.cjs" help & pause & exit /b)
"%NODE%" ${FLAGS} "%~dp0pbe.cjs" check %* --xlsx "%~dp1pbe-result.xlsx" --force
pause
`;

const README = `PBE 绩效自评 命令行（离线）

一、放上 Node
  要 Node.js 20.19 以上（长期支持版）。Windows：把官方 zip 里的 node.exe 放在本文件夹；
  Linux、麒麟、统信：系统里装了 node 就行，或把官方 tar.xz 里的 bin/node 放在本文件夹。不用 npm，不联网。

二、用
  Windows：把工作簿或文件夹拖到 pbe.cmd 上，审核结果写在旁边的 pbe-result.xlsx。
  命令行：node pbe.cjs help        看有哪些命令
          node pbe.cjs check 各单位报送/ --xlsx 结果.xlsx
          node pbe.cjs collect 各单位报送/ -o 库/
          node pbe.cjs rollup 库/ --by 地区 -o 汇总.xlsx

三、没有带的
  DuckDB（可选）：单位多过 500 个时汇总快得多；没有它照样算，结果一样。
  pbe.cmd 在 Windows 上没有试过；pbe.cjs 在 Linux 上用单独的 Node 试过。
`;

const { values } = parseArgs({ options: { out: { type: 'string', default: 'out/pbe-cli.zip' } } });
const { outputFiles } = await build({
  absWorkingDir: root,
  entryPoints: ['src/cli/main.ts'],
  bundle: true,
  minify: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  write: false,
  outfile: 'pbe.cjs',
  logLevel: 'error',
  define: { 'import.meta.url': 'importMetaUrl' },
  banner: { js: "const importMetaUrl = require('node:url').pathToFileURL(__filename).href;" },
  loader: sqlLoader,
  external: ['@duckdb/node-api'],
  plugins: [kitBeside],
});
const kit = join(dirname(await ensureKit()), 'univer-kit.cjs');
const library = dirname(createRequire(import.meta.url).resolve('@microsoft/office-js/package.json'));
const out = resolve(values.out);
await mkdir(dirname(out), { recursive: true });
await writeFile(
  out,
  zipSync(
    {
      'pbe/pbe.cjs': outputFiles[0].contents,
      'pbe/univer-kit.cjs': await readFile(kit),
      'pbe/pbe.cmd': strToU8(COMMAND.replaceAll('\n', '\r\n')),
      'pbe/说明.txt': strToU8(`\ufeff${README.replaceAll('\n', '\r\n')}`),
      'pbe/LICENSE': await readFile(join(root, 'LICENSE')),
      [`pbe/${LIBRARY}/package.json`]: await readFile(join(library, 'package.json')),
      [`pbe/${LIBRARY}/dist/excel-win32-16.01.js`]: await readFile(
        join(library, 'dist', 'excel-win32-16.01.js'),
      ),
    },
    { level: 9, mtime: new Date(1980, 0, 1) },
  ),
);
console.log(`已打成 ${out}`);
