import type { SignOff } from '../../../submission';
import type { BlockingReason, RestoreResult } from '../../../workbook';
import type { ActionRuntime } from './runtime';
import { sha256 } from '../files/sha256';
import type { PrintedReview } from '../submit/sealReview';
import type { Notice } from '../state';

/** 定稿、撤销定稿、还原断在半路的；都不抛错。 */
export interface FinalizeActions {
  /** 返回拦住定稿的原因；定成了、取消了、出错了都是空的。 */
  readonly finalize: (
    signOff: SignOff,
    keepAnnotations: boolean,
    acceptConditions?: boolean,
  ) => Promise<readonly BlockingReason[]>;
  /** 连印出来的样子一起复核；没有定稿、读不成返回 null。 */
  readonly reviewPrinted: () => Promise<PrintedReview | null>;
  readonly restoreFinalized: () => Promise<void>;
  readonly repairFinalize: () => Promise<void>;
}

/** 还原的结果写成一条话：后来被改过、没有动的格一一列出。 */
function restored({ notices }: RestoreResult, done: string): string | Notice {
  return notices.length === 0 ? done : { tone: 'warning', text: [done, ...notices].join('\n') };
}

/** Excel 没有照设一页宽的表要说。 */
const unfittedText = (sheets: readonly string[]): string =>
  sheets.length === 0 ? '' : `Excel 没有照设“一页宽”：${sheets.join('、')}，打印前请预览。`;

/** 接到状态上。 */
export function createFinalizeActions({
  store,
  services,
  perform,
  performCancellable,
}: ActionRuntime): FinalizeActions {
  const { session, leaveOnOpen, loadOnOpen } = services;
  return {
    finalize: async (signOff, keepAnnotations, acceptConditions = false) => {
      let reasons: readonly BlockingReason[] = [];
      await performCancellable('定稿', async ({ signal, report }) => {
        const state = store.get();
        const reported = state.report === null ? null : (await import('./reportWork')).reportToSeal(state);
        // 打印设置也在定稿封住的样子里，要先设；明摆着过不了关的不动工作簿
        const { overview } = state;
        const ready = overview !== null && overview.counts.错误 === 0 && overview.counts.核实 === 0;
        const unfitted = ready ? (await session.setUpPrint()).unfitted : [];
        const untouched = ready ? '只设好了打印，别的没有变。' : '工作簿没有变。';
        const result = await session.finalize(
          { signOff, keepAnnotations, acceptConditions, now: new Date(), ...reported?.entry },
          {
            digest: sha256,
            signal,
            onProgress: ({ done, total, title }) => report(`正在定稿：${title}…`, done / total),
          },
        );
        if (result.kind === 'cancelled') return { tone: 'info', text: `已取消，${untouched}` };
        if (result.kind === 'sealed') {
          await leaveOnOpen();
          const { formulas, values } = result;
          return `已定稿：${formulas} 条公式换成原生公式，${values} 条换成定值，签字栏以外都已锁定，打印已设好。${reported?.notice ?? ''}${unfittedText(unfitted)}`;
        }
        reasons = result.reasons;
        return { tone: 'warning', text: `还有 ${reasons.length} 处没有过关，没有定稿，${untouched}` };
      });
      return reasons;
    },
    reviewPrinted: async () => {
      let review: PrintedReview | null = null;
      await perform('复核', async () => {
        const { reviewPaper } = await import('../submit/sealReview');
        review = await reviewPaper(await session.readLooks());
        if (review === null) return { tone: 'warning', text: '这份工作簿没有定稿登记，不能复核。' };
        return '已连印出来的样子一起比过。';
      });
      return review;
    },
    restoreFinalized: () =>
      perform('撤销定稿', async () => {
        const result = await session.restoreFinalized();
        await loadOnOpen();
        return restored(result, '已撤销定稿：公式、锁定与标注恢复到定稿前。');
      }),
    repairFinalize: () =>
      perform('还原', async () => {
        const result = await session.repairFinalize();
        if (result === null) return '没有断在半路的定稿。';
        // 撤销到一半断的，定稿时已经关掉了随工作簿启动
        await loadOnOpen();
        return restored(result, '已还原成定稿前的样子。');
      }),
  };
}
