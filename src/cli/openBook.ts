import { FUNCTION_NAMESPACE } from '../functions';
import { readSubmission, registryNamespace, type Submission } from '../submission';
import { readXlsx, type XlsxBook } from '../xlsx';
import type { Scheme } from '../schemes';
import { InputError, readInput } from './readInput';
import { recognizedSource } from './recognizedSource';

/** 读出来的一个文件。 */
export interface OpenedBook {
  readonly bytes: Uint8Array;
  readonly source: XlsxBook;
  readonly submission: Submission;
  /** 没有经过加载项、按标签认出来的：不是我们的表样，标签与公式不能照我们的要求它。 */
  readonly isRecognized: boolean;
}

/** 提示里说“哪个文件的哪张表”。 */
export const sourceText = (file: string, sheetName: string): string => `${file}（${sheetName}）`;

/**
 * 直接读一个 .xlsx 里的申报数据，不起表格引擎。
 * @throws InputError 文件读不到、不是绩效自评工作簿；XlsxError 文件坏了、加密、太大
 */
export async function openBook(folder: string, file: string, scheme?: Scheme): Promise<OpenedBook> {
  const bytes = await readInput(folder, file);
  const source = readXlsx(bytes, { functionNamespaces: [FUNCTION_NAMESPACE], registryNamespace });
  const own = readSubmission(source, scheme);
  const submission = own ?? readRecognized(source, bytes, scheme);
  if (!submission)
    throw new InputError(`没有找到本软件插入的表样，不是绩效自评工作簿。${source.notices.join('')}`);
  return { bytes, source, submission, isRecognized: own === null };
}

/** 没有经过加载项的（手做的、财政局发的）：按标签认，只读，并且说明；登记里才有的话不说。 */
function readRecognized(book: XlsxBook, bytes: Uint8Array, scheme?: Scheme): Submission | null {
  const recognized = recognizedSource(book, bytes);
  if (!recognized) return null;
  const yuan = recognized.refused.map(({ sheet, kind }) => ({
    form: kind ?? '',
    sheetName: sheet,
    message: `这张表（“${kind ?? ''}”）的金额以元计，没有读：请换算成万元另存一份再试。`,
  }));
  const submission = readSubmission(recognized.source, scheme);
  if (!submission) {
    const [first] = yuan;
    if (first) throw new InputError(`工作表“${first.sheetName}”：${first.message}`);
    return null;
  }
  const read = recognized.proposals.flatMap(({ sheet, kind, cells, questions }) => [
    {
      form: kind ?? '',
      sheetName: sheet,
      message: `这张表没有经过本软件：按标签认作“${kind ?? ''}”，认定 ${cells.length} 格，只读、没有改动。`,
    },
    ...questions.map(({ text }) => ({
      form: kind ?? '',
      sheetName: sheet,
      message: `拿不准，没有读：${text}`,
    })),
  ]);
  // “填报单位：某局”写在一格里，名称指不到
  const written = recognized.proposals
    .flatMap(({ cells }) => cells)
    .find(({ field, inline }) => inline && (field === '部门名称' || field === '实施单位'));
  return {
    ...submission,
    unit: submission.unit === '' ? (written?.inline ?? '') : submission.unit,
    notices: [...read, ...yuan],
  };
}
