import type { Layout } from '../../forms';
import type { Scheme } from '../../schemes';
import type { FixUndo } from '../../workbook';
import type { AuditRuns } from './findings/findingChanges';
import type { Overview } from './overview';
import type { RollUpDone } from './rollUp/messages';
import type { RowSelection } from './fill/rowSelection';
import type { CellSelection } from './session';
import type { Setup } from './home/setup';

/** 自动标注：这台机器能不能、这份工作簿开没开。 */
export interface AutoAnnotateState {
  readonly supported: boolean;
  readonly on: boolean;
}

/** 窗格里的一条可撤销的修正。 */
export interface FixUndoEntry {
  readonly id: number;
  /** 如“恢复公式：基础数据表 C23”“清洗数字：2 处”。 */
  readonly label: string;
  readonly undo: FixUndo;
}

/** 窗格的页面，按办事的次序；没有表样时“开始”是插表，有了以后是主页。 */
export type View = 'start' | 'fill' | 'score' | 'audit' | 'submit';

/** 正在做的一件事；有它时会改工作簿的按钮都停用。 */
export interface Activity {
  readonly label: string;
  /** 0–1；说不出进度时为 null。 */
  readonly progress: number | null;
  readonly cancellable: boolean;
}

/** 给用户的一条话；details 可复制给维护人员。 */
export interface Notice {
  readonly tone: 'success' | 'info' | 'warning' | 'error';
  readonly text: string;
  /** 怎么办。 */
  readonly remedy?: string;
  readonly details?: string;
}

/** 一份报告文件；只在窗格里记着（这台电脑上留一份，下次打开还在），不写工作簿。 */
export interface ReportFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** 文件的 SHA-256，小写十六进制。 */
  readonly sha256: string;
  /** 上次打开窗格时的那份：此后在 Word 里改没改过不知道，不记进定稿。 */
  readonly kept?: true;
}

/** 窗格的全部状态。 */
export interface PaneState {
  /** loading：还没读到工作簿；failed：读不出来（notice 里有原因）。 */
  readonly phase: 'loading' | 'ready' | 'failed';
  /** 工作簿里没有我们的表时为 null。 */
  readonly overview: Overview | null;
  /** 拿来比“变了什么”的前几次审核；打开时没有表样、也还没审核过时为 null：新填的表处处是新的，不必说。 */
  readonly runs: AuditRuns | null;
  /** 光标所在的格；还没选过为 null。 */
  readonly cell: CellSelection | null;
  /** 光标所在的可增行区的行；不在行上为 null。 */
  readonly selection: RowSelection | null;
  readonly activity: Activity | null;
  readonly notice: Notice | null;
  readonly view: View;
  readonly setup: Setup;
  /** 从文件载入的方案；只在这份工作簿的窗格里，插表后随登记保存。 */
  readonly loadedSchemes: readonly Scheme[];
  /** 从方案包载入的版面：插表时同一种表照它插；插进去以后随登记保存。 */
  readonly loadedLayouts: readonly Layout[];
  readonly autoAnnotate: AutoAnnotateState;
  /** 可以撤销的修正，新的在前。 */
  readonly fixUndos: readonly FixUndoEntry[];
  /** 上次生成、核对的报告。 */
  readonly report: ReportFile | null;
  /** “我是汇总单位”：打开了才有汇总与复核；填报的人看不到。 */
  readonly bureau: boolean;
  /** 上次汇总好的，点开一个单位看；换页还在。 */
  readonly rollUp: RollUpDone | null;
}

/** 状态容器；形状合 React 的 useSyncExternalStore，但不依赖 React。 */
export interface Store {
  readonly get: () => PaneState;
  readonly update: (patch: Partial<PaneState>) => void;
  readonly subscribe: (listener: () => void) => () => void;
}

/** 刚打开窗格、还没读到工作簿时的状态。 */
export const openingState = (setup: Setup, bureau = false): PaneState => ({
  phase: 'loading',
  overview: null,
  runs: null,
  cell: null,
  selection: null,
  activity: null,
  notice: null,
  view: 'start',
  setup,
  loadedSchemes: [],
  loadedLayouts: [],
  autoAnnotate: { supported: false, on: false },
  fixUndos: [],
  report: null,
  bureau,
  rollUp: null,
});

/** 建一个状态容器。 */
export function createStore(initial: PaneState): Store {
  let state = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => state,
    update: (patch) => {
      state = { ...state, ...patch };
      for (const listener of [...listeners]) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
