import type { RibbonActions } from '../../../commands';
import type { PaneActions } from '.';
import type { Store } from '../state';

/** 命令要用到的那一部分窗格环境。 */
export interface RibbonEnvironment {
  readonly store: Store;
  readonly actions: Pick<PaneActions, 'show' | 'repair' | 'annotate' | 'clearAnnotations'>;
}

/**
 * 功能区按钮 → 窗格动作，做完把窗格打开让人看到结果；窗格还没装好就等它。
 * “插入表样”：没有表样时到“开始”页选方案，已有时就地修复。
 */
export function ribbonActions(
  environment: Promise<RibbonEnvironment>,
  showPane: () => Promise<void>,
): RibbonActions {
  const thenShow = (work: (environment: RibbonEnvironment) => Promise<void>) => async () => {
    await work(await environment);
    await showPane();
  };
  return {
    insertForms: thenShow(async ({ store, actions }) => {
      if (store.get().overview === null) actions.show('start');
      else await actions.repair();
    }),
    annotate: thenShow(({ actions }) => actions.annotate()),
    clearAnnotations: thenShow(({ actions }) => actions.clearAnnotations()),
  };
}
