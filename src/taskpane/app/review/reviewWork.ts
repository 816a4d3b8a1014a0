import {
  isResubmitted,
  parseLayer,
  readReviewSheet,
  reviewBook,
  reviewNamespace,
  reviewSheetName,
  standingOf,
  stateOf,
  submissionDiff,
  takeReviewStep,
  writeLayer,
  type FieldChange,
  type ReadableSheet,
  type ReviewLayer,
  type ReviewRow,
  type ReviewStep,
} from '../../../collect';
import { FUNCTION_NAMESPACE } from '../../../functions';
import {
  parseAddress,
  readSubmission,
  recalculate,
  registryNamespace,
  sealFault,
  type Place,
  type SealReport,
  type Submission,
} from '../../../submission';
import type { ReviewGrid } from '../../../workbook';
import { readXlsx } from '../../../xlsx';
import { toBase64 } from '../files/base64';
import { fileLimits, type PickedFile } from '../files/pickedFile';
import { workbookBytes } from '../files/workbookBytes';
import { sha256 } from '../files/sha256';
import type { PaneSession } from '../session';
import { reviewSeal } from '../submit/sealReview';
import type { Comparison, PaneReviewStep, ReviewStanding, ReviewStatus } from './status';

const readable = ({ values, text }: ReviewGrid): ReadableSheet => ({
  rowCount: text.length,
  cell: (row, column) => ({ value: values[row]?.[column] ?? '', text: text[row]?.[column] ?? '' }),
});

/** 行键（表种｜项目｜第几行）→ 单位的得分格。 */
function placeOfRow(key: string, { forms }: Submission): Place | null {
  const [kind, name, index] = key.split('|');
  const form = forms.find(({ form: { id }, name: own }) => id === kind && (own ?? '') === name);
  const row = form?.blocks.get('绩效指标')?.rows.find((each) => String(each.index) === index);
  return row?.cells.get('得分')?.place ?? null;
}

const remarkText = ({
  indicator,
  selfScore,
  reviewedScore,
  reviewedValue,
  code,
  remark,
}: ReviewRow): string =>
  [
    `${indicator}：自评 ${selfScore || '—'}，复核 ${reviewedScore || '没有改'}`,
    reviewedValue === '' ? '' : `，复核完成值 ${reviewedValue}`,
    code === '' ? '' : `，口径 ${code}`,
    remark === '' ? '' : `；${remark}`,
  ].join('');

async function standing(layer: ReviewLayer, seal: SealReport | null): Promise<ReviewStanding> {
  if (seal === null || seal.seal.state !== 'sealed' || !seal.valid) {
    const own = await standingOf(layer, layer.seal, sha256);
    return own === '有效' ? '单位在改' : own;
  }
  const { digest } = seal.seal;
  return (await isResubmitted(layer, digest, sha256)) ? '单位已重报' : standingOf(layer, digest, sha256);
}

/** 读回工作簿里的复核；没有复核层为 `null`。 */
export async function readReviewStatus(
  session: PaneSession,
  submission: Submission,
  seal: SealReport | null,
): Promise<ReviewStatus | null> {
  const { xml, sheet } = await session.readReview(reviewNamespace, reviewSheetName);
  const layer = xml === null ? null : parseLayer(xml);
  if (layer === null) return null;
  const state = stateOf(layer);
  // 退回、认可以后照登记的说；还在填的照表上的说
  const open = state === '报送' || state === '重报';
  const { rows, totals, quality } = open && sheet !== null ? readReviewSheet(readable(sheet)) : layer;
  return {
    layer,
    state,
    standing: await standing(layer, seal),
    remarks: rows.map((row) => ({
      key: row.key,
      text: remarkText(row),
      place: placeOfRow(row.key, submission),
    })),
    totals,
    ...(quality ? { quality } : {}),
  };
}

/** 别的一份工作簿里的申报与复核层；读不了抛中文错误。 */
async function readFile(file: PickedFile): Promise<{ submission: Submission; layer: ReviewLayer | null }> {
  const source = readXlsx(await workbookBytes(file), {
    functionNamespaces: [FUNCTION_NAMESPACE],
    registryNamespace,
    limits: fileLimits,
  });
  const submission = readSubmission(source);
  if (submission === null) throw new Error(`${file.name} 里没有找到本软件插入的表样，不是绩效自评工作簿。`);
  const xml = source.customXml(reviewNamespace);
  return { submission: recalculate(submission), layer: xml === null ? null : parseLayer(xml) };
}

async function stepOf(step: PaneReviewStep): Promise<ReviewStep> {
  if (step.kind !== '开始') return step;
  if (step.previous === null) return { kind: '开始', previous: null };
  const { layer } = await readFile(step.previous);
  if (layer === null) throw new Error(`${step.previous.name} 里没有复核层，接不上。`);
  return { kind: '开始', previous: layer };
}

/**
 * 走一步，写进工作簿：开始、重报换上一张空的复核表。先重读一遍，定稿此刻有效才做。
 *
 * @throws Error 走不成（中文，给用户看）
 */
export async function takeStep(
  session: PaneSession,
  submission: Submission,
  wanted: PaneReviewStep,
): Promise<ReviewLayer> {
  const step = await stepOf(wanted);
  const report = await reviewSeal(await session.read());
  if (report === null) throw new Error('没有定稿，不能复核；复核要用单位定稿的那一份。');
  const fault = sealFault(report);
  if (fault) throw new Error(`${fault.text}不能复核；请单位重新定稿。`);
  const stored = await session.readReview(reviewNamespace, reviewSheetName);
  const outcome = await takeReviewStep(
    {
      layer: stored.xml === null ? null : parseLayer(stored.xml),
      seal: report.seal.digest,
      reviewer: wanted.kind === '开始' ? wanted.reviewer : '',
      time: new Date().toISOString(),
      sheet: stored.sheet === null ? null : readable(stored.sheet),
    },
    step,
    sha256,
  );
  if (!outcome.ok) throw new Error(outcome.problem);
  await session.writeReview({
    namespace: reviewNamespace,
    xml: writeLayer(outcome.layer),
    sheet: outcome.fresh ? { name: reviewSheetName, base64: toBase64(reviewBook(submission)) } : null,
  });
  return outcome.layer;
}

/** “表!C5” → 现在这本里的那一格；删了的只在前一份里有。 */
function placeOfChange({ kind, place }: FieldChange, { forms }: Submission): Place | null {
  if (kind === '删了' || kind === '删了表') return null;
  const at = place.lastIndexOf('!');
  const form = forms.find(({ sheetName }) => sheetName === (at < 0 ? place : place.slice(0, at)));
  const rect = parseAddress(at < 0 ? 'A1' : place.slice(at + 1));
  if (form === undefined || rect === null) return null;
  return { sheetId: form.sheetId, sheetName: form.sheetName, ...rect };
}

/** 与选来的前一份按字段比，与 `pbe diff` 同一个算法。 */
export async function compareWith(file: PickedFile, now: Submission): Promise<Comparison> {
  const { submission } = await readFile(file);
  const changes = submissionDiff(submission, recalculate(now));
  return {
    file: file.name,
    changes: changes.map((change) => ({ ...change, at: placeOfChange(change, now) })),
  };
}
