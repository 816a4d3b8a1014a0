import { randomBytes } from 'node:crypto';
import { chmod, open, rename, unlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

const nothing = (): void => undefined;

/** 改名本身也落到盘上；Windows 不能打开文件夹，那里由文件系统自己保证。 */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(nothing);
  await handle?.sync().catch(nothing);
  await handle?.close();
}

async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(path, 'wx');
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/**
 * 用新内容换掉一个文件（没有就新建）：先在旁边写好临时文件、落盘，再改名顶替。
 * 中途出错、断电、进程被杀，原来的文件都完整不动。
 *
 * @param mode 原文件的权限位；新建为 `null`
 * @throws 系统的写错误，临时文件已删
 */
export async function replaceFile(path: string, bytes: Uint8Array, mode: number | null): Promise<void> {
  const temporary = join(
    dirname(path),
    `.${basename(path).slice(0, 40)}.${randomBytes(6).toString('hex')}.tmp`,
  );
  try {
    await writeWhole(temporary, bytes);
    if (mode !== null) await chmod(temporary, mode & 0o7777);
    await rename(temporary, path);
  } catch (error) {
    await unlink(temporary).catch(nothing);
    throw error;
  }
  await syncFolder(dirname(path));
}
