import { findForm, fieldsOf, findBlock } from '../../forms';
import { toSubmissionData } from '../../submission';
import type { SubmissionData } from '../../submission';
import { schemes } from '../../schemes';
import { exitCodes } from '../exitCodes';
import type { ExitCode } from '../exitCodes';
import { forceOption, outputOption } from '../fileAndOutput';
import { openBook } from '../openBook';
import { parseArguments } from '../parseArguments';
import { problemLines } from '../problemLines';
import { checkOutput, saveOutput } from '../save';
import type { Terminal } from '../terminal';
import { UsageError } from '../usageError';
import { mergeData } from './fillInput';

/** 只带录入的：算得出来的格让公式去算，不把别人算的照搬过来。 */
function inputsOnly(data: SubmissionData): SubmissionData {
  const forms = data.forms.map((form) => {
    const spec = findForm(form.form);
    const computed = new Set(
      fieldsOf(spec)
        .filter(({ formula }) => formula !== undefined)
        .map(({ key }) => key),
    );
    const values = Object.fromEntries(
      Object.entries(form.values).filter(([key, value]) => !computed.has(key) && value !== null),
    );
    const rows = Object.fromEntries(
      Object.entries(form.rows).map(([block, lines]) => {
        const formulas = new Set(
          findBlock(spec, block)
            ?.columns.filter(({ formula }) => formula !== undefined)
            .map(({ key }) => key),
        );
        return [
          block,
          lines.map((line) => Object.fromEntries(Object.entries(line).filter(([key]) => !formulas.has(key)))),
        ];
      }),
    );
    return { ...form, values, rows };
  });
  return { ...data, forms };
}

/** `pbe import`：别的表（手做的、财政局的、我们的）里的录入 → 今年的表样。 */
export async function importTables(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const parsed = parseArguments(args, [outputOption, forceOption, { name: '--scheme', takesValue: true }]);
  const [id, output] = [parsed.value('--scheme'), parsed.value('--output')];
  if (parsed.operands.length === 0) throw new UsageError('请写要导入的 .xlsx 文件。');
  if (output === null || !/\.xlsx$/i.test(output)) throw new UsageError('请写 -o 成品.xlsx。');
  const scheme = schemes.find((candidate) => candidate.id === id);
  if (!scheme) throw new UsageError(`请写 --scheme 方案编号（pbe schemes 列出；现为 ${id ?? '没有写'}）。`);
  try {
    const target = {
      folder: terminal.folder,
      output,
      inputs: parsed.operands,
      force: parsed.has(forceOption.name),
    };
    await checkOutput(target);
    const parts: SubmissionData[] = [];
    for (const file of parsed.operands) {
      const { submission } = await openBook(terminal.folder, file, scheme);
      for (const { sheetName, message } of submission.notices)
        terminal.error(`${file}（${sheetName}）：${message}`);
      parts.push({ ...inputsOnly(toSubmissionData(submission)), scheme: scheme.id });
    }
    const { buildWorkbook } = await import('../buildWorkbook');
    const { bytes, sheetNames, notices } = await buildWorkbook(mergeData(parts, scheme), scheme);
    await saveOutput(target, bytes);
    for (const notice of notices) terminal.error(`${output}：${notice}`);
    terminal.out(`已生成 ${output}：${sheetNames.join('、')}`);
    return exitCodes.ok;
  } catch (error) {
    for (const line of problemLines(parsed.operands.join('、'), error)) terminal.error(line);
    return exitCodes.unreadable;
  }
}
