/**
 * npm run long：平时在 npm test 里抽样的穷举与随机测试，按长的跑（一两个小时）。
 * 参数原样交给 vitest，例如 npm run long -- test/host/workbook/faults
 */
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const vitest = join(dirname(createRequire(import.meta.url).resolve('vitest/package.json')), 'vitest.mjs');

/** 各测试认的环境变量；已经设了的不改。 */
const long = { PBE_LONG: '1', PBE_ARITHMETIC: '33920' };

const projects = ['unit', 'host', 'mocked'].flatMap((name) => ['--project', name]);
const tests =
  process.argv.length > 2
    ? process.argv.slice(2)
    : ['mutations', 'faults', 'identity', 'selfConsistency', 'Equivalents', 'arithmetic', 'humanEdits'];
const { status } = spawnSync(
  process.execPath,
  [vitest, 'run', ...projects, '--testTimeout', '7200000', ...tests],
  {
    cwd: root,
    stdio: 'inherit',
    env: { ...long, ...process.env },
  },
);
process.exitCode = status ?? 1;
