/**
 * npm test：单元、主机、浏览器三组测试全跑一遍，最后一行只写“N passed, N failed”。
 * 其余参数原样交给 vitest，例如 npm test -- --project unit。
 */
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

function runVitest(report) {
  const vitest = join(dirname(createRequire(import.meta.url).resolve('vitest/package.json')), 'vitest.mjs');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [vitest, 'run', ...reporters, ...process.argv.slice(2)], {
      cwd: root,
      stdio: 'inherit',
    });
    child.once('error', fail);
    child.once('close', (code) => done(code ?? 1));
  });
}

/** 数通过与没通过；装不起来的测试文件（没有跑到任何一条）按一条失败计。 */
async function countIn(report) {
  const { testResults } = JSON.parse(await readFile(report, 'utf8'));
  const statuses = testResults.flatMap((file) =>
    file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed')
      ? ['failed', ...file.assertionResults.map((test) => test.status)]
      : file.assertionResults.map((test) => test.status),
  );
  const count = (status) => statuses.filter((each) => each === status).length;
  return { passed: count('passed'), failed: count('failed') };
}

const folder = await mkdtemp(join(tmpdir(), 'pbe-test-'));
try {
  const report = join(folder, 'report.json');
  const code = await runVitest(report);
  const { passed, failed } = await countIn(report).catch(() => ({ passed: 0, failed: 1 }));
  // 测试都过了而 vitest 仍报错（如未捕获的异常、globalSetup 失败），也算一条失败
  const failures = failed === 0 && code !== 0 ? 1 : failed;
  console.log(`${passed} passed, ${failures} failed`);
  process.exitCode = failures === 0 ? 0 : 1;
} finally {
  await rm(folder, { recursive: true, force: true });
}
