import type { Context } from './context';
import { TriggerCalculationController } from './kit';
import type { ICommandInfo } from './kit';

const START = 'formula.mutation.set-formula-calculation-start';
const NOTIFICATION = 'formula.mutation.set-formula-calculation-notification';
const MAX_ROUNDS = 20;
const RESULT_TIMEOUT_MS = 10_000;

interface DirtyData {
  forceCalculation: boolean;
}

/** TriggerCalculationController 里我们要用的私有成员（0.25.1）。 */
interface CalculationQueue {
  _waitingCommandQueue: ICommandInfo[];
  _executionInProgressParams: unknown;
  _executingDirtyData: DirtyData;
  _setTimeoutKey: ReturnType<typeof setTimeout>;
  _startProgress(): void;
  _generateDirty(commands: ICommandInfo[]): DirtyData;
  _mergeDirty(first: DirtyData, second: DirtyData): DirtyData;
}

/**
 * 等公式算完。Univer 攒 100 毫秒才开始算；主机的每个批次都要读到新值，
 * 所以直接取走它的等待队列，自己发起计算并等完成通知。
 */
export class Calculation {
  private queue: CalculationQueue | null = null;
  private forced = false;
  private nudged = false;
  private calculating = false;
  /** 正在等的那次计算：销毁时放手，不让它的时限在引擎没了以后才到。 */
  private stopWaiting: (() => void) | null = null;

  constructor(private readonly context: Context) {
    context.nudge = () => {
      this.nudged = true;
    };
    context.commands.onCommandExecuted((command) => {
      // 计算当中 Univer 自己的 100 毫秒定时器若再发一次“开始”，会打断这一次，后面的公式就再也不算；队列留给下一轮。
      if (this.calculating) clearTimeout(this.calculationQueue()._setTimeoutKey);
      if (isFinished(command)) queueMicrotask(() => context.emit({ kind: 'calculated' }));
    });
  }

  get dirty(): boolean {
    const queue = this.calculationQueue();
    return (
      this.forced ||
      this.nudged ||
      queue._waitingCommandQueue.length > 0 ||
      queue._executionInProgressParams !== null
    );
  }

  /** 下一轮把全部公式重算。 */
  force(): void {
    this.forced = true;
  }

  async settle(): Promise<void> {
    for (let round = 0; round < MAX_ROUNDS; round++) {
      this.context.flush();
      // 条件格式登记公式是异步的：先让它排进等待队列。
      if (this.nudged) await new Promise((resolve) => setTimeout(resolve, 0));
      if (!this.dirty) return;
      if (this.calculationQueue()._executionInProgressParams === null) await this.calculateNow();
      else await this.context.api.getFormula().onCalculationResultApplied(RESULT_TIMEOUT_MS);
    }
  }

  /**
   * 销毁前收尾：Univer 留着的一秒进度定时器会在销毁后去取界面文字而抛错，打死进程。
   */
  dispose(): void {
    const queue = this.calculationQueue();
    clearTimeout(queue._setTimeoutKey);
    queue._startProgress = () => undefined;
    this.stopWaiting?.();
  }

  private async calculateNow(): Promise<void> {
    const queue = this.calculationQueue();
    clearTimeout(queue._setTimeoutKey);
    const dirty = queue._mergeDirty(
      queue._executingDirtyData,
      queue._generateDirty(queue._waitingCommandQueue),
    );
    if (this.forced) dirty.forceCalculation = true;
    this.forced = false;
    this.nudged = false;
    queue._executingDirtyData = dirty;
    queue._waitingCommandQueue = [];
    const finished = this.finished(queue);
    this.calculating = true;
    try {
      void this.context.commands.executeCommand(START, { ...dirty }, { onlyLocal: true });
      await finished;
    } finally {
      this.calculating = false;
    }
    // 结果在通知之后的微任务里写进单元格。
    await Promise.resolve();
  }

  /** 计算中途抛错时 Univer 不会发完成通知：等不到就放开队列并报错，免得一直挂着。 */
  private finished(queue: CalculationQueue): Promise<void> {
    return new Promise((resolve, reject) => {
      const stop = (): void => {
        clearTimeout(timer);
        subscription.dispose();
        this.stopWaiting = null;
        resolve();
      };
      const timer = setTimeout(() => {
        reject(new Error('公式计算没有完成'));
        queue._executionInProgressParams = null;
        stop();
      }, RESULT_TIMEOUT_MS);
      const subscription = this.context.commands.onCommandExecuted((command) => {
        if (isFinished(command)) stop();
      });
      this.stopWaiting = stop;
    });
  }

  private calculationQueue(): CalculationQueue {
    this.queue ??= this.context.injector.get(TriggerCalculationController) as unknown as CalculationQueue;
    return this.queue;
  }
}

function isFinished(command: Readonly<ICommandInfo>): boolean {
  const params = command.params as { functionsExecutedState?: number } | undefined;
  return command.id === NOTIFICATION && params?.functionsExecutedState !== undefined;
}
