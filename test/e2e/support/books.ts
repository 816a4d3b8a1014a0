import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { SubmissionData } from '../../../src/submission';

const made = new Map<string, Promise<Buffer>>();

/** 用命令行照一份数据造工作簿；同一份数据一个进程里只造一次。 */
export async function bookOf(data: SubmissionData): Promise<Buffer> {
  const key = JSON.stringify(data);
  const making = made.get(key) ?? make(data);
  made.set(key, making);
  return Buffer.from(await making);
}

async function make(data: SubmissionData): Promise<Buffer> {
  const folder = await mkdtemp(join(tmpdir(), 'pbe-'));
  const [input, output] = [join(folder, 'a.json'), join(folder, 'a.xlsx')];
  try {
    await writeFile(input, JSON.stringify(data));
    await promisify(execFile)(process.execPath, ['scripts/pbe.mjs', 'fill', input, '-o', output]);
    return await readFile(output);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
