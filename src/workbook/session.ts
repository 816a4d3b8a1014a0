import type { LiveFormat } from '../audit';
import { workbookActions, type ActionName } from './actions';
import { canAutoAnnotate } from './actions/annotate/autoAnnotate';
import { canOpenWorkbook } from './actions/openWorkbook/openWorkbook';
import { watchWorkbook, type WatchHandlers } from './actions/watch/watch';
import { perform, type Action, type ActionCall } from './kernel/action';
import { SessionState, type IsSetSupported } from './kernel/sessionState';

/** 建会话的选项。 */
export interface SessionOptions {
  readonly isSetSupported: IsSetSupported;
  /** 插表时放的原生条件格式；缺省是全部审核规则带的。 */
  readonly live?: readonly LiveFormat[];
}

/** 工作簿要提醒用户的地方。 */
export interface WorkbookCondition {
  /** 停在 #NAME? 要重写的 PBE 公式有几处。 */
  readonly staleFunctions: number;
  /** Excel 是手动计算：改了数，公式不会马上变。只提醒，不替用户改。 */
  readonly manualCalculation: boolean;
}

/** 动作表里的每个动作一个方法；同步次数见各条的 `syncs`。 */
type ActionCalls = { readonly [Name in ActionName]: ActionCall<(typeof workbookActions)[Name]> };

/** 与当前工作簿打交道的一切动作；出错抛 WorkbookError。 */
export interface WorkbookSession extends ActionCalls {
  /** 这个版本的 Excel 写入后撤销还在，可以自动标注。 */
  readonly canAutoAnnotate: boolean;
  /** 这个版本的 Excel 能另开工作簿窗口。 */
  readonly canOpenWorkbook: boolean;
  /** 上次读到的工作簿要提醒用户的地方。 */
  readonly condition: WorkbookCondition;
  /** 听工作簿的改动与选区；返回停止函数。回调里不许写工作簿。 */
  watch(handlers: WatchHandlers): Promise<() => void>;
}

/**
 * 建一个会话；它只缓存工作表清单一类的东西，随时可以重建。
 * 读取、标注、监听随窗格装好，其余动作用到才装：打开窗格只下载看得见的那些。
 */
export function createSession({ isSetSupported, live }: SessionOptions): WorkbookSession {
  const session = new SessionState(isSetSupported);
  const entries = Object.entries(workbookActions).map(([name, entry]) => [
    name,
    (...args: readonly unknown[]) =>
      perform(entry as unknown as Action<readonly unknown[], unknown>, session, live, args),
  ]);
  return {
    ...(Object.fromEntries(entries) as ActionCalls),
    canAutoAnnotate: canAutoAnnotate(isSetSupported),
    canOpenWorkbook: canOpenWorkbook(isSetSupported),
    get condition() {
      const { staleFunctions, manualCalculation } = session;
      return { staleFunctions, manualCalculation };
    },
    watch: (handlers) => watchWorkbook(session, handlers),
  };
}
