import { basename } from 'node:path';
import { attachments, attachmentsText, sealCode, type SealedReport } from '../../submission';
import type { BlockingReason } from '../../workbook';
import { cellAddress } from '../../forms';
import { checkReportDocx } from '../../reportFile';
import { exitCodes } from '../exitCodes';
import type { ExitCode } from '../exitCodes';
import { fileAndOutput, forceOption, outputOption } from '../fileAndOutput';
import { parseArguments, type ParsedArguments } from '../parseArguments';
import { problemLines } from '../problemLines';
import { readBook } from '../readBook';
import { InputError, readInput } from '../readInput';
import { sha256OfFile } from '../sha256';
import { checkOutput, saveOutput, type OutputTarget } from '../save';
import type { Terminal } from '../terminal';
import { UsageError } from '../usageError';
import type { FinalizedWorkbook, GivenSignOff } from '../finalizeWorkbook';

interface Job {
  readonly file: string;
  readonly target: OutputTarget;
  readonly signOff: GivenSignOff;
  readonly keepAnnotations: boolean;
  readonly acceptConditions: boolean;
  /** 一起定稿的报告；没写不记。 */
  readonly report: string | null;
  /** 备齐的附件；没写照工作簿里勾的。 */
  readonly attachments: readonly string[] | null;
}

function plan(args: readonly string[], folder: string): Job {
  const parsed = parseArguments(args, [
    outputOption,
    forceOption,
    { name: '--filler', takesValue: true },
    { name: '--head', takesValue: true },
    { name: '--date', takesValue: true },
    { name: '--phone', takesValue: true },
    { name: '--attachments', takesValue: true },
    { name: '--report', takesValue: true },
    { name: '--keep-annotations' },
    { name: '--accept-formats' },
  ]);
  return {
    ...fileAndOutput(parsed, '定稿', '成品', folder),
    keepAnnotations: parsed.has('--keep-annotations'),
    acceptConditions: parsed.has('--accept-formats'),
    report: parsed.value('--report'),
    attachments: readAttachments(parsed.value('--attachments')),
    signOff: givenSignOff(parsed),
  };
}

/** `调查问卷,制度文件`；`全部`、`无` 也行。 */
function readAttachments(text: string | null): readonly string[] | null {
  if (text === null) return null;
  const all = attachments.map(({ id }) => id);
  if (text === '全部') return all;
  const written = text === '无' ? [] : text.split(/[,，、\s]+/).filter((id) => id !== '');
  const unknown = written.find((id) => !all.includes(id));
  if (unknown === undefined) return written;
  throw new UsageError(`没有叫“${unknown}”的附件；可以写 ${all.join('、')}，或“全部”“无”。`);
}

/** 写了的签署；没写的由表上印的来。 */
function givenSignOff(parsed: ParsedArguments): GivenSignOff {
  const given = {
    preparer: parsed.value('--filler'),
    head: parsed.value('--head'),
    date: parsed.value('--date'),
    phone: parsed.value('--phone'),
  };
  return Object.fromEntries(
    Object.entries(given).flatMap(([item, text]) => (text?.trim() ? [[item, text.trim()]] : [])),
  );
}

function reasonLine({ place, message }: BlockingReason): string {
  const where = place ? `${place.sheetName}!${cellAddress(place.row, place.column)} ` : '';
  return `  ${where}${message}`;
}

/** 下一步怎么办：错误要改，核实可以写说明。 */
function remedies({ file }: Job, reasons: readonly BlockingReason[]): readonly string[] {
  const count = (severity: string): number =>
    reasons.filter(({ finding }) => finding?.severity === severity).length;
  const [errors, doubts] = [count('错误'), count('核实')];
  return [
    ...(errors > 0 ? [`错误 ${errors} 处：在工作簿里改正，再来定稿。`] : []),
    ...(doubts > 0
      ? [
          `核实 ${doubts} 处：改正，或在“审核情况表”的“审核说明”里写明原因；没有这张表就先 pbe sheet ${file} -o 说明.xlsx。`,
        ]
      : []),
  ];
}

function report(job: Job, { result, attachments: ticked }: FinalizedWorkbook, terminal: Terminal): ExitCode {
  if (result.kind === 'sealed') {
    const { seal, formulas, values } = result;
    terminal.out(`已定稿 ${job.target.output}：${formulas} 条公式换成原生公式，${values} 条换成定值。`);
    terminal.out(`摘要 SHA-256：${seal.digest}`);
    if (seal.report) terminal.out(`一起定稿的报告：${seal.report.name}，SHA-256：${seal.report.sha256}`);
    terminal.out(`${attachmentsText(ticked)}。`);
    terminal.out(
      `定稿码 ${sealCode(seal.digest)}，印在每页页脚：手里有纸的人拿它对文件（pbe verify --expect）。`,
    );
    return exitCodes.ok;
  }
  const reasons = result.kind === 'blocked' ? result.reasons : [];
  terminal.error(`${job.file} 还不能定稿（${reasons.length} 处），没有生成成品：`);
  for (const reason of reasons) terminal.error(reasonLine(reason));
  for (const line of remedies(job, reasons)) terminal.error(line);
  return exitCodes.findings;
}

/**
 * 一起定稿的报告先核对：与工作簿不一致就不定稿。
 *
 * @throws InputError 报告与工作簿不一致
 */
async function reportToSeal(name: string, { file }: Job, terminal: Terminal): Promise<SealedReport> {
  const bytes = await readInput(terminal.folder, name);
  const { findings } = checkReportDocx(bytes, await readBook(terminal.folder, file));
  const errors = findings.filter(({ severity }) => severity === '错误');
  if (errors.length > 0)
    throw new InputError(
      `报告 ${name} 与工作簿有 ${errors.length} 处不一致，没有定稿；先 pbe check ${file} --report ${name} 看是哪几处。`,
    );
  return { name: basename(name), sha256: sha256OfFile(bytes) };
}

/** `pbe finalize`：审核过关才定稿，另存成品；原文件不动。 */
export async function finalize(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const job = plan(args, terminal.folder);
  try {
    const bytes = await readInput(terminal.folder, job.file);
    await checkOutput(job.target);
    const { finalizeWorkbook } = await import('../finalizeWorkbook');
    const { signOff, keepAnnotations, acceptConditions } = job;
    const sealed = job.report === null ? null : await reportToSeal(job.report, job, terminal);
    const request = {
      signOff,
      keepAnnotations,
      acceptConditions,
      now: new Date(),
      ...(sealed ? { report: sealed } : {}),
    };
    const finalized = await finalizeWorkbook(bytes, request, job.attachments);
    for (const lost of finalized.unsupported) terminal.error(`${job.file}：成品里没有${lost}。`);
    if (finalized.bytes) await saveOutput(job.target, finalized.bytes);
    return report(job, finalized, terminal);
  } catch (error) {
    for (const line of problemLines(job.file, error)) terminal.error(line);
    return exitCodes.unreadable;
  }
}
