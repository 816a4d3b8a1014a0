import type { FindingRecord } from '../../audit';
import type { CheckedBook } from '../jobs/checkBook';
import type { Terminal } from '../terminal';
import { findingsBooks } from './findingsBooks';
import { jsonArray } from './jsonArray';
import { checkOutput as checkTarget, type OutputTarget } from '../save';
import { tallyText } from './tally';

/** 结果怎样给出。 */
export type CheckFormat =
  | { readonly kind: 'text' | 'json' | 'jsonl' }
  | { readonly kind: 'xlsx'; readonly output: string; readonly force: boolean };

/** 一份一份地收、一份一份地给出。 */
export interface CheckOutput {
  /** 要线程算什么：不印的不算。 */
  readonly wants: { readonly report: boolean; readonly records: boolean };
  take(book: CheckedBook): Promise<void> | void;
  /** @param summary 合计的一句 */
  end(summary: string): Promise<void> | void;
}

function withoutExplanation({
  explanation: _,
  ...record
}: FindingRecord & { readonly explanation: string | null }): FindingRecord {
  return record;
}

/** 给人看的：一个文件审完就印。 */
const textOutput = (terminal: Terminal): CheckOutput => ({
  wants: { report: true, records: false },
  take: ({ lines }) => lines.forEach((line) => terminal.out(line)),
  end: (summary) => terminal.out(summary),
});

/** 一行一条结果；不是结果的话都写到标准错误。 */
const linesOutput = (terminal: Terminal): CheckOutput => ({
  wants: { report: false, records: true },
  take({ records, notices }) {
    for (const record of records) terminal.out(JSON.stringify(withoutExplanation(record)));
    for (const notice of notices) terminal.error(notice);
  },
  end: () => {},
});

/** 一个 JSON 数组，一行一条。 */
function arrayOutput(terminal: Terminal): CheckOutput {
  const array = jsonArray(terminal);
  return {
    wants: { report: false, records: true },
    take({ records, notices }) {
      for (const record of records) array.add(withoutExplanation(record));
      for (const notice of notices) terminal.error(notice);
    },
    end: () => array.end(),
  };
}

/** 一本（多了就几本）.xlsx：一行一条结果；屏幕上一个文件一行。 */
function workbookOutput(target: OutputTarget, terminal: Terminal): CheckOutput {
  const books = findingsBooks(target);
  return {
    wants: { report: false, records: true },
    async take(book) {
      terminal.out(`${book.file}：${tallyText(book.tally)}`);
      for (const notice of book.notices) terminal.error(notice);
      await books.take(book);
    },
    async end(summary) {
      const count = await books.end();
      terminal.out(summary);
      terminal.out(`结果写在 ${target.output}${count > 1 ? `，接着的在同名的 -2 … -${count}` : ''}。`);
    },
  };
}

/**
 * 按要的写法给出结果；要写文件的先看该不该写，免得白审半天。
 *
 * @param inputs 要审的各个文件，结果不能盖掉它们
 */
export async function checkOutput(
  format: CheckFormat,
  terminal: Terminal,
  inputs: readonly string[],
): Promise<CheckOutput> {
  if (format.kind === 'json') return arrayOutput(terminal);
  if (format.kind !== 'xlsx') return format.kind === 'jsonl' ? linesOutput(terminal) : textOutput(terminal);
  const target = { folder: terminal.folder, output: format.output, force: format.force, inputs };
  await checkTarget(target);
  return workbookOutput(target, terminal);
}
