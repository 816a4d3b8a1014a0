import {
  checkSignature,
  paperPages,
  parseSignatureFile,
  verifySeal,
  type CellSource,
  type PaperPage,
  type SealReport,
  type Submission,
} from '../../../submission';
import { sha256 } from '../files/sha256';

/** 连样子一起复核的结果。 */
export interface PrintedReview {
  readonly report: SealReport;
  /** 纸上应有的字，一页一页。 */
  readonly pages: readonly PaperPage[];
}

/** 复核定稿；没有定稿登记返回 null。这个文件用到才装：没有定稿的工作簿用不着。 */
export const reviewSeal = (
  source: CellSource,
  submission: Submission | null = null,
): Promise<SealReport | null> => verifySeal(source, sha256, submission);

/** 复核，连同封着的各表纸上应有的字。 */
export async function reviewPaper(source: CellSource): Promise<PrintedReview | null> {
  const report = await reviewSeal(source);
  if (report === null) return null;
  const sealed = new Set(report.seal.print?.sheets.map(({ sheet }) => sheet));
  return { report, pages: paperPages(source).filter(({ sheet }) => sealed.has(sheet)) };
}

/** 选来的签名文件怎么样：一句话。 */
export async function signatureWords(text: string, digest: string): Promise<string> {
  const file = parseSignatureFile(text);
  if (file === null) return '这个文件不是签名文件，或被改坏了。';
  const standing = await checkSignature(file, digest, null);
  return standing === '有效'
    ? `签名有效（SM2）。公钥 ${file.publicKey}，请核对是不是签名人的。`
    : `签名不作数：${standing}。`;
}
