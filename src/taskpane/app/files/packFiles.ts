import { packParcel, type NamedFile, type Parcel } from '../../../parcel';
import { DocxError } from '../../../docx';
import { XlsxError } from '../../../xlsx';
import { fileLimits, isTooLarge, megabytes, type PickedFile } from './pickedFile';
import { sha256, sha256Of } from './sha256';

const refused = (reason: string): Parcel => ({ ok: false, reasons: [reason] });

const isReport = ({ name }: { readonly name: string }): boolean => /\.docx$/i.test(name);

/**
 * 选的文件 → 送审包；连同读写 xlsx、docx 的代码用到才下载。
 *
 * @param inHand 手上的报告：没有选报告时，对得上就装它
 */
export async function packFiles(picked: readonly PickedFile[], inHand: NamedFile | null): Promise<Parcel> {
  const books = picked.filter((file) => !isReport(file));
  const reports = picked.filter(isReport);
  const [book] = books;
  if (book === undefined || books.length > 1) return refused('请选一个存好的定稿工作簿（.xlsx）。');
  if (reports.length > 1) return refused('报告只能选一份。');
  try {
    for (const file of picked)
      if (isTooLarge(file)) return refused(`“${file.name}”太大（${megabytes(file)}），没有读。`);
    const [report] = reports;
    return await packParcel({
      book: await read(book),
      report: report ? await read(report) : null,
      inHand,
      digest: sha256,
      fileDigest: sha256Of,
      reading: { limits: fileLimits },
    });
  } catch (error) {
    if (error instanceof XlsxError) return refused(`“${book.name}”读不了：${error.message}`);
    if (error instanceof DocxError) return refused(`报告读不了：${error.message}`);
    throw error;
  }
}

const read = async (file: PickedFile): Promise<NamedFile> => ({
  name: file.name,
  bytes: new Uint8Array(await file.arrayBuffer()),
});
