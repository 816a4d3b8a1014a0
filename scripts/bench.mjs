/**
 * npm run bench：批次计数、相对快慢（test/bench），以及窗格各脚本的体积。
 * 数字只供比较，不作测试门槛；体积上限由构建检查把关。
 */
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const vitest = join(dirname(createRequire(import.meta.url).resolve('vitest/package.json')), 'vitest.mjs');

const run = (...args) => spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' }).status ?? 1;

const bench = run(vitest, 'run', '--config', 'vitest.bench.config.ts', ...process.argv.slice(2));
const build = run('scripts/build.mjs', '--out', 'node_modules/.cache/pbe/bench');
process.exitCode = bench || build;
