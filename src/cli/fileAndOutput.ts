import { extname } from 'node:path';
import type { OutputTarget } from './save';
import type { OptionSpec, ParsedArguments } from './parseArguments';
import { UsageError } from './usageError';

/** 读一个工作簿、另存一个的命令都有的选项。 */
export const outputOption: OptionSpec = { name: '--output', short: '-o', takesValue: true };

/** 写成品的命令都有：已定稿的、看不懂的旧文件也盖掉。 */
export const forceOption: OptionSpec = { name: '--force' };

/**
 * 读一个、另存一个：哪个文件，存到哪里。
 *
 * @param doing 要做什么，如“定稿”
 * @param product 另存的叫什么，如“公开版”
 * @param folder 相对路径从这里算起
 */
export function fileAndOutput(
  { operands, value, has }: ParsedArguments,
  doing: string,
  product: string,
  folder: string,
): { readonly file: string; readonly target: OutputTarget } {
  const [file, ...more] = operands;
  if (file === undefined || more.length > 0) throw new UsageError(`请写一个要${doing}的 .xlsx 文件。`);
  const output = value(outputOption.name);
  if (output === null) throw new UsageError(`请写 -o ${product}.xlsx。`);
  if (extname(output).toLowerCase() !== '.xlsx')
    throw new UsageError(`-o 后面写${product}的文件名，以 .xlsx 结尾（现为 ${output}）。`);
  return { file, target: { folder, output, inputs: [file], force: has(forceOption.name) } };
}
