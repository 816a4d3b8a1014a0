import type { RollUpDone, RollUpMessage, RollUpRequest } from './messages';

/** 工作线程里用到的那几样；测试里换成假的。 */
export interface RollUpThread {
  onmessage: ((event: MessageEvent<RollUpMessage>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  postMessage: (request: RollUpRequest) => void;
  terminate: () => void;
}

const startThread = (): RollUpThread => new Worker(new URL('./rollUpWorker.ts', import.meta.url));

/**
 * 在工作线程里汇总，窗格不卡；取消就收掉线程，什么也没有插。
 *
 * @returns 汇总好的；取消了为 `null`
 * @throws Error 汇总不了（中文，给用户看）
 */
export function runRollUp(
  request: RollUpRequest,
  signal: AbortSignal,
  progress: (read: number, total: number) => void,
  start: () => RollUpThread = startThread,
): Promise<RollUpDone | null> {
  if (signal.aborted) return Promise.resolve(null);
  const thread = start();
  return new Promise<RollUpDone | null>((done, fail) => {
    signal.addEventListener('abort', () => done(null), { once: true });
    thread.onmessage = ({ data }) => {
      if (data.kind === 'progress') progress(data.read, data.total);
      else if (data.kind === 'done') done(data.result);
      else fail(new Error(data.reason));
    };
    thread.onerror = ({ message }) => fail(new Error(`汇总的线程出错：${message || '装不上'}。`));
    thread.postMessage(request);
  }).finally(() => thread.terminate());
}
