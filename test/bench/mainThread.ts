import type { Browser, Page } from 'playwright-core';

/** 浏览器跟踪里的一件事；时间微秒。 */
interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  /** 线程真占着处理器的时间：机器忙、被别的程序挤掉的不算在内。 */
  readonly tdur?: number;
  readonly args?: { readonly name?: string; readonly data?: { readonly url?: string } };
}

/** 页面主线程上的一个任务，毫秒，都是处理器时间。 */
export interface Task {
  readonly cpu: number;
  /** 其中窗格的脚本。 */
  readonly pane: number;
}

const milliseconds = (event: TraceEvent): number => (event.tdur ?? 0) / 1000;

/** 跑脚本：叫一个函数，或头一次执行一个文件。 */
const runsScript = ({ name }: TraceEvent): boolean => name === 'FunctionCall' || name === 'EvaluateScript';

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

/**
 * 做一件事，记下页面主线程上的每个任务占了多少处理器时间。
 *
 * 墙上的钟在忙的机器上没有意义；处理器时间不随别的程序变。
 */
export async function tracedTasks(
  browser: Browser,
  page: Page,
  action: () => Promise<void>,
): Promise<readonly Task[]> {
  await browser.startTracing(page, { categories: ['toplevel', 'devtools.timeline'] });
  await action();
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString('utf8')) as {
    traceEvents: readonly TraceEvent[];
  };
  const calls = traceEvents.filter((event) => event.ph === 'X' && runsScript(event));
  const inPane = ({ args }: TraceEvent): boolean => args?.data?.url?.includes('/pane/') ?? false;
  const main = calls.find(inPane);
  if (main === undefined) throw new Error('跟踪里没有窗格的脚本');
  const own = traceEvents.filter(({ pid, tid, ph }) => pid === main.pid && tid === main.tid && ph === 'X');
  const paneCalls = outermost(own.filter((event) => runsScript(event) && inPane(event)));
  return outermost(own.filter(({ name }) => name === 'ThreadControllerImpl::RunTask')).map((task) => ({
    cpu: milliseconds(task),
    pane: paneCalls
      .filter(({ ts }) => ts >= task.ts && ts < task.ts + (task.dur ?? 0))
      .reduce((sum, call) => sum + milliseconds(call), 0),
  }));
}

/** 一组任务占了多少处理器时间，毫秒，一位小数。 */
export const cpuRows = (tasks: readonly Task[]): readonly Readonly<Record<string, string>>[] => {
  const longestOf = (pick: (task: Task) => number) => Math.max(0, ...tasks.map(pick)).toFixed(1);
  const over = (limit: number) => tasks.filter(({ cpu }) => cpu > limit).length;
  return [
    { 数什么: '窗格最长的一段脚本', 值: `${longestOf(({ pane }) => pane)} 毫秒` },
    { 数什么: '最长的任务（含网格、模拟主机）', 值: `${longestOf(({ cpu }) => cpu)} 毫秒` },
    { 数什么: '超过 50 毫秒的任务', 值: `${over(50)} 个` },
    { 数什么: '超过 100 毫秒的任务', 值: `${over(100)} 个` },
  ];
};

/** 合计处理器时间，毫秒。 */
export const cpuTotal = (tasks: readonly Task[], pick: (task: Task) => number): number =>
  tasks.reduce((total, task) => total + pick(task), 0);
