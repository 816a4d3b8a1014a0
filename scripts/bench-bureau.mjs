/**
 * 量汇总：node scripts/bench-bureau.mjs [单位数 3000] [项目数 20]。
 * 大的分几步：… 单位数 项目数 --fill 库 起 止（造第几到第几个县），… 单位数 项目数 --measure 库。
 */
import { mkdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { sqlLoader } from './lib/sqlText.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const outfile = join(root, 'node_modules', '.cache', 'pbe', 'bench-bureau.cjs');
await mkdir(dirname(outfile), { recursive: true });
await build({
  absWorkingDir: root,
  entryPoints: ['test/bench/province/measureLake.ts'],
  bundle: true,
  platform: 'node',
  format: 'cjs',
  outfile,
  logLevel: 'error',
  define: { 'import.meta.url': 'importMetaUrl' },
  banner: { js: "const importMetaUrl = require('node:url').pathToFileURL(__filename).href;" },
  loader: sqlLoader,
  external: ['@duckdb/node-api'],
});
const [units = '3000', projects = '20', step, lake, from, to] = process.argv.slice(2);
const bench = createRequire(import.meta.url)(outfile);
const size = [Number(units), Number(projects)];
if (step === '--fill') await bench.fillLake(lake, ...size, Number(from ?? 0), Number(to ?? 130));
else if (step === '--measure') await bench.measureSummary(lake, ...size);
else await bench.measureLake(...size);
