/** 一次调用的结果：返回值，或抛出来的东西。 */
export type Arrival = { readonly value: unknown } | { readonly thrown: unknown };

/** 是不是还没到的结果。 */
export const isPromise = (value: unknown): value is Promise<unknown> =>
  typeof (value as { then?: unknown } | null)?.then === 'function';

/**
 * 还没到的异步函数结果。与 Excel 一样先占着位，到了再算一轮；不用 Univer 的 AsyncObject：
 * 打开一本有几十处异步公式的工作簿，它等不到算完。
 */
export class PendingResults {
  private readonly waiting = new Map<string, Promise<void>>();
  private readonly results = new Map<string, Arrival>();

  /** 有没有还没到的。 */
  get any(): boolean {
    return this.waiting.size > 0;
  }

  /** 这次调用已经到了的结果；没有为 undefined。 */
  arrived(call: string): Arrival | undefined {
    return this.results.get(call);
  }

  /** 记下一次没到的调用；同一次调用只等一回。 */
  wait(call: string, promise: Promise<unknown>): void {
    this.waiting.set(
      call,
      promise.then(
        (value) => void this.results.set(call, { value }),
        (thrown: unknown) => void this.results.set(call, { thrown }),
      ),
    );
  }

  /** 等眼下没到的都到。 */
  async all(): Promise<void> {
    const calls = [...this.waiting];
    await Promise.all(calls.map(([, promise]) => promise));
    for (const [call, promise] of calls) if (this.waiting.get(call) === promise) this.waiting.delete(call);
  }

  /** 都算进单元格了：下次重算重新调用。 */
  forget(): void {
    this.results.clear();
  }
}
