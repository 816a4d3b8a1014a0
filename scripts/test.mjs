/**
 * npm test：单元、主机、浏览器三组测试全跑一遍，最后一行只写“N passed, N failed”。
 * 浏览器进程自己崩了的文件重跑一遍（会说明）；断言不过的不重跑。
 * 其余参数原样交给 vitest，例如 npm test -- --project unit。
 * src 先转成 Node 直接认得的模块（lib/builtSources.mjs），失败时的行号是转好以后的；要原来的行号用 npx vitest run 文件。
 */
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { BUILT_SOURCES, ensureSources } from './lib/builtSources.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/** 跑一次 vitest，返回退出码与各测试文件的结果；报告没写出来就没有结果。 */
async function runVitest(report, args) {
  const vitest = join(dirname(createRequire(import.meta.url).resolve('vitest/package.json')), 'vitest.mjs');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const code = await new Promise((done, fail) => {
    const child = spawn(process.execPath, [vitest, 'run', ...reporters, ...args], {
      cwd: root,
      stdio: 'inherit',
      env: { ...process.env, [BUILT_SOURCES]: sources },
    });
    child.once('error', fail);
    child.once('close', (exit) => done(exit ?? 1));
  });
  const written = await readFile(report, 'utf8').catch(() => '{}');
  return { code, files: JSON.parse(written).testResults ?? [] };
}

/** 数通过与没通过；装不起来的测试文件（没有跑到任何一条）按一条失败计。 */
function countIn(files) {
  const statuses = files.flatMap((file) =>
    file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed')
      ? ['failed', ...file.assertionResults.map((test) => test.status)]
      : file.assertionResults.map((test) => test.status),
  );
  const count = (status) => statuses.filter((each) => each === status).length;
  return { passed: count('passed'), failed: count('failed') };
}

/** 浏览器进程自己没了（playwright 的原话）；断言不过、等不到，都不是这一句。 */
const BROWSER_GONE = /Target page, context or browser has been closed|Target crashed/;

/** 头一条失败就是浏览器没了的文件：后面的失败都由它而来。 */
const lostBrowser = (file) =>
  BROWSER_GONE.test(
    file.assertionResults.find((test) => test.status === 'failed')?.failureMessages.join('\n') ?? '',
  );

const sources = await ensureSources();
const folder = await mkdtemp(join(tmpdir(), 'pbe-test-'));
try {
  let { code, files } = await runVitest(join(folder, 'report.json'), process.argv.slice(2));
  const lost = files.filter(lostBrowser);
  if (lost.length > 0) {
    // 浏览器崩了说明不了对错：明说，重跑一遍，再崩就算失败
    const names = lost.map((file) => relative(root, file.name));
    console.log(`\n浏览器中途退出，这几个文件重跑一遍：${names.join('、')}`);
    const again = await runVitest(join(folder, 'again.json'), ['--project', 'e2e', ...names]);
    files = [...files.filter((file) => !lost.includes(file)), ...again.files];
    if (countIn(files).failed === 0) code = again.code;
  }
  const { passed, failed } = files.length > 0 ? countIn(files) : { passed: 0, failed: 1 };
  // 测试都过了而 vitest 仍报错（如未捕获的异常、globalSetup 失败），也算一条失败
  const failures = failed === 0 && code !== 0 ? 1 : failed;
  console.log(`${passed} passed, ${failures} failed`);
  process.exitCode = failures === 0 ? 0 : 1;
} finally {
  await rm(folder, { recursive: true, force: true });
}
