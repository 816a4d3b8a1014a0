import { zipSync } from 'fflate';
import { auditSubmission } from '../audit';
import { checkReportDocx, writeDocx } from '../reportFile';
import {
  changedCell,
  fileNames,
  readSubmission,
  sealFault,
  registryNamespace,
  verifySeal,
  type CellSource,
  type Digest,
  type SealReport,
  type Submission,
} from '../submission';
import { readXlsx, type ReadXlsxOptions } from '../xlsx';
import { checklist, type ParcelFile } from './checklist';

/** 一个文件。 */
export interface NamedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** 装包的要求。 */
export interface ParcelRequest {
  /** 存好的定稿。 */
  readonly book: NamedFile;
  /** 一起送的报告；没有为 null。 */
  readonly report: NamedFile | null;
  /** 没有指定报告时，对得上就装它；对不上当没有。 */
  readonly inHand?: NamedFile | null;
  /** 文字的、文件的 SHA-256。 */
  readonly digest: Digest;
  readonly fileDigest: (bytes: Uint8Array) => string | Promise<string>;
  readonly reading?: Omit<ReadXlsxOptions, 'registryNamespace'>;
}

/** 装好的包，或装不了的原因。 */
export type Parcel =
  | {
      readonly ok: true;
      /** 建议的文件名。 */
      readonly name: string;
      readonly bytes: Uint8Array;
      /** 里面的文件，清单在最后。 */
      readonly files: readonly ParcelFile[];
      readonly code: string;
      /** 要送的人知道的。 */
      readonly notices: readonly string[];
    }
  | { readonly ok: false; readonly reasons: readonly string[] };

/** 最多列出这么多处改动。 */
const most = 5;

/**
 * 装送审包：定稿的工作簿原样、报告原样、送审清单，文件名照方案。没有定稿、定稿以后改过、还有错误、报告对不上的不装。
 *
 * @throws XlsxError、DocxError 文件读不了
 */
export async function packParcel(asked: ParcelRequest): Promise<Parcel> {
  const source: CellSource = readXlsx(asked.book.bytes, { ...asked.reading, registryNamespace });
  const submission = readSubmission(source);
  if (!submission) return refused('没有找到本软件插入的表样，不是绩效自评工作簿。');
  const sealed = await verifySeal(source, asked.digest, submission);
  if (!sealed) return refused('还没有定稿：先定稿、存盘，再选存好的那个文件。');
  const request = await withReportInHand(asked, submission, sealed);
  const findings = auditSubmission(submission, { stage: '定稿' });
  const errors = findings.filter(({ severity }) => severity === '错误');
  const problems = [
    ...sealProblems(sealed),
    ...(errors.length > 0 ? [`审核还有 ${errors.length} 处错误，先撤销定稿、改正。`] : []),
    ...(await reportProblems(request, submission, sealed)),
  ];
  if (problems.length > 0) return refused(...problems);
  const notices = noticesOf(request, sealed);
  const names = fileNames(submission);
  const own: readonly NamedFile[] = [
    { name: names.book, bytes: request.book.bytes },
    ...(request.report ? [{ name: names.report, bytes: request.report.bytes }] : []),
  ];
  const described = async ({ name, bytes }: NamedFile): Promise<ParcelFile> => ({
    name,
    size: bytes.length,
    sha256: await request.fileDigest(bytes),
  });
  const files = await Promise.all(own.map(described));
  const explained = findings.filter(({ severity }) => severity === '核实');
  const list = await writeDocx(
    checklist({ submission, report: sealed, files, explained, notices }),
    submission,
  );
  const all = [...own, { name: names.checklist, bytes: list }];
  return {
    ok: true,
    name: names.parcel,
    bytes: zipped(all, new Date(sealed.seal.time)),
    files: [...files, await described({ name: names.checklist, bytes: list })],
    code: sealed.code,
    notices,
  };
}

async function withReportInHand(
  request: ParcelRequest,
  submission: Submission,
  sealed: SealReport,
): Promise<ParcelRequest> {
  if (request.report || !request.inHand) return request;
  const wanted = { ...request, report: request.inHand };
  return (await reportProblems(wanted, submission, sealed)).length === 0 ? wanted : request;
}

const refused = (...reasons: readonly string[]): Parcel => ({ ok: false, reasons });

/** 名字写成 UTF-8；注明来自 Unix、人人可读，否则 Info-ZIP 的 unzip 照 DOS 的代码页译名字。 */
const fromUnix = { os: 3, attrs: 0o644 << 16 } as const;

/** 里面的文件本来就压过，不再压。 */
const zipped = (files: readonly NamedFile[], mtime: Date): Uint8Array =>
  zipSync(Object.fromEntries(files.map(({ name, bytes }) => [name, bytes])), {
    level: 0,
    mtime,
    ...fromUnix,
  });

/** 定稿不作数的地方。 */
function sealProblems(sealed: SealReport): readonly string[] {
  const fault = sealFault(sealed);
  if (fault === null) return [];
  if (fault.kind === '没有完成') return [fault.text];
  const places = sealed.printed.map((change) => `${change.sheetName}${changedCell(change)}${change.what}`);
  const shown = [
    ...new Set([...sealed.changes.map(({ sheetName, key }) => `${sheetName}“${key}”`), ...places]),
  ];
  const listed = shown.slice(0, most).join('、');
  const more = shown.length > most ? `等 ${shown.length} 处` : '';
  const what = listed === '' ? '' : `变了的：${listed}${more}。`;
  const remedy = fault.kind === '有改动' ? '改回去，或撤销定稿、重新定稿。' : '撤销定稿、重新定稿。';
  return [
    `${fault.text}${what}${differenceText(sealed)}${remedy}`,
    ...sealed.missing.map((sheet) => `工作表“${sheet}”不见了。`),
  ];
}

/** 存着的与重算的不一样的格；没有为空串。 */
function differenceText({ recomputation: { differences } }: SealReport): string {
  if (differences.length === 0) return '';
  const places = differences.slice(0, most).map(({ sheet, cell }) => `${sheet}!${cell}`);
  return `重算不一样的：${places.join('、')}${differences.length > most ? `等 ${differences.length} 格` : ''}。`;
}

/** 报告与定稿对不上的地方。 */
async function reportProblems(
  { report, fileDigest }: ParcelRequest,
  submission: Submission,
  { seal }: SealReport,
): Promise<readonly string[]> {
  if (!report) return [];
  if (seal.report) {
    return (await fileDigest(report.bytes)) === seal.report.sha256
      ? []
      : [`报告“${report.name}”不是定稿时核对过的那一份（${seal.report.name}）。`];
  }
  const { findings } = checkReportDocx(report.bytes, submission);
  const errors = findings.filter(({ severity }) => severity === '错误').length;
  return errors === 0 ? [] : [`报告“${report.name}”与工作簿有 ${errors} 处不一致，先核对、改正。`];
}

function noticesOf({ report }: ParcelRequest, { seal }: SealReport): readonly string[] {
  if (!report && seal.report) return [`定稿时记下了报告“${seal.report.name}”，这个包里没有，要另行报送。`];
  if (report && !seal.report)
    return ['报告没有和工作簿一起定稿：装包时核对过，与工作簿一致，但登记里没有它的指纹。'];
  return [];
}
