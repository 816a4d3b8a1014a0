import { submissionDiff, type FieldChange } from '../../collect';
import { exitCodes } from '../exitCodes';
import type { ExitCode } from '../exitCodes';
import { openBook } from '../openBook';
import { parseArguments } from '../parseArguments';
import { problemLines } from '../problemLines';
import type { Terminal } from '../terminal';
import { UsageError } from '../usageError';

const oneLine = (text: string): string => (text === '' ? '（空）' : text.replace(/\s*\n\s*/g, ' '));

function lineOf({ kind, form, project, field, place, before, after }: FieldChange): string {
  const name = project ? `${form}〔${project}〕` : form;
  if (field === '') return `  ${kind}：${name}（工作表“${place}”）`;
  return `  ${kind} ${place} ${field}：${oneLine(before)} → ${oneLine(after)}`;
}

/** `pbe diff`：两次报送之间按字段变了什么；只读。 */
export async function diff(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { operands, has } = parseArguments(args, [{ name: '--json' }]);
  const [before, after, ...more] = operands;
  if (before === undefined || after === undefined || more.length > 0)
    throw new UsageError('请写两个 .xlsx 文件：前一次、后一次。');
  const read = (file: string) =>
    openBook(terminal.folder, file).catch((error: unknown) => {
      for (const line of problemLines(file, error)) terminal.error(line);
      return null;
    });
  const [old, now] = [await read(before), await read(after)];
  if (!old || !now) return exitCodes.unreadable;
  const changes = submissionDiff(old.submission, now.submission);
  if (has('--json')) for (const change of changes) terminal.out(JSON.stringify(change));
  else {
    terminal.out(`${before} → ${after}：${changes.length === 0 ? '没有变' : `变了 ${changes.length} 处`}`);
    for (const change of changes) terminal.out(lineOf(change));
  }
  return changes.length === 0 ? exitCodes.ok : exitCodes.findings;
}
