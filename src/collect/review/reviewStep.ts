import type { Digest } from '../../submission';
import { signLayer, standingOf, stateOf, stepProblem, type ReviewLayer, type ReviewState } from './layer';
import { readReviewSheet, type ReadableSheet } from './readReviewSheet';
import { reviewSheetName } from './reviewSheet';

/** 复核人要走的一步：开始（可以接着上次退回的那一份）、退回、认可。 */
export type ReviewStep =
  | { readonly kind: '开始'; readonly previous: ReviewLayer | null }
  | { readonly kind: '退回'; readonly reason: string }
  | { readonly kind: '认可' };

/** 走这一步时的情形。 */
export interface ReviewBasis {
  /** 工作簿里现有的复核层。 */
  readonly layer: ReviewLayer | null;
  /** 有效的定稿的摘要。 */
  readonly seal: string;
  /** 谁在复核；空着就照上一步的人。 */
  readonly reviewer: string;
  /** ISO 8601。 */
  readonly time: string;
  /** 复核表；没有为 `null`。 */
  readonly sheet: ReadableSheet | null;
}

/** 走成了：新的复核层，要不要换一张空的复核表；走不成说为什么。 */
export type StepOutcome =
  | { readonly ok: true; readonly layer: ReviewLayer; readonly fresh: boolean }
  | { readonly ok: false; readonly problem: string };

const problem = (text: string): StepOutcome => ({ ok: false, problem: text });

/** 登记本身没有被改过（不管对着哪份定稿）。 */
const isIntact = async (layer: ReviewLayer, digest: Digest): Promise<boolean> =>
  (await standingOf(layer, layer.seal, digest)) === '有效';

/** 单位改好、重新定稿了的：登记没被改过，最后一步是退回，对着的是前一份定稿。 */
export const isResubmitted = async (layer: ReviewLayer, seal: string, digest: Digest): Promise<boolean> =>
  layer.seal !== seal && stateOf(layer) === '退回' && (await isIntact(layer, digest));

const VOID = '复核层已失效（登记被改过，或对着的不是这份定稿）：请从单位报来的那一份重新开始复核。';

/** 接着哪一段历史：另给的那一份，或工作簿里自带的。 */
async function historyOf(
  { layer, seal }: ReviewBasis,
  previous: ReviewLayer | null,
  digest: Digest,
): Promise<{ readonly history: ReviewLayer | null } | { readonly problem: string }> {
  if (previous !== null) {
    if (!(await isIntact(previous, digest))) return { problem: '上次的复核层被改过，接不上。' };
    if (previous.seal === seal) return { problem: '与上次退回的是同一份定稿，单位还没有重报。' };
    const wrong = stepProblem(stateOf(previous), '重报');
    return wrong === null ? { history: previous } : { problem: wrong };
  }
  if (layer === null) return { history: null };
  if (await isResubmitted(layer, seal, digest)) return { history: layer };
  return { problem: layer.seal === seal && (await isIntact(layer, digest)) ? '已经开始复核。' : VOID };
}

/**
 * 走一步：报送 → 退回（理由）→ 重报 → 认可；命令行与窗格同一份。开始、重报换一张空的复核表，
 * 退回、认可把复核表上填的收进复核层。
 */
export async function takeReviewStep(
  basis: ReviewBasis,
  step: ReviewStep,
  digest: Digest,
): Promise<StepOutcome> {
  const { layer, seal, time, sheet } = basis;
  const found = step.kind === '开始' ? await historyOf(basis, step.previous, digest) : { history: layer };
  if ('problem' in found) return problem(found.problem);
  const { history } = found;
  const reviewer = basis.reviewer.trim() || (history?.reviewer ?? '');
  if (reviewer === '') return problem('请写复核人。');
  const event = (state: ReviewState, reason = '') => ({ state, time, reviewer, reason, seal });
  const common = { version: 1 as const, seal, reviewer };
  const events = history?.events ?? [];
  if (step.kind === '开始') {
    const next = event(history === null ? '报送' : '重报');
    const empty = { ...common, rows: [], totals: [], events: [...events, next] };
    return { ok: true, layer: await signLayer(empty, digest), fresh: true };
  }
  if (history === null) return problem('还没有开始复核。');
  if ((await standingOf(history, seal, digest)) !== '有效') return problem(VOID);
  const wrong = stepProblem(stateOf(history), step.kind);
  if (wrong !== null) return problem(wrong);
  const reason = step.kind === '退回' ? step.reason.trim() : '';
  if (step.kind === '退回' && reason === '') return problem('退回要写理由，单位照着改。');
  if (sheet === null) return problem(`没有“${reviewSheetName}”这张表。`);
  const done = { ...common, ...readReviewSheet(sheet), events: [...events, event(step.kind, reason)] };
  return { ok: true, layer: await signLayer(done, digest), fresh: false };
}
