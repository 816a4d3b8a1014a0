import { toNotice } from '../errors';
import type { PickedFile } from '../files/pickedFile';
import type { Overview } from '../overview';
import type { Comparison, PaneReviewStep, ReviewStatus } from '../review/status';
import type { ActionRuntime } from './runtime';

/** 复核：复核人走一步、看走到哪里、与上次报来的比；都不抛错，单位的格一格不动。 */
export interface ReviewActions {
  /** 工作簿里的复核；没有、读不成为 `null`。 */
  readonly readReview: () => Promise<ReviewStatus | null>;
  readonly takeReviewStep: (step: PaneReviewStep) => Promise<void>;
  /** 与选来的前一份比；比不成为 `null`。 */
  readonly compareWith: (file: PickedFile) => Promise<Comparison | null>;
}

const DONE = {
  开始: '已开始复核：在“复核表”的黄底格里填，填好回到这里退回或认可。单位的格一格没有动。',
  退回: '已退回，理由记在工作簿里：存盘，把这一份还给单位。',
  认可: '已认可，复核得分记在工作簿里，请存盘。',
} as const;

const work = () => import('../review/reviewWork');

/** 接到状态上。 */
export function createReviewActions({ store, services, perform }: ActionRuntime): ReviewActions {
  const { session } = services;
  const opened = (): Overview => {
    const { overview } = store.get();
    if (overview === null) throw new Error('工作簿里没有表样，没有可复核的。');
    return overview;
  };
  return {
    readReview: async () => {
      try {
        const { submission, seal } = opened();
        return await (await work()).readReviewStatus(session, submission, seal);
      } catch (error) {
        store.update({ notice: toNotice(error, '读复核') });
        return null;
      }
    },
    takeReviewStep: (step) =>
      perform(step.kind === '开始' ? '开始复核' : step.kind, async () => {
        await (await work()).takeStep(session, opened().submission, step);
        return DONE[step.kind];
      }),
    compareWith: async (file) => {
      let comparison: Comparison | null = null;
      await perform('比较', async () => {
        comparison = await (await work()).compareWith(file, opened().submission);
        const { length } = comparison.changes;
        return length === 0 ? `与“${file.name}”比，没有变。` : `与“${file.name}”比，变了 ${length} 处。`;
      });
      return comparison;
    },
  };
}
