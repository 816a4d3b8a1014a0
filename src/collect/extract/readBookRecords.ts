import { auditSubmission } from '../../audit';
import {
  readSubmission,
  recalculate,
  registryNamespace,
  registryOf,
  verifySeal,
  type CellSource,
  type Digest,
} from '../../submission';
import { readXlsx } from '../../xlsx';
import { standingOf, stateOf, type ReviewLayer } from '../review/layer';
import { parseLayer, reviewNamespace } from '../review/layerXml';
import type { BookRecords } from './bookRecords';
import { extractBook, type ExtractInput } from './extractBook';

/** 读一份要的：字节、内容的摘要、算摘要的办法、自定义函数的命名空间。 */
export interface BookInput {
  readonly bytes: Uint8Array;
  /** 文件内容的摘要，各表凭它相连。 */
  readonly digest: string;
  readonly sha256: Digest;
  readonly functionNamespaces: readonly string[];
}

/** 定稿怎么样，连同定稿的摘要。 */
async function sealOf(
  source: CellSource,
  sha256: Digest,
): Promise<ExtractInput['seal'] & { readonly digest: string | null }> {
  const report = registryOf(source)?.seal ? await verifySeal(source, sha256) : null;
  return report
    ? { state: report.valid ? '有效' : '失效', time: report.seal.time, digest: report.seal.digest }
    : { state: '未定稿', time: '', digest: null };
}

const scoreIn = (text = ''): number | null =>
  text.trim() === '' || !Number.isFinite(Number(text)) ? null : Number(text);

/** 复核得分：部门整体的那一行；只复核项目的没有一个总分。 */
const totalOf = ({ totals }: ReviewLayer): number | null =>
  scoreIn(totals.find(({ project }) => project === '（部门整体）')?.reviewedTotal);

/** 复核走到哪里；复核层不作数（定稿失效、换了定稿、登记被改过）的当没有。 */
async function reviewOf(
  xml: string | null,
  seal: { readonly state: string; readonly digest: string | null },
  sha256: Digest,
): Promise<ExtractInput['review']> {
  const layer = xml === null ? null : parseLayer(xml);
  const counts =
    layer !== null &&
    seal.state === '有效' &&
    seal.digest !== null &&
    (await standingOf(layer, seal.digest, sha256)) === '有效';
  return counts
    ? { state: stateOf(layer), total: totalOf(layer), quality: scoreIn(layer.quality?.score) }
    : { state: '', total: null, quality: null };
}

/**
 * 读一份 .xlsx：重算、审核、看定稿与复核层，取出库的记录；不是绩效自评工作簿为 `null`。
 * @throws XlsxError 文件读不了
 */
export async function readBookRecords(input: BookInput): Promise<BookRecords | null> {
  const { bytes, digest, sha256, functionNamespaces } = input;
  const source = readXlsx(bytes, { functionNamespaces, registryNamespace });
  const read = readSubmission(source);
  if (!read) return null;
  const submission = recalculate(read);
  const seal = await sealOf(source, sha256);
  return extractBook({
    digest,
    submission,
    findings: auditSubmission(submission),
    seal: { state: seal.state, time: seal.time },
    review: await reviewOf(source.customXml(reviewNamespace), seal, sha256),
  });
}
