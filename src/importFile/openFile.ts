import { docxWorkbook, isDocx, readDocx, tableGrids } from '../docx';
import type { Layout } from '../forms';
import { recognizeGrid } from '../recognize';
import type { Proposal } from '../recognize';
import type { Scheme } from '../schemes';
import { readSubmission, registryNamespace, type Submission } from '../submission';
import { readGrids, readXlsx, type ReadXlsxOptions, type XlsxBook } from '../xlsx';
import { ImportFileError } from './importFileError';
import { refuseLegacy } from './legacyFormats';
import { recognizedSource } from './recognizedSource';

/** 读出来的一个文件。 */
export interface OpenedFile {
  /** .xlsx 的字节；文档为铺成的工作簿。 */
  readonly bytes: Uint8Array;
  readonly source: XlsxBook;
  readonly submission: Submission;
  /** 没有经过加载项、按标签认出来的：不是我们的表样，标签与公式不能照我们的要求它。 */
  readonly isRecognized: boolean;
  /** 按标签认出来、绑上的表；是我们的表样时没有。 */
  readonly proposals: readonly Proposal[];
}

/** 怎样读。 */
export interface OpenOptions extends Omit<ReadXlsxOptions, 'registryNamespace'> {
  /** 照这份方案，不照工作簿里登记的。 */
  readonly scheme?: Scheme;
  /** 知道的版面（方案包里的）：照它做的表照它认，不再问。 */
  readonly layouts?: readonly Layout[];
}

/**
 * 直接读一个文件里的申报数据，不起表格引擎。.docx 里的表格先各铺成一张工作表（“表1”“表2”）。
 * @throws ImportFileError 老格式、不是绩效自评的文件；XlsxError、DocxError 文件坏了、加密、太大
 */
export function openFile(
  name: string,
  read: Uint8Array,
  { scheme, layouts = [], ...options }: OpenOptions,
): OpenedFile {
  refuseLegacy(name, read);
  const grids = isDocx(read) ? tableGrids(readDocx(read)) : null;
  if (grids?.length === 0) throw new ImportFileError('没有找到表格：文档里没有表。');
  const bytes = grids === null ? read : docxWorkbook(grids);
  const source = readXlsx(bytes, { ...options, registryNamespace });
  const own = readSubmission(source, scheme);
  const recognized = own === null ? readRecognized(source, bytes, layouts, scheme) : null;
  const submission = own ?? recognized?.submission;
  if (!submission) throw new ImportFileError(nothingToRead(bytes, source.notices));
  return {
    bytes,
    source: recognized?.source ?? source,
    submission,
    isRecognized: own === null,
    proposals: recognized?.proposals ?? [],
  };
}

/** 没有要读的表：认得出来而只认、只读的（目标申报表、监控表、复核表）说是什么。 */
function nothingToRead(bytes: Uint8Array, notices: readonly string[]): string {
  const kinds = readGrids(bytes).flatMap((grid) => recognizeGrid(grid).flatMap(({ kind }) => kind ?? []));
  return kinds.length > 0
    ? `认出来的是《${[...new Set(kinds)].join('》《')}》，现在只认、只读（pbe recognize），没有要审的自评表。`
    : `没有找到本软件插入的表样，不是绩效自评工作簿。${notices.join('')}`;
}

/** 没有经过加载项的（手做的、财政局发的）：按标签认，只读，并且说明；登记里才有的话不说。 */
function readRecognized(
  book: XlsxBook,
  bytes: Uint8Array,
  layouts: readonly Layout[],
  scheme?: Scheme,
): Pick<OpenedFile, 'source' | 'submission' | 'proposals'> | null {
  const recognized = recognizedSource(book, bytes, layouts);
  if (!recognized) return null;
  const submission = readSubmission(recognized.source, scheme);
  if (!submission) return null;
  const read = recognized.proposals.flatMap(({ sheet, kind, unit, cells, questions }) => [
    {
      form: kind ?? '',
      sheetName: sheet,
      message: `这张表没有经过本软件：按标签认作“${kind ?? ''}”，认定 ${cells.length} 格，只读、没有改动。${unit === null || unit === '万元' ? '' : `金额以${unit}计，读的时候换算成万元。`}`,
    },
    ...questions.map(({ text }) => ({
      form: kind ?? '',
      sheetName: sheet,
      message: `拿不准，没有读：${text}`,
    })),
  ]);
  // “填报单位：某局”写在一格里，名称指不到
  const written = recognized.proposals.find(({ unitName }) => unitName !== '')?.unitName ?? '';
  const unit = submission.unit === '' ? written : submission.unit;
  const skipped = recognized.skipped.map(({ sheet, kind }) => ({
    form: kind ?? '',
    sheetName: sheet,
    message: `前面已经有一张“${kind ?? ''}”，一份只许一张，这一张没有读。`,
  }));
  return {
    source: recognized.source,
    submission: { ...submission, unit, notices: [...read, ...skipped] },
    proposals: recognized.proposals,
  };
}
