import type { Browser, Page } from 'playwright-core';

/** 浏览器跟踪里的一件事；时间微秒。 */
interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  /** 线程真占着处理器的时间：被别的程序挤掉、等着的不算在内。 */
  readonly tdur?: number;
  readonly args?: { readonly data?: { readonly url?: string } };
}

/** 采样得的调用树。 */
interface CpuProfile {
  readonly nodes: readonly {
    readonly id: number;
    readonly callFrame: { readonly url: string; readonly functionName: string };
    readonly children?: readonly number[];
  }[];
  readonly samples?: readonly number[];
}

/** 做一件事时页面的主线程。 */
export interface MainThread {
  /** 每个任务的处理器时间，毫秒。 */
  readonly tasks: readonly number[];
  /** 窗格的脚本（连 await 之后接着跑的，不含 office.js）占跑着的样本的几成。 */
  readonly paneShare: number;
}

/** 一件一件从早到晚，只留不在别的里面的。 */
function outermost(events: readonly TraceEvent[]): readonly TraceEvent[] {
  const kept: TraceEvent[] = [];
  let end = -1;
  for (const event of [...events].sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0))) {
    if (event.ts < end) continue;
    kept.push(event);
    end = event.ts + (event.dur ?? 0);
  }
  return kept;
}

const isPane = (url: string): boolean => url.includes('/pane/') && !url.includes('office-js');

/** 调用栈里有窗格脚本的样本占跑着的样本的几成。 */
function paneShareOf({ nodes, samples = [] }: CpuProfile): number {
  const inPane = new Map<number, boolean>();
  const idle = new Set(
    nodes.filter(({ callFrame }) => /^\((idle|root)\)$/.test(callFrame.functionName)).map(({ id }) => id),
  );
  // 父节点总排在前面
  for (const { id, callFrame, children = [] } of nodes) {
    const own = isPane(callFrame.url) || inPane.get(id) === true;
    inPane.set(id, own);
    for (const child of children) inPane.set(child, own);
  }
  const running = samples.filter((id) => !idle.has(id));
  return running.filter((id) => inPane.get(id)).length / Math.max(1, running.length);
}

/**
 * 做两遍同一件事，头一遍记下页面主线程上每个任务占了多少处理器时间，第二遍采样看窗格占几成；
 * 一起做，采样的开与关自己就是长任务。
 *
 * 墙上的钟在忙的机器上没有意义；处理器时间不算被挤掉的，几成是比例。
 */
export async function watchMainThread(
  browser: Browser,
  page: Page,
  action: () => Promise<unknown>,
): Promise<MainThread> {
  await browser.startTracing(page, { categories: ['toplevel', 'devtools.timeline'] });
  await action();
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString('utf8')) as {
    traceEvents: readonly TraceEvent[];
  };
  const client = await page.context().newCDPSession(page);
  await client.send('Profiler.enable');
  await client.send('Profiler.setSamplingInterval', { interval: 500 });
  await client.send('Profiler.start');
  await action();
  const { profile } = (await client.send('Profiler.stop')) as { profile: CpuProfile };
  await client.detach();
  const main = traceEvents.find(
    ({ name, args }) => name === 'FunctionCall' && args?.data?.url?.includes('/workbench/') === true,
  );
  if (main === undefined) throw new Error('跟踪里没有工作台的脚本');
  const own = traceEvents.filter(
    ({ name, pid, tid, ph }) =>
      name === 'ThreadControllerImpl::RunTask' && ph === 'X' && pid === main.pid && tid === main.tid,
  );
  return {
    tasks: outermost(own).map(({ tdur = 0 }) => tdur / 1000),
    paneShare: paneShareOf(profile),
  };
}

/** 合计处理器时间，毫秒。 */
export const cpuTotal = ({ tasks }: MainThread): number => tasks.reduce((total, each) => total + each, 0);

/** 一段主线程的几行：窗格占几成，最长的任务，长任务几个。 */
export function mainThreadRows(thread: MainThread): readonly Readonly<Record<string, string>>[] {
  const { tasks, paneShare } = thread;
  const over = (limit: number) => `${tasks.filter((cpu) => cpu > limit).length} 个`;
  return [
    { 数什么: '其中窗格的脚本', 值: `${(paneShare * 100).toFixed(1)}%` },
    { 数什么: '最长的任务', 值: `${Math.max(0, ...tasks).toFixed(1)} 毫秒` },
    { 数什么: '超过 50 毫秒的任务', 值: over(50) },
    { 数什么: '超过 100 毫秒的任务', 值: over(100) },
  ];
}
