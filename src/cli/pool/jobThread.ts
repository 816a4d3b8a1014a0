import { Worker } from 'node:worker_threads';
import type { JobInput, JobName } from '../jobs';
import type { JobResponse, JobResult } from './messages';

/** 一件事最多做多久，毫秒；超过就当它做不成，换一个线程接着做别的。 */
const TIME_LIMIT = 180_000;
/** 一个线程的堆上限，MB：一份怪文件撑爆的是它自己的线程。 */
const HEAP_LIMIT = 1024;

/** 一个工作线程，一次一件事；死了、卡住了就换一个新的。 */
export class JobThread {
  private worker: Worker | null = null;
  private answers = 0;

  constructor(private readonly entry: URL) {}

  /** 做一件事；线程死了、超时也给出原因，不抛。 */
  run<N extends JobName>(name: N, input: JobInput<N>): Promise<JobResult<N>> {
    const worker = (this.worker ??= this.start());
    const id = ++this.answers;
    return new Promise((done) => {
      const finish = (result: JobResult<N>, dead: boolean) => {
        clearTimeout(timer);
        worker.off('message', answered).off('error', died).off('exit', left);
        if (dead) this.drop(worker);
        done(result);
      };
      const failed = (reason: string) =>
        finish({ kind: 'failed', lines: [`${input.file}：${reason}`] }, true);
      const answered = (response: JobResponse) => {
        if (response.id === id) finish(response.result as JobResult<N>, false);
      };
      const died = (error: Error & { code?: string }) =>
        failed(
          error.code === 'ERR_WORKER_OUT_OF_MEMORY'
            ? '读它要的内存太多，跳过了；其余照做。'
            : `程序自身出错（${error.message}），请把这个文件报给开发者；其余照做。`,
        );
      const left = () => failed('读它的线程中途退出，跳过了；其余照做。');
      const timer = setTimeout(
        () => failed(`读了 ${TIME_LIMIT / 1000} 秒还没读完，跳过了；其余照做。`),
        TIME_LIMIT,
      );
      worker.on('message', answered).on('error', died).on('exit', left);
      worker.postMessage({ id, name, input });
    });
  }

  /** 不再用了。 */
  close(): void {
    if (this.worker) this.drop(this.worker);
  }

  private start(): Worker {
    return new Worker(this.entry, { resourceLimits: { maxOldGenerationSizeMb: HEAP_LIMIT } });
  }

  private drop(worker: Worker): void {
    this.worker = null;
    worker.on('error', () => {});
    void worker.terminate();
  }
}
