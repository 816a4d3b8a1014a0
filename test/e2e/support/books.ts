import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { SubmissionData } from '../../../src/submission';

/** 用命令行照一份数据造工作簿。 */
export async function bookOf(data: SubmissionData): Promise<Buffer> {
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
