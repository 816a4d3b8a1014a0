import { readPack } from '../forms';
import type { Pack } from '../forms';
import { readText } from './jsonInput';
import type { ParsedArguments } from './parseArguments';
import { InputError } from './readInput';

/** `--pack 方案包.json`：照包里的方案与版面（窗格“导出方案包”、`pbe adopt -o` 得到的文件）。 */
export const packOption = { name: '--pack', takesValue: true } as const;

/** 读 `--pack` 给的方案包；没写为 undefined，写法不对抛 {@link InputError}，消息列出全部问题。 */
export async function readPackOption({ value }: ParsedArguments, folder: string): Promise<Pack | undefined> {
  const file = value(packOption.name);
  if (file === null) return undefined;
  const parsed = readPack(
    await readText(folder, file).catch((error: unknown) => {
      throw error instanceof InputError ? new InputError(`方案包 ${file}：${error.message}`) : error;
    }),
  );
  if (parsed.ok) return parsed.pack;
  throw new InputError(`方案包 ${file}：${parsed.problems.join('\n  ')}`);
}
