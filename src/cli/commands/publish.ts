import { FUNCTION_NAMESPACE } from '../../functions';
import { planPublication, registryNamespace } from '../../submission';
import { readXlsx, redactXlsx } from '../../xlsx';
import { exitCodes } from '../exitCodes';
import type { ExitCode } from '../exitCodes';
import { fileAndOutput, forceOption, outputOption } from '../fileAndOutput';
import { parseArguments } from '../parseArguments';
import { problemLines } from '../problemLines';
import { readInput } from '../readInput';
import { checkOutput, saveOutput } from '../save';
import { sha256 } from '../sha256';
import type { Terminal } from '../terminal';

/** `pbe publish`：另做一份能上网的：只有表和值，没有个人信息；原文件不动，不起表格引擎。 */
export async function publish(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const parsed = parseArguments(args, [outputOption, forceOption]);
  const { file, target } = fileAndOutput(parsed, '公开', '公开版', terminal.folder);
  const options = { functionNamespaces: [FUNCTION_NAMESPACE], registryNamespace };
  try {
    const bytes = await readInput(terminal.folder, file);
    await checkOutput(target);
    const plan = await planPublication(readXlsx(bytes, options), sha256);
    const reasons = plan.kind === 'blocked' ? plan.reasons : ['要公开的表都隐藏着，先取消隐藏。'];
    const made = plan.kind === 'ready' ? redactXlsx(bytes, plan.sheets, options) : null;
    if (plan.kind === 'blocked' || !made) {
      terminal.error(`${file} 还不能公开，没有生成公开版：`);
      for (const reason of reasons) terminal.error(`  ${reason}`);
      return exitCodes.findings;
    }
    await saveOutput(target, made.bytes);
    terminal.out(`已生成公开版 ${target.output}：只有值，没有公式、个人信息、备注、名称与隐藏内容。`);
    if (made.dropped.length > 0) terminal.out(`没有带上的工作表：${made.dropped.join('、')}。`);
    for (const lost of made.unsupported) terminal.error(`${file}：公开版里没有${lost}。`);
    for (const notice of plan.notices) terminal.error(`${file}：${notice}`);
    return exitCodes.ok;
  } catch (error) {
    for (const line of problemLines(file, error)) terminal.error(line);
    return exitCodes.unreadable;
  }
}
