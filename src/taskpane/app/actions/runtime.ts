import type { Scheme } from '../../../schemes';
import type { CellSource } from '../../../submission';
import { createAutoAnnotate, type AutoAnnotate } from './autoAnnotate';
import { toNotice } from '../errors';
import { createLiveLoop } from '../liveLoop';
import type { Overview } from '../overview';
import { locateRow } from '../fill/rowSelection';
import type { CellSelection, PaneSession } from '../session';
import type { Notice, Store } from '../state';

/** 动作要用到的东西；测试里换成假的。 */
export interface Services {
  readonly session: PaneSession;
  readonly schemes: readonly Scheme[];
  /** 快照 → 总览；没有我们的表返回 null。`early` 是同一份快照先给过的总览，给了就不再读一遍。 */
  readonly analyse: (
    source: CellSource,
    early?: Overview | null,
  ) => Overview | null | Promise<Overview | null>;
  /** 快照 → 还没审核的总览，打开窗格时先画；不该先画返回 null。 */
  readonly preview: (source: CellSource) => Overview | null;
  /** 插表成功后：让 Excel 下次打开这份工作簿时就装好自定义函数。 */
  readonly loadOnOpen: () => Promise<void>;
  /** 定稿成功后：不再随工作簿启动，没装加载项的人打开才不会看到加载项错误。 */
  readonly leaveOnOpen: () => Promise<void>;
  /** 打开着的文件的地址；还没有存过、主机不给为空串。 */
  readonly documentUrl?: () => string;
  /** 取示例工作簿（.xlsx）；取不到抛中文错误。 */
  readonly loadExample: () => Promise<Uint8Array>;
}

/** 可以停下来的一件事：报进度、看要不要停。 */
export interface Progressing {
  readonly signal: AbortSignal;
  /** label 写正在做哪一步；progress 0–1，说不出为 null。 */
  readonly report: (label: string, progress: number | null) => void;
}

/** 各组动作共用的机件：状态、会话、重读、一次只做一件事。 */
export interface ActionRuntime {
  readonly store: Store;
  readonly services: Services;
  /** 自动标注。 */
  readonly auto: AutoAnnotate;
  /** 重读工作簿并更新总览；返回到这次请求已反映为止。 */
  readonly reload: () => Promise<void>;
  /** 一次只做一件会改工作簿的事；做完重读，成败都写成一条话。正忙时什么也不做。 */
  readonly perform: (what: string, work: () => Promise<string | Notice>) => Promise<void>;
  /** 同 perform，但可以取消、有进度。 */
  readonly performCancellable: (
    what: string,
    work: (progressing: Progressing) => Promise<string | Notice>,
  ) => Promise<void>;
  /** 停下正在做的可取消的事。 */
  readonly cancel: () => void;
  /** 光标移到了哪里。 */
  readonly select: (selection: CellSelection) => void;
}

const manualNotice: Notice = {
  tone: 'warning',
  text: 'Excel 现在是手动计算：改了数，合计、率、得分不会马上变，审核看到的是旧数。',
  remedy: '按 F9 算一次，或在“公式 → 计算选项”里选“自动”。',
};

/** 建机件。 */
export function createRuntime(store: Store, services: Services): ActionRuntime {
  const { session, analyse, preview } = services;
  const auto = createAutoAnnotate(store, session);
  let controller: AbortController | null = null;
  let readFailure: Notice | null = null;
  let warnedManual = false;

  const rowIn = (overview: Overview | null, cell: CellSelection | null) =>
    overview === null || cell === null ? null : locateRow(overview.submission, cell);

  /** 手动计算只提醒一次；别的消息还在就等它关掉。 */
  function warnManual(): void {
    const { manualCalculation } = session.condition;
    if (!manualCalculation) warnedManual = false;
    if (!manualCalculation || warnedManual || store.get().notice !== null) return;
    warnedManual = true;
    store.update({ notice: manualNotice });
  }

  const loop = createLiveLoop(async () => {
    const { phase, notice } = store.get();
    try {
      const source = await session.read({ annotations: store.get().autoAnnotate.on });
      const early = phase === 'loading' ? preview(source) : null;
      if (early !== null) store.update({ phase: 'ready', overview: early });
      const overview = await analyse(source, early);
      const recovered = readFailure !== null && store.get().notice === readFailure;
      readFailure = null;
      store.update({
        phase: 'ready',
        overview,
        selection: rowIn(overview, store.get().cell),
        ...(recovered ? { notice: null } : {}),
      });
      warnManual();
    } catch (error) {
      const failure = toNotice(error, '读取工作簿');
      if (notice?.tone !== 'error' || notice === readFailure) readFailure = failure;
      store.update({
        phase: phase === 'ready' ? 'ready' : 'failed',
        ...(readFailure === failure ? { notice: failure } : {}),
      });
    }
  });

  async function run(what: string, cancellable: boolean, work: () => Promise<string | Notice>) {
    if (store.get().activity !== null) return;
    store.update({ activity: { label: `正在${what}…`, progress: null, cancellable }, notice: null });
    try {
      const result = await work();
      store.update({ notice: typeof result === 'string' ? { tone: 'success', text: result } : result });
    } catch (error) {
      store.update({ notice: toNotice(error, what) });
    } finally {
      await loop.request();
      store.update({ activity: null });
      await auto.changed({ remote: false });
    }
  }

  return {
    store,
    services,
    auto,
    reload: () => loop.request(),
    perform: (what, work) => run(what, false, work),
    performCancellable: (what, work) =>
      run(what, true, async () => {
        const own = new AbortController();
        controller = own;
        try {
          return await work({
            signal: own.signal,
            report: (label, progress) => store.update({ activity: { label, progress, cancellable: true } }),
          });
        } finally {
          controller = null;
        }
      }),
    cancel: () => controller?.abort(),
    select: (cell) => store.update({ cell, selection: rowIn(store.get().overview, cell) }),
  };
}
