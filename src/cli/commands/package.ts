import { basename, extname } from 'node:path';
import { FUNCTION_NAMESPACE } from '../../functions';
import { packParcel } from '../../parcel';
import { exitCodes } from '../exitCodes';
import type { ExitCode } from '../exitCodes';
import { forceOption, outputOption } from '../fileAndOutput';
import { parseArguments } from '../parseArguments';
import { problemLines } from '../problemLines';
import { readInput } from '../readInput';
import { checkOutput, saveOutput } from '../save';
import { sha256, sha256OfFile } from '../sha256';
import type { Terminal } from '../terminal';
import { UsageError } from '../usageError';

/** `pbe package`：定稿、报告、送审清单装进一个 zip；没有定稿、改动过的不装。 */
export async function packageParcel(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { operands, value, has } = parseArguments(args, [
    outputOption,
    forceOption,
    { name: '--report', takesValue: true },
  ]);
  const [file, ...more] = operands;
  if (file === undefined || more.length > 0) throw new UsageError('请写一个已定稿的 .xlsx 文件。');
  const output = value(outputOption.name);
  if (output !== null && extname(output).toLowerCase() !== '.zip')
    throw new UsageError(`-o 后面写送审包的文件名，以 .zip 结尾（现为 ${output}）。`);
  const report = value('--report');
  const read = async (name: string) => ({
    name: basename(name),
    bytes: await readInput(terminal.folder, name),
  });
  try {
    const parcel = await packParcel({
      book: await read(file),
      report: report === null ? null : await read(report),
      digest: sha256,
      fileDigest: sha256OfFile,
      reading: { functionNamespaces: [FUNCTION_NAMESPACE] },
    });
    if (!parcel.ok) {
      terminal.error(`${file} 还不能装送审包：`);
      for (const reason of parcel.reasons) terminal.error(`  ${reason}`);
      return exitCodes.findings;
    }
    const inputs = [file, ...(report === null ? [] : [report])];
    const target = {
      folder: terminal.folder,
      output: output ?? parcel.name,
      inputs,
      force: has(forceOption.name),
    };
    await checkOutput(target);
    await saveOutput(target, parcel.bytes);
    terminal.out(`已装好送审包 ${target.output}（定稿码 ${parcel.code}）：`);
    for (const { name, sha256: hash } of parcel.files) terminal.out(`  ${name}\n    SHA-256：${hash}`);
    for (const notice of parcel.notices) terminal.error(`${file}：${notice}`);
    return exitCodes.ok;
  } catch (error) {
    for (const line of problemLines(file, error)) terminal.error(line);
    return exitCodes.unreadable;
  }
}
