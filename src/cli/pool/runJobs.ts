import type { JobInput, JobName } from '../jobs';
import { doJob } from './doJob';
import { JobThread } from './jobThread';
import type { JobResult } from './messages';

/** 一批事怎样做。 */
export interface RunOptions {
  /** 几个线程；1 就在本线程里做。 */
  readonly workers: number;
  /** 起线程用的程序文件；没有就在本线程里做。 */
  readonly entry: URL | undefined;
  /** 打断：手上的做完，后面的不做。 */
  readonly signal: AbortSignal | undefined;
}

/** 最多领先多少件：先做完的等前面的，等的多了就不再发新的，内存不随文件多少长。 */
const AHEAD_PER_WORKER = 8;

/**
 * 把同一种事按次序做完：几个线程同时做，结果按给的次序一件一件交出来。
 *
 * @param inputs 每件事的参数，用到才取
 * @param take 收一件结果；它没回来就不交下一件
 * @returns 交出了几件（被打断时少于全部）
 */
export async function runJobs<N extends JobName>(
  name: N,
  inputs: Iterable<JobInput<N>>,
  { workers, entry, signal }: RunOptions,
  take: (result: JobResult<N>, input: JobInput<N>) => Promise<void> | void,
): Promise<number> {
  const threads =
    entry !== undefined && workers > 1 ? Array.from({ length: workers }, () => new JobThread(entry)) : [];
  const waiting: { input: JobInput<N>; result: Promise<JobResult<N>>; ready: boolean }[] = [];
  const free = [...threads];
  const released: ((thread: JobThread) => void)[] = [];
  const release = (thread: JobThread) => {
    const next = released.shift();
    if (next) next(thread);
    else free.push(thread);
  };
  const claim = (): Promise<JobThread> => {
    const thread = free.pop();
    return thread ? Promise.resolve(thread) : new Promise((done) => released.push(done));
  };
  let taken = 0;
  const deliver = async () => {
    const first = waiting.shift();
    if (!first) return;
    await take(await first.result, first.input);
    taken += 1;
  };
  try {
    for (const input of inputs) {
      if (signal?.aborted) break;
      if (threads.length === 0) {
        await take(await doJob(name, input), input);
        taken += 1;
        continue;
      }
      const thread = await claim();
      const begun = { input, result: thread.run(name, input), ready: false };
      void begun.result.then(() => {
        begun.ready = true;
        release(thread);
      });
      waiting.push(begun);
      while (waiting[0]?.ready || waiting.length >= threads.length * AHEAD_PER_WORKER) await deliver();
    }
    while (waiting.length > 0) await deliver();
    return taken;
  } finally {
    for (const thread of threads) thread.close();
  }
}
