import { resolve } from 'node:path';
import { WorkbookError } from '../../workbook';
import { XlsxError } from '../../xlsx';
import { exitCodes } from '../exitCodes';
import type { ExitCode } from '../exitCodes';
import { fileAndOutput, outputOption } from '../fileAndOutput';
import { parseArguments } from '../parseArguments';
import { InputError, readInput } from '../readInput';
import { saveOutput } from '../saveOutput';
import type { Terminal } from '../terminal';

/** `pbe sheet`：另存一份带“审核情况表”的，在任何表格软件里写审核说明，写好再定稿。 */
export async function sheet(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { file, output } = fileAndOutput(parseArguments(args, [outputOption]), '生成审核情况表', '成品');
  try {
    const bytes = await readInput(terminal.folder, file);
    const { auditSheetWorkbook } = await import('../auditSheetWorkbook');
    const made = await auditSheetWorkbook(bytes, new Date());
    await saveOutput(resolve(terminal.folder, output), made.bytes);
    for (const lost of made.unsupported) terminal.error(`${file}：成品里没有${lost}。`);
    const { sheetName, written, explained } = made.result;
    terminal.out(`已生成 ${output}：“${sheetName}”有 ${written} 条结果，已说明 ${explained} 条。`);
    terminal.out('打开它，在“审核说明”一列给每条“核实”写明原因（或回表里改正），存好再 pbe finalize。');
    return exitCodes.ok;
  } catch (error) {
    const known = error instanceof InputError || error instanceof XlsxError || error instanceof WorkbookError;
    if (!known) throw error;
    terminal.error(`${file}：${error.message}`);
    return exitCodes.unreadable;
  }
}
