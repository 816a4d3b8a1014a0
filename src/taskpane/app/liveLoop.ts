/** 把“脏”信号变成一次次重读：同时只有一次在跑，跑的时候又脏了就再跑一次。 */
export interface LiveLoop {
  /** 请求重读；返回到这次请求已反映为止。 */
  readonly request: () => Promise<void>;
}

/** `refresh` 读一次并更新状态；它自己处理错误，不抛。 */
export function createLiveLoop(refresh: () => Promise<void>): LiveLoop {
  let running: Promise<void> | null = null;
  let queued: Promise<void> | null = null;

  const run = (): Promise<void> => {
    running = refresh().finally(() => {
      running = null;
    });
    return running;
  };

  return {
    request: () => {
      if (running === null) return run();
      queued ??= running.then(() => {
        queued = null;
        return run();
      });
      return queued;
    },
  };
}
