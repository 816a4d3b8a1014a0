import type { LiveFormat } from '../../audit';
import type { Scheme } from '../../schemes';
import type { CellSource, Place } from '../../submission';
import { toNotice } from './errors';
import { createLiveLoop } from './liveLoop';
import type { Overview } from './overview';
import { placeAddress } from './overview';
import { locateRow } from './rowSelection';
import { createSchemeActions, schemeChoices, type SchemeActions } from './schemeActions';
import type { CellSelection, InsertOutcome, InsertRequest, PaneSession } from './session';
import { requestedForms, type Setup } from './setup';
import type { Notice, Store, View } from './state';

/** 动作要用到的东西；测试里换成假的。 */
export interface Services {
  readonly session: PaneSession;
  readonly schemes: readonly Scheme[];
  readonly live: readonly LiveFormat[];
  /** 快照 → 总览；没有我们的表返回 null。 */
  readonly analyse: (source: CellSource) => Overview | null;
  /** 插表成功后：让 Excel 下次打开这份工作簿时就装好自定义函数。 */
  readonly loadOnOpen: () => Promise<void>;
}

/** 窗格与功能区共用的动作；都不抛错，结果写进状态。 */
export interface PaneActions extends SchemeActions {
  readonly start: () => Promise<void>;
  readonly stop: () => void;
  readonly refresh: () => Promise<void>;
  readonly show: (view: View) => void;
  readonly dismissNotice: () => void;
  readonly changeSetup: (setup: Setup) => void;
  readonly goTo: (place: Place) => Promise<void>;
  readonly insert: () => Promise<void>;
  readonly repair: () => Promise<void>;
  readonly cancel: () => void;
  readonly addRow: () => Promise<void>;
  readonly removeRow: () => Promise<void>;
  readonly addProject: (name: string) => Promise<void>;
  readonly removeProject: (name: string) => Promise<void>;
  readonly annotate: () => Promise<void>;
  readonly clearAnnotations: () => Promise<void>;
}

const means = { notes: '备注', comments: '批注', fill: '底色' } as const;

/** 插表结果写成一条话；取消不抛错，已插的留着，会话在 notices 里说还剩几张。 */
function insertionNotice({ inserted, notices }: InsertOutcome): Notice {
  const count = (state: string) => inserted.filter((form) => form.state === state).length;
  const parts = [
    count('new') > 0 ? `新插 ${count('new')} 张` : '',
    count('refreshed') > 0 ? `修复 ${count('refreshed')} 张` : '',
    count('rebuilt') > 0 ? `重建 ${count('rebuilt')} 张` : '',
  ].filter((part) => part !== '');
  const kept = inserted.some(({ state }) => state !== 'new');
  const done = parts.length === 0 ? [] : [`${parts.join('，')}表样${kept ? '，已填内容都在' : ''}。`];
  return { tone: notices.length === 0 ? 'success' : 'warning', text: [...done, ...notices].join('\n') };
}

/** 标注结果写成一句话：没有的不提。 */
function describeAnnotating(outcome: Awaited<ReturnType<PaneSession['annotate']>>): string {
  const { added, changed, removed, kept } = outcome;
  const parts = [
    added > 0 ? `新加 ${added} 处` : '',
    changed > 0 ? `更新 ${changed} 处` : '',
    removed > 0 ? `去掉 ${removed} 处` : '',
    kept > 0 ? `未变 ${kept} 处` : '',
  ].filter((part) => part !== '');
  return `已用${means[outcome.means]}标注${parts.length === 0 ? '' : `：${parts.join('，')}`}。`;
}

