import type { Digest } from '../../submission';

/** 复核走到哪里。 */
export const reviewStates = ['报送', '退回', '重报', '认可'] as const;

/** 复核的状态。 */
export type ReviewState = (typeof reviewStates)[number];

/** 一步：谁、什么时候、为什么、对着哪一份定稿。 */
export interface ReviewEvent {
  readonly state: ReviewState;
  /** ISO 8601。 */
  readonly time: string;
  readonly reviewer: string;
  /** 退回的理由、认可的话；可以没有。 */
  readonly reason: string;
  /** 那一份的定稿摘要。 */
  readonly seal: string;
}

/** 复核人对一行说的。 */
export interface ReviewRow {
  /** 行的键：表种｜项目｜第几行（0 起）。 */
  readonly key: string;
  readonly indicator: string;
  readonly weight: string;
  readonly selfScore: string;
  readonly reviewedValue: string;
  readonly reviewedScore: string;
  readonly code: string;
  readonly remark: string;
}

/** 复核人对一个项目的结论：自评总分、复核总分（降档以后）、等次。 */
export interface ReviewTotal {
  readonly project: string;
  readonly selfTotal: string;
  readonly selfGrade: string;
  readonly reviewedTotal: string;
  readonly reviewedGrade: string;
}

/** 自评工作质量：复核人评的合计与等次。 */
export interface ReviewQuality {
  readonly score: string;
  readonly grade: string;
}

/** 复核层：绑在一份定稿上，自己另有摘要；不碰单位的格，也不影响定稿。 */
export interface ReviewLayer {
  readonly version: 1;
  /** 对着的定稿的摘要。 */
  readonly seal: string;
  readonly reviewer: string;
  readonly rows: readonly ReviewRow[];
  readonly totals: readonly ReviewTotal[];
  /** 自评工作质量的合计与等次；没有评完没有。 */
  readonly quality?: ReviewQuality;
  readonly events: readonly ReviewEvent[];
  /** 以上各项的 SHA-256。 */
  readonly digest: string;
}

/** 摘要盖的文字。 */
const documentOf = ({ digest: _, ...content }: ReviewLayer): string => JSON.stringify(content);

/** 盖上摘要。 */
export async function signLayer(layer: Omit<ReviewLayer, 'digest'>, digest: Digest): Promise<ReviewLayer> {
  const plain = { ...ordered(layer), digest: '' };
  return { ...plain, digest: await digest(documentOf(plain)) };
}

/** 键的次序固定，别的软件重写过 XML 也算得出同样的摘要。 */
function ordered(layer: Omit<ReviewLayer, 'digest'>): Omit<ReviewLayer, 'digest'> {
  const { version, seal, reviewer, rows, totals, quality, events } = layer;
  return {
    version,
    seal,
    reviewer,
    rows: rows.map(({ key, indicator, weight, selfScore, reviewedValue, reviewedScore, code, remark }) => ({
      key,
      indicator,
      weight,
      selfScore,
      reviewedValue,
      reviewedScore,
      code,
      remark,
    })),
    totals: totals.map(({ project, selfTotal, selfGrade, reviewedTotal, reviewedGrade }) => ({
      project,
      selfTotal,
      selfGrade,
      reviewedTotal,
      reviewedGrade,
    })),
    // 没有的不写：早先的复核层没有这一项，摘要不变
    ...(quality ? { quality: { score: quality.score, grade: quality.grade } } : {}),
    events: events.map(({ state, time, reviewer: who, reason, seal: against }) => ({
      state,
      time,
      reviewer: who,
      reason,
      seal: against,
    })),
  };
}

/** 复核层怎么样：有效；登记本身被改过；对着的不是现在这份定稿（单位改了、重新定稿了）。 */
export type LayerStanding = '有效' | '登记被改过' | '对着的不是这份定稿';

/** 看复核层还作不作数。 */
export async function standingOf(
  layer: ReviewLayer,
  sealDigest: string,
  digest: Digest,
): Promise<LayerStanding> {
  const { digest: stated, ...content } = layer;
  if ((await signLayer(content, digest)).digest !== stated) return '登记被改过';
  return layer.seal === sealDigest ? '有效' : '对着的不是这份定稿';
}

/** 现在的状态：最后一步；一步也没有就是报送。 */
export const stateOf = ({ events }: Pick<ReviewLayer, 'events'>): ReviewState =>
  events.at(-1)?.state ?? '报送';

/** 每个状态下能接着走到哪里。 */
const NEXT: Readonly<Record<ReviewState, readonly ReviewState[]>> = {
  报送: ['退回', '认可'],
  退回: ['重报'],
  重报: ['退回', '认可'],
  认可: [],
};

/** 从这个状态能不能走到那个状态；不能的说出为什么。 */
export function stepProblem(from: ReviewState, to: ReviewState): string | null {
  if (NEXT[from].includes(to)) return null;
  return from === '认可'
    ? '已经认可，不能再改。'
    : `现在是“${from}”，不能直接“${to}”（可以：${NEXT[from].join('、')}）。`;
}
