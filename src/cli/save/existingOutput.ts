import { access, constants, readFile, realpath, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { FUNCTION_NAMESPACE } from '../../functions';
import { registryNamespace, registryOf } from '../../submission';
import { defaultLimits, readXlsx, XlsxError } from '../../xlsx';

/** 成品的位置上已经有的文件。 */
export interface ExistingOutput {
  /** 链接都走完以后的路径。 */
  readonly path: string;
  readonly isFolder: boolean;
  readonly mode: number;
  /** 磁盘与索引号：两个路径相同就是同一个文件（硬链接）。 */
  readonly identity: string;
  readonly bytes: number;
}

/** 看一个路径上有没有文件，链接走到底；没有为 `null`。 */
export async function lookAt(path: string): Promise<ExistingOutput | null> {
  try {
    const real = await realpath(path);
    const info = await stat(real, { bigint: true });
    return {
      path: real,
      isFolder: info.isDirectory(),
      mode: Number(info.mode),
      identity: `${info.dev}:${info.ino}`,
      bytes: Number(info.size),
    };
  } catch (error) {
    if ((error as { code?: unknown }).code === 'ENOENT') return null;
    throw error;
  }
}

/** 设成只读的文件；用管理员身份跑时系统不拦，也照样认。 */
export async function isReadOnly({ path, mode }: ExistingOutput): Promise<boolean> {
  if ((mode & 0o222) === 0) return true;
  return access(path, constants.W_OK).then(
    () => false,
    (error: unknown) => (error as { code?: unknown }).code !== 'EROFS',
  );
}

/** 旁边有没有 Excel、WPS（`~$名字`）或 LibreOffice（`.~lock.名字#`）打开时留的锁。 */
export async function isOpenElsewhere({ path }: ExistingOutput): Promise<boolean> {
  const [folder, name] = [dirname(path), basename(path)];
  const locks = [`~$${name}`, `~$${name.slice(2)}`, `.~lock.${name}#`];
  const found = await Promise.all(locks.map((lock) => lookAt(join(folder, lock)).catch(() => null)));
  return found.some((lock) => lock !== null);
}

/** 已有的文件动不动得：定了稿的、看不懂里面是什么的，不能不问就盖掉。 */
export type Content = 'replaceable' | 'sealed' | 'unknown';

/** 看里面是什么；空文件谁也不缺。 */
export async function contentOf({ path, bytes }: ExistingOutput): Promise<Content> {
  if (bytes === 0) return 'replaceable';
  if (bytes > defaultLimits.fileBytes) return 'unknown';
  try {
    const source = readXlsx(await readFile(path), {
      functionNamespaces: [FUNCTION_NAMESPACE],
      registryNamespace,
    });
    return registryOf(source)?.seal ? 'sealed' : 'replaceable';
  } catch (error) {
    if (error instanceof XlsxError) return 'unknown';
    throw error;
  }
}
