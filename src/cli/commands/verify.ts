import { access } from 'node:fs/promises';
import { resolve } from 'node:path';
import { auditSubmission } from '../../audit';
import { FUNCTION_NAMESPACE } from '../../functions';
import {
  codeIn,
  normalCode,
  paperPages,
  readSubmission,
  registryNamespace,
  signOffDisagreements,
  verifySeal,
} from '../../submission';
import { readXlsx, type XlsxBook } from '../../xlsx';
import { codePictureWord } from '../codePictureWord';
import { exitCodes } from '../exitCodes';
import type { ExitCode } from '../exitCodes';
import { jsonArray } from '../output/jsonArray';
import { isSealedReport, sealLines, type GivenReport, type VerifiedFile } from '../output/sealReport';
import { parseArguments } from '../parseArguments';
import { problemLines } from '../problemLines';
import { InputError, readInput } from '../readInput';
import { sha256, sha256OfFile } from '../sha256';
import { reviewWord } from '../reviewWord';
import { signaturePath, signatureWord, signerKey } from '../signatureInput';
import type { Terminal } from '../terminal';
import { UsageError } from '../usageError';

const read = async (file: string, folder: string): Promise<XlsxBook> =>
  readXlsx(await readInput(folder, file), { functionNamespaces: [FUNCTION_NAMESPACE], registryNamespace });

/** 要看的签名文件、应当是谁的公钥；没有给为 null。 */
interface SignatureAsked {
  readonly signature: string | null;
  readonly signer: string | null;
}

/** 签名文件：写了照写的；没写，旁边有就看旁边的。 */
async function signatureAsked(
  file: string,
  named: string | null,
  signer: string | null,
  folder: string,
): Promise<SignatureAsked> {
  const beside = signaturePath(file);
  const found =
    named ??
    ((await access(resolve(folder, beside)).then(
      () => true,
      () => false,
    ))
      ? beside
      : null);
  return { signature: found, signer };
}

/** 登记取自手里留着的那一份：另存时丢了登记的、来路不明的，照它比。 */
interface GivenRecord {
  readonly name: string;
  readonly registryXml: string;
}

/**
 * 读出留着的那一份里的登记；那一份自己要复核得过。
 * @throws InputError 没有登记，或它自己改过
 */
async function givenRecord(name: string | null, folder: string): Promise<GivenRecord | null> {
  if (name === null) return null;
  const own = await read(name, folder);
  const report = await verifySeal(own, sha256);
  if (!report || own.registryXml === null) throw new InputError(`${name}：${noRecord(own)}`);
  if (!report.valid) throw new InputError(`${name} 自己就复核不过，不能拿它的登记去比别的。`);
  return { name, registryXml: own.registryXml };
}

/** 一次复核的要求。 */
interface VerifyRequest {
  readonly folder: string;
  readonly expected: string | null;
  readonly given: GivenReport | null;
  readonly record: GivenRecord | null;
}

async function verifyFile(
  file: string,
  { folder, expected, given, record }: VerifyRequest,
  ask: SignatureAsked,
): Promise<VerifiedFile> {
  const own = await read(file, folder);
  const source = record ? { ...own, registryXml: record.registryXml, registryCopies: 1 } : own;
  const submission = readSubmission(source);
  if (!submission) throw new InputError(printedCode(own) === undefined ? notOurs : noRecord(own));
  const report = await verifySeal(source, sha256, submission);
  if (!report) throw new InputError(noRecord(own));
  const { attachments } = submission;
  const signs = signOffDisagreements(submission, report.seal.signOff);
  return {
    file,
    expected,
    given,
    record: record?.name ?? null,
    picture: codePictureWord(source, report.code),
    signature: await signatureWord(report, ask.signature, ask.signer, folder),
    review: report.added.length > 0 ? await reviewWord(await readInput(folder, file), report) : null,
    report,
    attachments,
    signs,
    findings: auditSubmission(submission, { stage: '定稿' }),
  };
}

const notOurs = '没有找到本软件插入的表样，不是绩效自评工作簿（公开版只有值，复核要用定稿的那一份）。';

/** 页脚里印着的定稿码。 */
const printedCode = ({ sheets }: XlsxBook): string | undefined =>
  sheets.flatMap(({ look }) => Object.values(look.furniture).flatMap((text) => codeIn(text) ?? []))[0];

/** 没有登记：页脚还印着定稿码的，是定过稿、另存时把登记丢了。 */
function noRecord(book: XlsxBook): string {
  const code = printedCode(book);
  return code === undefined
    ? '这份工作簿没有定稿登记：没有定过稿，或者另存时丢了。'
    : `页脚印着定稿码 ${code}，但定稿登记不在了：多半是别的软件另存时丢的。请拿定稿时存下的那一份来复核，或写 --record 定稿时存下的那一份，照它的登记比这一份。`;
}

