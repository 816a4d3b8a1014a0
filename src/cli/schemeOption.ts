import type { Scheme } from '../schemes';
import { importScheme } from '../submission';
import { parseJson, readText } from './jsonInput';
import type { ParsedArguments } from './parseArguments';
import { InputError } from './readInput';

/** `--scheme 方案.json`：照文件里的方案，不照内置的、工作簿里登记的。 */
export const schemeOption = { name: '--scheme', takesValue: true } as const;

/** 读 `--scheme` 给的方案文件；没写为 undefined，写法不对抛 {@link InputError}，消息列出全部问题。 */
export async function readSchemeOption(
  { value }: ParsedArguments,
  folder: string,
): Promise<Scheme | undefined> {
  const file = value(schemeOption.name);
  if (file === null) return undefined;
  try {
    const text = await readText(folder, file);
    parseJson(text);
    const parsed = importScheme(text);
    if (parsed.ok) return parsed.scheme;
    throw new InputError(parsed.problems.join('\n  '));
  } catch (error) {
    throw error instanceof InputError ? new InputError(`方案文件 ${file}：${error.message}`) : error;
  }
}
