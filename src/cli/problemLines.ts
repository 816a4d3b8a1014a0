import { DocxError } from '../docx';
import { ImportFileError } from '../importFile';
import { WorkbookError } from '../workbook';
import { XlsxError } from '../xlsx';
import { InputError } from './readInput';
import { OutputError } from './save';

const STACK_LINES = 4;

/**
 * 处理一份文件时出的错 → 写在标准错误的几行。写不了成品的已经写明成品的名字；
 * 程序自身的错也只算这一份的，带上出处好报给开发者，一批里其余的照做。
 *
 * @param label 这份文件怎么称呼，写在前面
 */
export function problemLines(label: string, error: unknown): readonly string[] {
  if (error instanceof OutputError) return [error.message];
  if (
    error instanceof InputError ||
    error instanceof ImportFileError ||
    error instanceof XlsxError ||
    error instanceof DocxError ||
    error instanceof WorkbookError
  )
    return [`${label}：${error.message}`];
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return [
    `${label}：程序自身出错，这一份没有做成；请把下面几行连同这份文件报给开发者。`,
    ...stack.split('\n', STACK_LINES).map((line) => `  ${line.trim()}`),
  ];
}
