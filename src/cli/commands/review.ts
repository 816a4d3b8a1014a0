import {
  parseLayer,
  qualityLines,
  reviewNamespace,
  reviewParts,
  reviewSheetName,
  reviewTabColor,
  stateOf,
  takeReviewStep,
  writeLayer,
  writeReviewSheet,
  type ReviewLayer,
  type ReviewState,
  type ReviewStep,
} from '../../collect';
import { FUNCTION_NAMESPACE } from '../../functions';
import { sealFault, verifySeal } from '../../submission';
import { readBook, SheetComposer, StyleIndex, writeBook, type Book } from '../../xlsx';
import { exitCodes } from '../exitCodes';
import type { ExitCode } from '../exitCodes';
import { fileAndOutput, forceOption, outputOption } from '../fileAndOutput';
import { openBook, type OpenedBook } from '../openBook';
import { opinionDocument } from '../output/opinionDocument';
import { reviewLines } from '../output/reviewLines';
import { parseArguments, type ParsedArguments } from '../parseArguments';
import { InputError } from '../readInput';
import { saveOutput } from '../save';
import { sha256 } from '../sha256';
import type { Terminal } from '../terminal';
import { UsageError } from '../usageError';

const OPTIONS = [
  outputOption,
  forceOption,
  { name: '--reviewer', takesValue: true },
  { name: '--return', takesValue: true },
  { name: '--accept' },
  { name: '--after', takesValue: true },
  { name: '--opinion', takesValue: true },
] as const;

const NAMESPACES = { functionNamespaces: [FUNCTION_NAMESPACE] };
const LAYER_ID = '{6B0E7F0C-52B7-4B52-9B1F-5B5C2C0A7D17}';

/** 读出来的一份，连同复核层。 */
interface Reviewed extends OpenedBook {
  readonly book: Book;
  readonly seal: string;
  readonly layer: ReviewLayer | null;
}

/** 复核只对着有效的定稿做：没定稿、定稿失效的不收。 */
async function openReviewed(folder: string, file: string): Promise<Reviewed> {
  const opened = await openBook(folder, file);
  const report = await verifySeal(opened.source, sha256);
  if (!report) throw new InputError(`${file}：没有定稿登记，复核要用定稿的那一份。`);
  const fault = sealFault(report);
  if (fault)
    throw new InputError(`${file}：${fault.text}不能复核（pbe verify 列出哪里不对）；请单位重新定稿。`);
  const book = readBook(opened.bytes, NAMESPACES);
  const part = book.customXmlParts.find(({ xml }) => xml.includes(`"${reviewNamespace}"`));
  return { ...opened, book, seal: report.seal.digest, layer: part ? parseLayer(part.xml) : null };
}

/** 复核表与复核层放进工作簿；别的一格不动。 */
function withReview(reviewed: Reviewed, layer: ReviewLayer, fresh: boolean): Uint8Array {
  const { book, submission } = reviewed;
  const styles = [...book.styles];
  const kept = book.customXmlParts.filter(({ xml }) => !xml.includes(`"${reviewNamespace}"`));
  let sheets = book.sheets;
  if (fresh) {
    const sheet = new SheetComposer(reviewSheetName, new StyleIndex(styles), reviewTabColor);
    writeReviewSheet(
      sheet,
      `${submission.unit}${submission.year}年度`,
      reviewParts(submission),
      qualityLines(submission),
      submission.scheme.grades,
    );
    sheets = [...book.sheets.filter(({ name }) => name !== reviewSheetName), sheet.finish()];
  }
  const customXmlParts = [...kept, { id: LAYER_ID, xml: writeLayer(layer) }];
  return writeBook({ ...book, sheets, styles, customXmlParts }, NAMESPACES);
}

function wantedState({ has, value }: ParsedArguments): ReviewState | null {
  const chosen = ['--return', '--accept', '--after'].filter(has);
  if (chosen.length > 1) throw new UsageError(`${chosen.join('、')} 只能写一个。`);
  if (has('--accept')) return '认可';
  if (value('--return') !== null) return '退回';
  return value('--after') === null ? null : '重报';
}

/** 前一份退回过的复核层：历史接着写。 */
async function historyOf(folder: string, file: string): Promise<ReviewLayer> {
  const { layer } = await openReviewed(folder, file);
  if (!layer) throw new InputError(`${file}：没有复核层，接不上。`);
  return layer;
}

async function stepOf(parsed: ParsedArguments, terminal: Terminal): Promise<ReviewStep> {
  const to = wantedState(parsed);
  if (to === '退回') return { kind: '退回', reason: parsed.value('--return') ?? '' };
  if (to === '认可') return { kind: '认可' };
  const after = parsed.value('--after');
  return { kind: '开始', previous: after === null ? null : await historyOf(terminal.folder, after) };
}

async function nextLayer(
  parsed: ParsedArguments,
  terminal: Terminal,
  { layer, seal, source }: Reviewed,
): Promise<{ readonly layer: ReviewLayer; readonly fresh: boolean }> {
  const sheet = source.sheets.find(({ name }) => name === reviewSheetName) ?? null;
  const reviewer = parsed.value('--reviewer') ?? '';
  const basis = { layer, seal, reviewer, time: new Date().toISOString(), sheet };
  const outcome = await takeReviewStep(basis, await stepOf(parsed, terminal), sha256);
  if (!outcome.ok) throw new InputError(`${outcome.problem}（怎么写见 pbe help review）`);
  return outcome;
}

/** `pbe review`：在定稿的工作簿上复核；单位的格不动，定稿不失效。 */
export async function review(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const parsed = parseArguments(args, OPTIONS);
  const [shown] = parsed.operands;
  if (parsed.value(outputOption.name) === null && wantedState(parsed) === null && shown !== undefined) {
    const { layer, seal, submission } = await openReviewed(terminal.folder, shown);
    for (const line of await reviewLines(shown, layer, seal)) terminal.out(line);
    const opinion = parsed.value('--opinion');
    if (opinion !== null) {
      if (!layer) throw new InputError(`${shown}：还没有复核，写不了意见书。`);
      const target = {
        folder: terminal.folder,
        output: opinion,
        inputs: [shown],
        force: parsed.has(forceOption.name),
      };
      await saveOutput(target, await opinionDocument(submission, layer));
      terminal.out(`意见书写在 ${opinion}。`);
    }
    return layer ? exitCodes.ok : exitCodes.findings;
  }
  const { file, target } = fileAndOutput(parsed, '复核', '复核', terminal.folder);
  const reviewed = await openReviewed(terminal.folder, file);
  const { layer, fresh } = await nextLayer(parsed, terminal, reviewed);
  const bytes = withReview(reviewed, layer, fresh);
  await saveOutput(target, bytes);
  for (const lost of reviewed.book.unsupported) terminal.error(`${file}：成品里没有${lost}。`);
  terminal.out(
    fresh
      ? `已开始复核，存成 ${target.output}：在“${reviewSheetName}”的黄底格里填，填好存盘，再 pbe review ${target.output} --accept（或 --return 理由）-o 另存.xlsx。`
      : `已${stateOf(layer)}，存成 ${target.output}。`,
  );
  return exitCodes.ok;
}