/** 把会话、读数与审核接到状态上。 */
export function createActions(store: Store, services: Services): PaneActions {
  const { session, schemes, live, analyse, loadOnOpen } = services;
  let stopWatching: (() => void) | null = null;
  let lastSelection: CellSelection | null = null;
  let controller: AbortController | null = null;
  let readFailure: Notice | null = null;

  const selectionIn = (overview: Overview | null) =>
    overview === null || lastSelection === null ? null : locateRow(overview.submission, lastSelection);

  const loop = createLiveLoop(async () => {
    const { phase, notice } = store.get();
    try {
      const overview = analyse(await session.read({ annotations: false }));
      const recovered = readFailure !== null && store.get().notice === readFailure;
      readFailure = null;
      store.update({
        phase: 'ready',
        overview,
        selection: selectionIn(overview),
        ...(recovered ? { notice: null } : {}),
      });
    } catch (error) {
      const failure = toNotice(error, '读取工作簿');
      if (notice?.tone !== 'error' || notice === readFailure) readFailure = failure;
      store.update({
        phase: phase === 'ready' ? 'ready' : 'failed',
        ...(readFailure === failure ? { notice: failure } : {}),
      });
    }
  });

  /** 一次只做一件会改工作簿的事；做完重读，成败都写成一条话。 */
  async function perform(
    what: string,
    cancellable: boolean,
    work: () => Promise<string | Notice>,
  ): Promise<void> {
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
    }
  }

  async function insertRequest(what: string, request: InsertRequest): Promise<void> {
    controller = new AbortController();
    const { signal } = controller;
    await perform(what, true, async () => {
      const outcome = await session.insertForms(request, {
        signal,
        onProgress: ({ done, total, title }) =>
          store.update({
            activity: {
              label: `正在${what}：${title}（${Math.min(done + 1, total)}/${total}）`,
              progress: total === 0 ? null : done / total,
              cancellable: true,
            },
          }),
      });
      await loadOnOpen();
      store.update({ view: 'fill' });
      return insertionNotice(outcome);
    });
    controller = null;
  }

  function currentScheme(): Scheme | undefined {
    const { overview, setup, loadedSchemes } = store.get();
    const choices = schemeChoices(schemes, loadedSchemes);
    return overview?.submission.scheme ?? choices.find((scheme) => scheme.id === setup.schemeId);
  }

  function onSelectedRow(
    work: (row: NonNullable<ReturnType<typeof selectionIn>>) => Promise<string>,
    what: string,
  ) {
    const { selection } = store.get();
    if (selection === null) return Promise.resolve();
    return perform(what, false, () => work(selection));
  }

  return {
    ...createSchemeActions(store, schemes),
    start: async () => {
      await loop.request();
      const { overview } = store.get();
      if (overview !== null) {
        const { scheme, year, unit, forms } = overview.submission;
        const projects = forms.flatMap((form) => (form.name === null ? [] : [form.name]));
        store.update({ view: 'fill', setup: { schemeId: scheme.id, year: String(year), unit, projects } });
      }
      try {
        stopWatching = await session.watch({
          onDirty: () => void loop.request(),
          onSelection: (selection) => {
            lastSelection = selection;
            store.update({ selection: selectionIn(store.get().overview) });
          },
        });
      } catch (error) {
        store.update({ notice: toNotice(error, '跟踪工作簿变化') });
      }
    },
    stop: () => {
      stopWatching?.();
      stopWatching = null;
    },
    refresh: () => loop.request(),
    show: (view) => store.update({ view }),
    dismissNotice: () => store.update({ notice: null }),
    changeSetup: (setup) => store.update({ setup }),
    goTo: async (place) => {
      try {
        await session.goTo(place);
      } catch (error) {
        store.update({ notice: toNotice(error, `定位到${place.sheetName} ${placeAddress(place)}`) });
      }
    },
    insert: async () => {
      const { setup } = store.get();
      const scheme = currentScheme();
      if (scheme === undefined) return;
      await insertRequest('插入表样', {
        scheme,
        year: Number(setup.year),
        unit: setup.unit.trim(),
        forms: requestedForms(scheme, setup.projects),
        live,
      });
    },
    repair: async () => {
      const { overview } = store.get();
      if (overview === null) return;
      const { scheme, year, unit, forms } = overview.submission;
      const requests = forms.map(({ form, name }) =>
        name === null ? { form: form.id } : { form: form.id, project: name },
      );
      await insertRequest('修复表样', { scheme, year, unit, forms: requests, live });
    },
    cancel: () => controller?.abort(),
    addRow: () =>
      onSelectedRow(async ({ form, project, block, index, rowTitle }) => {
        await session.addRow(form, project, block, index);
        return `已在下方加一行${rowTitle}。`;
      }, '加行'),
    removeRow: () =>
      onSelectedRow(async ({ form, project, block, index, rowTitle, label, rowCount, minRows }) => {
        await session.removeRow(form, project, block, index);
        return rowCount > minRows ? `已删去${rowTitle}“${label}”。` : `已清空${rowTitle}“${label}”。`;
      }, '删行'),
    addProject: (name) =>
      perform('加项目', false, async () => {
        await session.addProject(name.trim());
        return `已加项目“${name.trim()}”的自评表。`;
      }),
    removeProject: (name) =>
      perform('删项目', false, async () => {
        await session.removeProject(name);
        return `已删去项目“${name}”的自评表。`;
      }),
    annotate: () =>
      perform('审核并标注', false, async () => {
        const overview = analyse(await session.read({ annotations: true }));
        if (overview === null) return '工作簿里还没有表样，先在“开始”页插入。';
        const outcome = await session.annotate(overview.findings);
        store.update({ view: 'audit' });
        if (overview.findings.length === 0) return '审核通过，没有发现问题。';
        return describeAnnotating(outcome);
      }),
    clearAnnotations: () =>
      perform('清除标注', false, async () => {
        const removed = await session.clearAnnotations();
        return removed === 0 ? '没有本加载项加的标注。' : `已清除 ${removed} 处标注。`;
      }),
  };
}
