import type { RibbonActions } from '../../../commands';
import type { PaneActions } from '.';
import type { Store } from '../state';

/**
 * 功能区按钮 → 窗格动作，做完把窗格打开让人看到结果。
 * “插入表样”：没有表样时到“开始”页选方案，已有时就地修复。
 */
export function ribbonActions(
  store: Store,
  actions: PaneActions,
  showPane: () => Promise<void>,
): RibbonActions {
  const thenShow = (work: () => Promise<void>) => async () => {
    await work();
    await showPane();
  };
  return {
    insertForms: thenShow(async () => {
      if (store.get().overview === null) actions.show('start');
      else await actions.repair();
    }),
    annotate: thenShow(actions.annotate),
    clearAnnotations: thenShow(actions.clearAnnotations),
  };
}
