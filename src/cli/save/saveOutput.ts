import { mkdir } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { contentOf, isOpenElsewhere, isReadOnly, lookAt, type ExistingOutput } from './existingOutput';
import { OutputError, writeErrorText } from './outputError';
import { replaceFile } from './replaceFile';

/** 成品往哪里写，以及什么不许碰。 */
export interface OutputTarget {
  /** 相对路径从这里算起。 */
  readonly folder: string;
  /** 成品的路径，照用户的写法；报错时也这样写。 */
  readonly output: string;
  /** 读进来的各个文件；成品不能是其中任何一个（链接到它也不行）。 */
  readonly inputs: readonly string[];
  /** 用户写了 `--force`：已定稿的、看不懂的、像是正打开着的旧文件也盖掉。 */
  readonly force: boolean;
}

async function refuseInputs(existing: ExistingOutput, { folder, inputs }: OutputTarget): Promise<void> {
  for (const input of inputs) {
    const found = await lookAt(resolve(folder, input)).catch(() => null);
    if (found?.identity === existing.identity)
      throw new OutputError(`成品要另存，不能盖掉原文件：它就是 ${input}（或指到它的链接）。换一个文件名。`);
  }
}

async function refuseUnasked(existing: ExistingOutput): Promise<void> {
  if (await isOpenElsewhere(existing))
    throw new OutputError('正在 Excel、WPS 或 LibreOffice 里打开着，关掉它再存；确定没有打开就加 --force。');
  const content = await contentOf(existing);
  if (content === 'sealed')
    throw new OutputError('这份已经定稿，不能不问就盖掉。换一个文件名；确定要盖就加 --force。');
  if (content === 'unknown')
    throw new OutputError('已经有这个文件，读不出里面是什么，没有盖掉。换一个文件名；确定要盖就加 --force。');
}

/** 该不该写；不该写抛 {@link OutputError}，返回已有的文件。 */
async function examine(target: OutputTarget): Promise<ExistingOutput | null> {
  const existing = await lookAt(resolve(target.folder, target.output));
  if (!existing) return null;
  if (existing.isFolder) throw Object.assign(new Error('EISDIR'), { code: 'EISDIR' });
  await refuseInputs(existing, target);
  if (await isReadOnly(existing)) throw new OutputError('这个文件设成了只读，去掉只读或换一个文件名。');
  if (!target.force) await refuseUnasked(existing);
  return existing;
}

async function naming<T>(output: string, work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    const reason = error instanceof OutputError ? error.message : writeErrorText(error);
    throw new OutputError(`写不了 ${output}：${reason}`);
  }
}

/** 动手以前先看该不该写，免得白做半天；{@link saveOutput} 写的时候还会再看一遍。 */
export async function checkOutput(target: OutputTarget): Promise<void> {
  await naming(target.output, examine(target));
}

/**
 * 写成品的唯一入口；文件夹没有就建，中途出错旧文件不动（见 {@link replaceFile}）。
 * 已有的是链接就写到它指的地方，链接本身留着。
 *
 * @throws OutputError 写不了或不该写
 */
export async function saveOutput(target: OutputTarget, bytes: Uint8Array): Promise<void> {
  const write = async (): Promise<void> => {
    const existing = await examine(target);
    const path = existing?.path ?? resolve(target.folder, target.output);
    await mkdir(dirname(path), { recursive: true });
    await replaceFile(path, bytes, existing?.mode ?? null);
  };
  await naming(target.output, write());
}
