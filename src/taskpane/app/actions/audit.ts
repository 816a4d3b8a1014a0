import { withRun } from '../findings/findingChanges';
import type { PaneSession } from '../session';
import type { ActionRuntime } from './runtime';

/** 审核并标注、清除标注。 */
export interface AuditActions {
  readonly annotate: () => Promise<void>;
  readonly clearAnnotations: () => Promise<void>;
}

const means = { notes: '备注', comments: '批注', fill: '底色' } as const;

/** 标注结果写成一句话：没有的不提。 */
function describeAnnotating(outcome: Awaited<ReturnType<PaneSession['annotate']>>): string {
  const { added, changed, removed, kept, instead } = outcome;
  const parts = [
    added > 0 ? `新加 ${added} 处` : '',
    changed > 0 ? `更新 ${changed} 处` : '',
    removed > 0 ? `去掉 ${removed} 处` : '',
    kept > 0 ? `未变 ${kept} 处` : '',
  ].filter((part) => part !== '');
  const said = `已用${means[outcome.means]}标注${parts.length === 0 ? '' : `：${parts.join('，')}`}。`;
  if (instead.length === 0) return said;
  const named = instead.slice(0, 5).join('、');
  const cells = instead.length > 5 ? `${named}等 ${instead.length} 格` : named;
  return `${said}${cells}加不上（那里已有别人的备注或批注，没有动它），改用底色标出。`;
}

/** 接到状态上。 */
export function createAuditActions({ store, services, perform }: ActionRuntime): AuditActions {
  const { session, analyse } = services;
  return {
    annotate: () =>
      perform('审核并标注', async () => {
        const overview = await analyse(await session.read({ annotations: true }));
        if (overview === null) return '工作簿里还没有表样，先在“开始”页插入。';
        const outcome = await session.annotate(overview.findings);
        store.update({ view: 'audit', runs: withRun(store.get().runs, overview.findings, new Date()) });
        if (overview.findings.length === 0) return '审核通过，没有发现问题。';
        return describeAnnotating(outcome);
      }),
    clearAnnotations: () =>
      perform('清除标注', async () => {
        const removed = await session.clearAnnotations();
        const said = removed === 0 ? '没有本加载项加的标注。' : `已清除 ${removed} 处标注。`;
        const { autoAnnotate } = store.get();
        if (!autoAnnotate.on) return said;
        // 不然下一次录入又全标回来了
        await session.writeAutoOption(false);
        store.update({ autoAnnotate: { ...autoAnnotate, on: false } });
        return `${said}自动标注也关了。`;
      }),
  };
}
