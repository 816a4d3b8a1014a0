import type { Place } from '../../../submission';
import { toNotice } from '../errors';
import { neighbourEmpty, searchFrom, type Direction } from '../fill/emptyFields';
import { openRuns } from '../findings/findingChanges';
import { placeAddress } from '../overview';
import type { Setup } from '../home/setup';
import type { CellSelection } from '../session';
import type { Notice, View } from '../state';
import type { ActionRuntime } from './runtime';

/** 开窗、跟踪工作簿、换页、定位：都不改工作簿。 */
export interface LiveActions {
  readonly start: () => Promise<void>;
  readonly stop: () => void;
  readonly refresh: () => Promise<void>;
  readonly show: (view: View) => void;
  readonly dismissNotice: () => void;
  /** 敲在窗格里、没有进表格的字：说一声，告诉怎么回表格。 */
  readonly typedNowhere: () => void;
  readonly changeSetup: (setup: Setup) => void;
  readonly cancel: () => void;
  readonly goTo: (place: Place) => Promise<void>;
  /** 跳到光标之后（之前）的空白必填格，到头绕回；没有空白时什么也不做。 */
  readonly goToEmpty: (direction: Direction) => Promise<void>;
}

/** 几个 Excel 里 F6 走的次序不一样，到表格要按几下说不准，所以先说点一下。 */
const typedNowhere: Notice = {
  tone: 'info',
  text: '刚才敲的没有进表格：光标还在窗格里。',
  remedy: '点一下要填的那一格（或按 F6，一直按到光标回到表格），再敲一遍。',
};

/** 接到状态上。 */
export function createLiveActions(runtime: ActionRuntime): LiveActions {
  const { store, services, auto, reload, cancel, select, perform } = runtime;
  const { session } = services;
  let stopWatching: (() => void) | null = null;
  /** 上一次“下一个空白”跳到的格。 */
  let lastEmpty: CellSelection | null = null;

  async function goTo(place: Place): Promise<void> {
    try {
      await session.goTo(place);
      // 选区事件会晚到或合并；先认准去处，连按“下一个”才不会原地踏步
      select({ sheetId: place.sheetId, row: place.row, column: place.column });
    } catch (error) {
      store.update({ notice: toNotice(error, `定位到${place.sheetName} ${placeAddress(place)}`) });
    }
  }

  /** 函数登记之前就在的公式停在 #NAME?，开窗时重写一次；录入不动。 */
  async function restoreFunctions(): Promise<void> {
    if (session.condition.staleFunctions === 0) return;
    await perform('恢复函数公式', async () => {
      const { restored, failed } = await session.restoreFunctions();
      if (failed === 0) return `恢复了 ${restored} 处停在 #NAME? 的公式，录入的内容没有动。`;
      return {
        tone: 'warning',
        text: `还有 ${failed} 处公式是 #NAME?：自定义函数没有装上。`,
        remedy: '关掉工作簿再打开一次；还是这样，请按部署说明检查加载项。',
      };
    });
  }

  return {
    start: async () => {
      await reload();
      await restoreFunctions();
      await auto.load();
      const { overview } = store.get();
      if (overview !== null) {
        const { scheme, year, unit, forms } = overview.submission;
        const projects = forms.flatMap((form) => (form.name === null ? [] : [form.name]));
        store.update({
          view: 'start',
          setup: { schemeId: scheme.id, year: String(year), unit, projects },
          // 恢复公式以前读到的不算数
          runs: openRuns(overview),
        });
      }
      try {
        stopWatching = await session.watch({
          onDirty: (event) => {
            // 敲进表格了，那句话就过时了
            if (store.get().notice === typedNowhere) store.update({ notice: null });
            void reload().then(() => auto.changed(event));
          },
          onSelection: select,
        });
      } catch (error) {
        store.update({ notice: toNotice(error, '跟踪工作簿变化') });
      }
    },
    stop: () => {
      stopWatching?.();
      stopWatching = null;
    },
    refresh: reload,
    show: (view) => store.update({ view }),
    dismissNotice: () => store.update({ notice: null }),
    typedNowhere: () => store.update({ notice: typedNowhere }),
    changeSetup: (setup) => store.update({ setup }),
    cancel,
    goTo,
    goToEmpty: async (direction) => {
      const { overview, cell } = store.get();
      const from = direction === 'next' ? searchFrom(cell, lastEmpty) : cell;
      const empty = overview === null ? null : neighbourEmpty(overview, from, direction);
      if (empty === null) return;
      lastEmpty = empty.place;
      await goTo(empty.place);
    },
  };
}
