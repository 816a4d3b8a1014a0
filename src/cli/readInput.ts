import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { defaultLimits } from '../xlsx';

/** 输入读不了；消息不带文件名，由调用者加在前面。 */
export class InputError extends Error {
  override readonly name = 'InputError';
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: '没有这个文件。',
  EISDIR: '这是一个文件夹，不是文件。',
  EACCES: '没有读这个文件的权限。',
  EPERM: '没有读这个文件的权限。',
  EBUSY: '文件正被别的程序占用。',
};

/** 读文件时 Node 的错误 → 中文原因。 */
export function fileErrorText(error: unknown): string {
  const code = (error as { code?: unknown }).code;
  return REASONS[String(code)] ?? (error instanceof Error ? error.message : String(error));
}

/** 读一个输入文件；太大的不读进内存。 */
export async function readInput(folder: string, file: string): Promise<Uint8Array> {
  const path = resolve(folder, file);
  try {
    const info = await stat(path);
    if (info.isDirectory()) throw new InputError(REASONS['EISDIR']);
    if (info.size > defaultLimits.fileBytes) {
      throw new InputError(`文件有 ${Math.round(info.size / 1024 / 1024)} MB，超过可以处理的上限。`);
    }
    return await readFile(path);
  } catch (error) {
    throw error instanceof InputError ? error : new InputError(fileErrorText(error));
  }
}
