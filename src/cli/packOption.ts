import { builtInPack, readPack } from '../forms';
import type { Layout, Pack } from '../forms';
import { findScheme } from '../schemes';
import type { Scheme } from '../schemes';
import { readText } from './jsonInput';
import type { ParsedArguments } from './parseArguments';
import { InputError } from './readInput';
import { readSchemeOption, schemeOption } from './schemeOption';

/** `--pack 方案包.json`：照包里的方案与版面（窗格“导出方案包”、`pbe adopt -o` 得到的文件）；也可写内置方案的编号。 */
export const packOption = { name: '--pack', takesValue: true } as const;

/** 读 `--pack` 给的方案包（文件，或内置方案的编号）；没写为 undefined，写法不对抛 {@link InputError}，消息列出全部问题。 */
export async function readPackOption({ value }: ParsedArguments, folder: string): Promise<Pack | undefined> {
  const file = value(packOption.name);
  if (file === null) return undefined;
  const scheme = findScheme(file);
  if (scheme) return builtInPack(scheme);
  const parsed = readPack(
    await readText(folder, file).catch((error: unknown) => {
      throw error instanceof InputError ? new InputError(`方案包 ${file}：${error.message}`) : error;
    }),
  );
  if (parsed.ok) return parsed.pack;
  throw new InputError(`方案包 ${file}：${parsed.problems.join('\n  ')}`);
}

/** 照哪份方案、哪些版面。 */
export interface ChosenRules {
  readonly scheme: Scheme | undefined;
  readonly layouts: readonly Layout[];
}

/**
 * `--scheme`（内置方案的编号，或方案文件）与 `--pack` 合起来：写了 `--scheme` 照它，没写照包里的方案。
 * @throws InputError 文件读不到、写法不对
 */
export async function readRules(parsed: ParsedArguments, folder: string): Promise<ChosenRules> {
  const pack = await readPackOption(parsed, folder);
  const named = findScheme(parsed.value(schemeOption.name) ?? '');
  const scheme = named ?? (await readSchemeOption(parsed, folder)) ?? pack?.scheme;
  return { scheme, layouts: pack?.layouts ?? [] };
}
