import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileErrorText, InputError } from './readInput';

/** 写成品；文件夹没有就建。写不了抛 {@link InputError}。 */
export async function saveOutput(path: string, bytes: Uint8Array): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, bytes);
  } catch (error) {
    throw new InputError(`写不了 ${path}：${fileErrorText(error)}（是不是正在 Excel 里打开着？）`);
  }
}
