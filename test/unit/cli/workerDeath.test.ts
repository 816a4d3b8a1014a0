import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { runJobs } from '../../../src/cli/pool/runJobs';

let folder = '';
let entry: URL;

/** 一个工作线程：叫“死”的文件让线程退出，叫“炸”的抛错，别的照答。 */
const THREAD = `
const { parentPort } = require('node:worker_threads');
parentPort.on('message', ({ id, input }) => {
  if (input.file.includes('死')) process.exit(9);
  if (input.file.includes('炸')) throw new Error('撑爆了');
  parentPort.postMessage({ id, result: { kind: 'done', output: { file: input.file, key: 'k', known: false } } });
});
`;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'pbe-thread-'));
  const path = join(folder, 'thread.cjs');
  writeFileSync(path, THREAD);
  entry = pathToFileURL(path);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

it.each([2, 3])('%i 个线程：读到一半线程死了、抛错，只算那一份；其余一份不少，次序不变', async (workers) => {
  const files = ['a', '死1', 'b', 'c', '炸', 'd', '死2', '死3', 'e', 'f', 'g', 'h'];
  const taken: string[] = [];
  const done = await runJobs(
    'collectBook',
    files.map((file) => ({ folder, file, lake: folder })),
    { workers, entry, signal: undefined },
    (result, { file }) => {
      taken.push(result.kind === 'done' ? file : `${file}：读不了`);
      if (result.kind === 'failed') expect(result.lines.join()).toContain(file);
    },
  );
  expect(done).toBe(files.length);
  expect(taken).toEqual(files.map((file) => (/[死炸]/.test(file) ? `${file}：读不了` : file)));
});

it('打断：手上的做完，后面的不做', async () => {
  const controller = new AbortController();
  const files = Array.from({ length: 40 }, (_, i) => `f${i}`);
  const taken: string[] = [];
  const done = await runJobs(
    'collectBook',
    files.map((file) => ({ folder, file, lake: folder })),
    { workers: 2, entry, signal: controller.signal },
    (_, { file }) => {
      taken.push(file);
      if (taken.length === 5) controller.abort();
    },
  );
  expect(done).toBe(taken.length);
  expect(done).toBeLessThan(files.length);
  expect(taken).toEqual(files.slice(0, done));
});
