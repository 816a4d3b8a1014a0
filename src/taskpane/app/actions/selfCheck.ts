import type { Recording, SelfCheckReport } from '../../../workbook';
import type { ActionRuntime } from './runtime';

/** 自检的结论，与隐去用户东西的往返记录。 */
export interface CheckedHost {
  readonly report: SelfCheckReport;
  /** 没有录到（测试的假会话）为 null。 */
  readonly recording: Recording | null;
}

/** 自检的动作；不抛错。 */
export interface SelfCheckActions {
  /** 在草稿表上逐项做一遍，连同每一批往返的记录；没有做成返回 null，原因写成消息。 */
  readonly selfCheck: (environment: string) => Promise<CheckedHost | null>;
}

/** 一句话说结论。 */
export function describeReport({ results, cancelled }: SelfCheckReport): string {
  const count = (state: string): number => results.filter((result) => result.state === state).length;
  const parts = [
    `${count('same')} 项一致`,
    count('different') > 0 ? `${count('different')} 项不同` : '',
    count('failed') > 0 ? `${count('failed')} 项没有做成` : '',
    count('skipped') > 0 ? `${count('skipped')} 项这个版本没有` : '',
  ].filter((part) => part !== '');
  return `自检${cancelled ? '已取消' : '完成'}：${parts.join('，')}。草稿表已删除，您的表没有动。`;
}

/** 接到状态上。 */
export function createSelfCheckActions({ services, performCancellable }: ActionRuntime): SelfCheckActions {
  return {
    selfCheck: async (environment) => {
      let checked: CheckedHost | null = null;
      let recording: Recording | null = null;
      await performCancellable('自检', async ({ signal, report: progress }) => {
        const time = new Date().toISOString();
        const report = await services.session.selfCheck({
          environment,
          time,
          signal,
          onRecording: (recorded) => {
            recording = recorded;
          },
          onProgress: ({ done, total, title }) =>
            progress(`正在自检：${title}（${done + 1}/${total}）`, done / total),
        });
        checked = { report, recording };
        const wrong = report.results.some(({ state }) => state === 'different' || state === 'failed');
        return { tone: wrong ? 'warning' : 'success', text: describeReport(report) };
      });
      return checked;
    },
  };
}
