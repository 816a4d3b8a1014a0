/**
 * npm run long：平时在 npm test 里抽样的测试，按长的跑（几个小时）。
 * 跑哪些文件不写单子，凡用了 test/support/long.ts 的都跑（scripts/lib/longTests.mjs）。
 * 参数原样交给 vitest，例如 npm run long -- test/host/workbook/faults
 */
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { BUILT_SOURCES, ensureSources } from './lib/builtSources.mjs';
import { longTests } from './lib/longTests.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const vitest = join(dirname(createRequire(import.meta.url).resolve('vitest/package.json')), 'vitest.mjs');

const tests = process.argv.length > 2 ? process.argv.slice(2) : longTests(root);
const { status } = spawnSync(process.execPath, [vitest, 'run', '--testTimeout', '7200000', ...tests], {
  cwd: root,
  stdio: 'inherit',
  env: { PBE_LONG: '1', ...process.env, [BUILT_SOURCES]: await ensureSources() },
});
process.exitCode = status ?? 1;
