import type { Dimension } from '../../../collect';
import type { RollUpDone } from '../rollUp/messages';
import type { ActionRuntime } from './runtime';

/** 汇总单位的汇总。 */
export interface RollUpActions {
  /** 把选来的工作簿（可连名册.csv）在本机汇总，插进现在的工作簿；没有插成为 `null`。 */
  readonly rollUp: (files: readonly File[], by: Dimension) => Promise<RollUpDone | null>;
}

const sentence = ({ year, units, projects, across, missing, failures }: RollUpDone): string =>
  [
    `已插入 ${year} 年度汇总：${units} 个单位、${projects} 个项目，雷同与异常 ${across} 条`,
    missing > 0 ? `，名册里 ${missing} 个没有报` : '',
    failures.length > 0 ? `，读不了 ${failures.length} 份` : '',
    '。',
  ].join('');

/** 接到状态上。 */
export const createRollUpActions = ({ services, performCancellable }: ActionRuntime): RollUpActions => ({
  async rollUp(files, by) {
    let inserted: RollUpDone | null = null;
    await performCancellable('汇总', async ({ signal, report }) => {
      const { runRollUp } = await import('../rollUp/runRollUp');
      const made = await runRollUp({ files, by }, signal, (read, total) =>
        report(`正在读第 ${read}／${total} 份…`, total === 0 ? null : read / total),
      );
      if (made === null) return '已取消汇总，什么也没有插入。';
      await services.session.insertSheets(made.base64, made.sheets);
      inserted = made;
      return { tone: made.failures.length > 0 ? 'warning' : 'success', text: sentence(made) };
    });
    return inserted;
  },
});
