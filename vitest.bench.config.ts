import { defineConfig } from 'vitest/config';
import { kitForVite } from './scripts/lib/kit.mjs';

/** npm run bench：批次计数与相对快慢，不进 npm test，不设时间门槛。 */
export default defineConfig({
  plugins: [kitForVite()],
  test: {
    include: ['test/bench/**/*.bench.ts'],
    globalSetup: ['test/host/globalSetup.ts', 'test/e2e/globalSetup.ts'],
    setupFiles: ['test/host/cleanUp.ts'],
    testTimeout: 600_000,
    fileParallelism: false,
  },
});