/** 一份的 JSON；规范值全文不印，只印差别。 */
function jsonRecord(verified: VerifiedFile): unknown {
  const { file, expected, given, report, attachments, signs, signature, review } = verified;
  const { seal, ...rest } = report;
  const compared = given && { ...given, sealed: seal.report ?? null, same: isSealedReport(verified) };
  const { time, scheme, signOff, counts, digest, state } = seal;
  const signDisagreements = signs.map(({ form, reading: { spec }, printed, signed }) => ({
    sheet: form.sheetName,
    field: spec.key,
    printed,
    signed,
  }));
  return {
    file,
    state,
    time,
    scheme,
    signOff,
    signDisagreements,
    humanScores: seal.humanScores ?? [],
    counts,
    digest,
    attachments,
    expected,
    record: verified.record,
    codePicture: verified.picture?.text ?? null,
    report: compared,
    signature,
    review,
    ...rest,
  };
}

const isSound = (verified: VerifiedFile): boolean => {
  const { report, expected, findings, signs, signature, picture } = verified;
  return (
    report.valid &&
    isSealedReport(verified) &&
    signature.sound &&
    picture?.sound !== false &&
    signs.length === 0 &&
    (expected === null || expected === report.code) &&
    !findings.some(({ severity }) => severity === '错误')
  );
};

/** 照着纸敲的定稿码；一个码只对得上一份文件。 */
function expectedCode(typed: string | null, files: number): string | null {
  if (typed === null) return null;
  const code = normalCode(typed);
  if (code === null) {
    throw new UsageError(`“${typed}”不像定稿码：应是 12 位数字、字母，印在页脚，如 7K2M-9QXD-4TBA。`);
  }
  if (files !== 1) throw new UsageError('--expect 一次只能对一份文件：一个定稿码只属于一份定稿。');
  return code;
}

/** 拿来比的报告；一份报告只跟一份工作簿比。 */
async function givenReport(name: string | null, files: number, folder: string): Promise<GivenReport | null> {
  if (name === null) return null;
  if (files !== 1) throw new UsageError('--report 一次只能对一份工作簿。');
  return { name, sha256: sha256OfFile(await readInput(folder, name)) };
}

/** 印出纸上应有的字，一格一行，一页一段：拿着纸逐行对，或者用 diff 对。 */
async function printPaper(files: readonly string[], terminal: Terminal): Promise<ExitCode> {
  let unreadable = 0;
  for (const file of files) {
    try {
      const pages = paperPages(await read(file, terminal.folder));
      for (const { sheet, page, lines } of pages) {
        terminal.out(`== ${sheet} 第 ${page} 页`);
        for (const line of lines) terminal.out(line);
      }
    } catch (error) {
      unreadable += 1;
      for (const line of problemLines(file, error)) terminal.error(line);
    }
  }
  return unreadable ? exitCodes.unreadable : exitCodes.ok;
}

/** `pbe verify`：看定稿以后变没变、复算是否一致；只读，不起表格引擎。 */
export async function verify(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { operands, has, value } = parseArguments(args, [
    { name: '--json' },
    { name: '--print' },
    { name: '--expect', takesValue: true },
    { name: '--report', takesValue: true },
    { name: '--signature', takesValue: true },
    { name: '--signer', takesValue: true },
    { name: '--record', takesValue: true },
  ]);
  if (operands.length === 0) throw new UsageError('请写要复核的 .xlsx 文件。');
  const expected = expectedCode(value('--expect'), operands.length);
  if (has('--print')) return printPaper(operands, terminal);
  const given = await givenReport(value('--report'), operands.length, terminal.folder);
  const [named, signerText] = [value('--signature'), value('--signer')];
  if (named !== null && operands.length !== 1) throw new UsageError('--signature 一次只能对一份文件。');
  const signer = signerText === null ? null : await signerKey(signerText, terminal.folder);
  const record = await givenRecord(value('--record'), terminal.folder);
  const array = has('--json') ? jsonArray(terminal) : null;
  let [sound, unreadable] = [true, 0];
  for (const file of operands) {
    try {
      const ask = await signatureAsked(file, named, signer, terminal.folder);
      const verified = await verifyFile(file, { folder: terminal.folder, expected, given, record }, ask);
      if (array) array.add(jsonRecord(verified));
      else for (const line of sealLines(verified)) terminal.out(line);
      sound &&= isSound(verified);
    } catch (error) {
      unreadable += 1;
      for (const line of problemLines(file, error)) terminal.error(line);
    }
  }
  array?.end();
  if (unreadable) return exitCodes.unreadable;
  return sound ? exitCodes.ok : exitCodes.findings;
}
