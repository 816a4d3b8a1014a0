import { exitCodes } from '../exitCodes';
import type { ExitCode } from '../exitCodes';
import { fileAndOutput, forceOption, outputOption } from '../fileAndOutput';
import { parseArguments } from '../parseArguments';
import { problemLines } from '../problemLines';
import { readInput } from '../readInput';
import { checkOutput, saveOutput } from '../save';
import type { Terminal } from '../terminal';

/** `pbe sheet`：另存一份带“审核情况表”的，在任何表格软件里写审核说明，写好再定稿。 */
export async function sheet(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const parsed = parseArguments(args, [outputOption, forceOption]);
  const { file, target } = fileAndOutput(parsed, '生成审核情况表', '成品', terminal.folder);
  try {
    const bytes = await readInput(terminal.folder, file);
    await checkOutput(target);
    const { auditSheetWorkbook } = await import('../auditSheetWorkbook');
    const made = await auditSheetWorkbook(bytes, new Date());
    await saveOutput(target, made.bytes);
    for (const lost of made.unsupported) terminal.error(`${file}：成品里没有${lost}。`);
    const { sheetName, written, explained } = made.result;
    terminal.out(`已生成 ${target.output}：“${sheetName}”有 ${written} 条结果，已说明 ${explained} 条。`);
    terminal.out('打开它，在“审核说明”一列给每条“核实”写明原因（或回表里改正），存好再 pbe finalize。');
    return exitCodes.ok;
  } catch (error) {
    for (const line of problemLines(file, error)) terminal.error(line);
    return exitCodes.unreadable;
  }
}
