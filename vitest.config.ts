import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { BUILT_SOURCES, sourcesForVite } from './scripts/lib/builtSources.mjs';
import { kitForVite } from './scripts/lib/kit.mjs';
import { sqlForVite } from './scripts/lib/sqlText.mjs';
import { LongestFirst } from './scripts/lib/longestFirst.mjs';

/** 转好的 src（`npm test` 给）；没有就由 vitest 转。 */
const builtSources = () => sourcesForVite(process.env[BUILT_SOURCES]);

const fewerCompiles = 'test/support/fewerCompiles.ts';

const mocked = 'test/host/**/*.mocked.test.ts';

const host = {
  include: ['test/host/**/*.test.ts'],
  globalSetup: ['test/host/globalSetup.ts'],
  setupFiles: [fewerCompiles, 'test/host/cleanUp.ts'],
  testTimeout: 90_000,
  hookTimeout: 90_000,
};

/** 三组测试：unit 纯计算；host 真 office.js 客户端 + 模拟主机（Node）；e2e 真浏览器。 */
export default defineConfig({
  test: {
    // 每核一个半：测试时常等浏览器、LibreOffice、Python 与引擎的定时器，一核一个闲着；
    // 一核两个则多起的进程各要装一遍规则与引擎（一个十几秒处理器时间）
    maxWorkers: Math.ceil(1.5 * availableParallelism()),
    sequence: { sequencer: LongestFirst },
    projects: [
      // 时限只防卡死：慢机器、多个测试同时跑时，一份申报要读上几百遍的用例会到半分钟。
      // 每个文件重新装一遍规则、方案、窗格占去一多半时间；文件共用一份，改了全局的自己放回去
      {
        plugins: [builtSources(), sqlForVite()],
        test: {
          name: 'unit',
          include: ['test/unit/**/*.test.ts'],
          setupFiles: [fewerCompiles],
          testTimeout: 60_000,
          isolate: false,
        },
      },
      // 每个文件重新装一遍 office.js 与引擎要两秒，合起来占三成时间；主机测试的文件共用一份
      {
        plugins: [builtSources(), kitForVite(), sqlForVite()],
        test: { ...host, name: 'host', exclude: [mocked], isolate: false },
      },
      // 替换了模块（vi.mock）的文件不能与别人共用
      { plugins: [kitForVite(), sqlForVite()], test: { ...host, name: 'mocked', include: [mocked] } },
      {
        plugins: [builtSources()],
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          globalSetup: ['test/e2e/globalSetup.ts'],
          setupFiles: [fewerCompiles],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // 一个进程一个浏览器，文件之间共用
          isolate: false,
        },
      },
    ],
  },
});
