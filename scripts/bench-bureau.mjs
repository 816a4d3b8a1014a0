/** 量汇总：node scripts/bench-bureau.mjs [单位数 3000] [项目数 20]。 */
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
const [units = '3000', projects = '20'] = process.argv.slice(2);
await createRequire(import.meta.url)(outfile).measureLake(Number(units), Number(projects));
