import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Scheme } from '../schemes';
import type { PaneActions } from './app/actions';
import type { PaneState, Store } from './app/state';

/** 组件能用到的全部东西。 */
export interface PaneEnvironment {
  readonly store: Store;
  readonly actions: PaneActions;
  readonly schemes: readonly Scheme[];
  /** 这个 Excel 能不能在新窗口里打开示例。 */
  readonly canOpenExample: boolean;
  /** 环境信息文字，附在可复制的细节里。 */
  readonly diagnostics: string;
}

/** 由 main 提供一次。 */
export const PaneContext = createContext<PaneEnvironment | null>(null);

/** 取环境；在提供者之外用是编程错误。 */
export function useEnvironment(): PaneEnvironment {
  const environment = useContext(PaneContext);
  if (environment === null) throw new Error('组件不在窗格环境里。');
  return environment;
}

/** 当前状态；变了就重画。 */
export function usePaneState(): PaneState {
  const { store } = useEnvironment();
  return useSyncExternalStore(store.subscribe, store.get);
}

/** 动作。 */
export function usePaneActions(): PaneActions {
  return useEnvironment().actions;
}
