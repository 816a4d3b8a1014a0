import type { ActionRuntime } from './runtime';

/** 自动标注的开关。 */
export interface AutoActions {
  readonly setAutoAnnotate: (on: boolean) => Promise<void>;
}

/** 接到状态上；打开时先把现在的结果标上（由机件在动作做完之后标）。 */
export function createAutoActions({ store, services, perform }: ActionRuntime): AutoActions {
  const { session } = services;
  return {
    setAutoAnnotate: (on) =>
      perform(on ? '打开自动标注' : '关闭自动标注', async () => {
        await session.writeAutoOption(on);
        store.update({ autoAnnotate: { ...store.get().autoAnnotate, on } });
        return on
          ? '已打开自动标注：录入时单元格上的标注跟着更新。'
          : '已关闭自动标注；单元格上现有的标注还在，可以“清除标注”。';
      }),
  };
}
