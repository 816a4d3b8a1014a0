import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { run } from '../../../src/cli';

/** 在一个临时文件夹里跑一条命令，收下两路输出。 */
export async function pbe(folder: string, ...args: string[]) {
  const [out, error]: [string[], string[]] = [[], []];
  const code = await run(args, { folder, out: (line) => out.push(line), error: (line) => error.push(line) });
  return { code, out: out.join('\n'), error: error.join('\n') };
}

/** 临时文件夹，测试完删掉。 */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'pbe-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
