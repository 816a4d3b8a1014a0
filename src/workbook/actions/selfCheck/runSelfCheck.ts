import { runExcel } from '../../kernel/runExcel';
import { hasMember } from '../../kernel/capabilities';
import type { IsSetSupported } from '../../kernel/sessionState';
import { toWorkbookError } from '../../kernel/errors';
import { expectedFacts } from './expectations';
import { probes } from './probes';
import type { Fact, Probe } from './probe';
import { recordExchanges, redacted, type Exchange, type Recording } from './recording';
import type { CheckResult, SelfCheckReport } from './report';

/** 草稿表的名字；用户正好有同名的表就换一个。 */
const scratchTitle = 'PBE自检';

/** 自检的选项。 */
export interface SelfCheckOptions {
  readonly isSetSupported: IsSetSupported;
  /** 写进报告的环境说明。 */
  readonly environment: string;
  /** ISO 时间，写进报告。 */
  readonly time: string;
  readonly onProgress?: (progress: {
    readonly done: number;
    readonly total: number;
    readonly title: string;
  }) => void;
  readonly signal?: AbortSignal;
  /** 做完以后交出每一批请求与应答，用户的东西已经隐去。 */
  readonly onRecording?: (recording: Recording) => void;
}

/**
 * 在一张张用完就删的草稿表上把主机声称的行为逐项做一遍，与记下的预期比对。
 * 不碰用户的表；中途出错、取消都会把草稿表和草稿名称清掉，选中的表不变。
 */
export async function runSelfCheck(options: SelfCheckOptions): Promise<SelfCheckReport> {
  const { environment, time, signal, onProgress } = options;
  const results: CheckResult[] = [];
  const exchanges: Exchange[] = [];
  for (const [done, probe] of probes.entries()) {
    if (signal?.aborted) break;
    onProgress?.({ done, total: probes.length, title: probe.title });
    results.push(await runProbe(probe, options, exchanges));
  }
  options.onRecording?.({
    kind: 'pbe-richapi-recording',
    version: 1,
    environment,
    time,
    exchanges: redacted(exchanges),
  });
  return {
    kind: 'pbe-self-check',
    version: 1,
    environment,
    time,
    cancelled: results.length < probes.length,
    results,
  };
}

async function runProbe(
  probe: Probe,
  { isSetSupported }: SelfCheckOptions,
  exchanges: Exchange[],
): Promise<CheckResult> {
  const { id, title, affects, needs, member } = probe;
  const expected = expectedFacts[id] ?? null;
  const base = { id, title, affects, expected, observed: null, syncs: 0, times: {} };
  const isMissing = member !== undefined && !hasMember(...member);
  if (isMissing || (needs !== undefined && !isSetSupported(...needs))) return { ...base, state: 'skipped' };
  const times: Record<string, number> = {};
  let syncs = 0;
  const started = performance.now();
  try {
    const listen = (exchange: Omit<Exchange, 'step'>): void => void exchanges.push({ step: id, ...exchange });
    const observed = await onScratchSheet(listen, async (context, sheet) =>
      probe.observe({
        context: counting(context, () => {
          syncs += 1;
        }),
        sheet,
        isSetSupported,
        time: (step, milliseconds) => {
          times[step] = Math.round(milliseconds);
        },
      }),
    );
    times['合计'] = Math.round(performance.now() - started);
    return { ...base, state: sameFact(observed, expected) ? 'same' : 'different', observed, syncs, times };
  } catch (error) {
    const { message } = toWorkbookError(error, title);
    return { ...base, state: 'failed', error: message, syncs, times };
  }
}

/** 同一个上下文，只是每次提交都数一下。 */
function counting(context: Excel.RequestContext, onSync: () => void): Excel.RequestContext {
  return Object.create(context, {
    sync: {
      value: () => {
        onSync();
        return context.sync();
      },
    },
  }) as Excel.RequestContext;
}

async function onScratchSheet<T>(
  listen: (exchange: Omit<Exchange, 'step'>) => void,
  work: (context: Excel.RequestContext, sheet: Excel.Worksheet) => Promise<T>,
): Promise<T> {
  return runExcel('自检', async (context) => {
    recordExchanges(context, listen);
    const { worksheets } = context.workbook;
    const taken = worksheets.load('items/name');
    await context.sync();
    const names = new Set(taken.items.map(({ name }) => name.toUpperCase()));
    let title = scratchTitle;
    for (let number = 2; names.has(title.toUpperCase()); number += 1) title = `${scratchTitle}${number}`;
    const sheet = worksheets.add(title);
    await context.sync();
    try {
      return await work(context, sheet);
    } finally {
      // 出错那一批里排着的动作已经作废，另起一批把草稿表删掉
      worksheets.getItem(title).delete();
      await context.sync();
    }
  });
}

/** 逐项相等；对象不计键的次序。 */
export function sameFact(left: Fact, right: Fact): boolean {
  if (typeof left !== 'object' || typeof right !== 'object' || left === null || right === null) {
    return left === right;
  }
  const [a, b] = [Object.entries(left), right as Readonly<Record<string, Fact>>];
  return (
    Array.isArray(left) === Array.isArray(right) &&
    a.length === Object.keys(b).length &&
    a.every(([key, value]) => key in b && sameFact(value, b[key] ?? null))
  );
}
