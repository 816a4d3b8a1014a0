import type { Context } from './context';
import { TriggerCalculationController } from './kit';
import type { ICommandInfo } from './kit';
import type { PendingResults } from './pendingResults';

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
  /** 正在等的那一次。 */
  private waiting: Promise<void> | null = null;
  /** 发过“开始”、还没有“完成”：谁发的都算。Univer 自己的进度要算到一半才有，看它会以为已经算完。 */
  private running = false;
  /** 正在等的那次计算：销毁时放手，不让它的时限在引擎没了以后才到。 */
  private stopWaiting: (() => void) | null = null;

  constructor(
    private readonly context: Context,
    private readonly pending: PendingResults,
  ) {
    context.nudge = () => {
      this.nudged = true;
    };
    this.followRuns();
    context.commands.onCommandExecuted((command) => {
      // 计算当中 Univer 自己的 100 毫秒定时器若再发一次“开始”，会打断这一次，后面的公式就再也不算；队列留给下一轮。
      // 等人来要的时候它也不许自己算
      if (this.waiting || context.options.calculation === 'whenAsked')
        clearTimeout(this.calculationQueue()._setTimeoutKey);
      if (isFinished(command)) queueMicrotask(() => context.emit({ kind: 'calculated' }));
    });
  }

  get dirty(): boolean {
    const queue = this.calculationQueue();
    return (
      this.pending.any ||
      this.forced ||
      this.nudged ||
      this.running ||
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
      if (!this.dirty) break;
      if (this.pending.any) {
        await this.pending.all();
        this.force();
      }
      const inProgress = this.running || this.calculationQueue()._executionInProgressParams !== null;
      await this.untilFinished(inProgress ? null : () => this.calculateNow());
    }
    this.pending.forget();
  }

  /**
   * 销毁前收尾：Univer 留着的一秒进度定时器会在销毁后去取界面文字而抛错，打死进程。
   */
  dispose(): void {
    const queue = this.calculationQueue();
    clearTimeout(queue._setTimeoutKey);
    queue._startProgress = () => undefined;
    this.running = false;
    this.stopWaiting?.();
  }

  /** 停下来的通知里 Univer 可能马上又发“开始”：以最后一次“开始”为准。 */
  private followRuns(): void {
    const { commands } = this.context;
    let starts = 0;
    let startsBefore = 0;
    commands.beforeCommandExecuted(({ id }) => {
      if (id === NOTIFICATION) startsBefore = starts;
      if (id !== START) return;
      starts += 1;
      this.running = true;
    });
    commands.onCommandExecuted((command) => {
      if (isFinished(command)) this.running = starts > startsBefore;
    });
  }

  /** 等这一次算完；`start` 发起，`null` 是已经在算（Univer 自己的定时器、别处的等待发起的）。 */
  private async untilFinished(start: (() => void) | null): Promise<void> {
    this.waiting ??= this.finished();
    start?.();
    await this.waiting;
    // 结果在通知之后的微任务里写进单元格。
    await Promise.resolve();
  }

  private calculateNow(): void {
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
    void this.context.commands.executeCommand(START, { ...dirty }, { onlyLocal: true });
  }

  /** 计算中途抛错时 Univer 不会发完成通知：等不到就放开队列并报错，免得一直挂着；还在报进度的接着等，大工作簿、忙的机器要算很久。几处同时等共用这一个。 */
  private finished(): Promise<void> {
    return new Promise((resolve, reject) => {
      let isMoving = false;
      const stop = (): void => {
        clearInterval(timer);
        // 正在逐个通知听众，当场退订会让后一个听众漏掉
        queueMicrotask(() => subscription.dispose());
        this.stopWaiting = null;
        this.waiting = null;
        resolve();
      };
      const timer = setInterval(() => {
        if (isMoving) {
          isMoving = false;
          return;
        }
        reject(new Error('公式计算没有完成'));
        this.calculationQueue()._executionInProgressParams = null;
        this.running = false;
        stop();
      }, RESULT_TIMEOUT_MS);
      const subscription = this.context.commands.onCommandExecuted((command) => {
        if (isFinished(command)) stop();
        else if (command.id === NOTIFICATION) isMoving = true;
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
