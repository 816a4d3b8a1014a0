import type { HostProfileId } from '../host';

/** 状态栏上的一句话。 */
export interface Message {
  tone: 'info' | 'warning' | 'error';
  text: string;
}

/** 文件里有网格带不走的内容时的一句；没有是 `null`。 */
export const leftBehind = (unsupported: readonly string[]): Message | null =>
  unsupported.length === 0
    ? null
    : { tone: 'warning', text: `文件里有这里带不走的内容：${unsupported.join('、')}。` };

/** 出了错的一句：`doing` 是做什么时（如“打不开……：”）。 */
export const failure = (error: unknown, doing = ''): Message => ({
  tone: 'error',
  text: doing + (error instanceof Error ? error.message : String(error)),
});

/** 主机批次计数，状态栏显示。 */
export interface BatchCounts {
  /** 加载项 `sync()` 的次数。 */
  syncs: number;
  /** 其中改动了工作簿的次数。 */
  writing: number;
}

/** 页面上看得见的一切。 */
export interface WorkbenchState {
  fileName: string;
  /** 有没保存的改动。 */
  unsaved: boolean;
  /** 正在做的事（如“正在打开……”）；空闲是 `null`。 */
  busy: string | null;
  /** 加载项的页面已就绪。 */
  paneReady: boolean;
  /** 窗格是否展开。 */
  paneOpen: boolean;
  /** 网格的格式栏是否显示。 */
  formatBar: boolean;
  /** 扮演的 Excel，host 的 hostProfiles 里的编号。 */
  officeVersionId: string;
  counts: BatchCounts;
  message: Message | null;
}

/** 打开工作台时扮演的 Excel；状态栏上可以换。 */
export const FIRST_PROFILE: HostProfileId = 'm365cdn';

/** 刚打开时的样子。 */
export const freshState = (fileName: string, officeVersionId: string): WorkbenchState => ({
  fileName,
  unsaved: false,
  busy: null,
  paneReady: false,
  paneOpen: true,
  formatBar: false,
  officeVersionId,
  counts: { syncs: 0, writing: 0 },
  message: null,
});

/** 可订阅的状态；组件用 `useSyncExternalStore` 读。 */
export class Store<T extends object> {
  readonly #listeners = new Set<() => void>();
  #state: T;

  constructor(initial: T) {
    this.#state = initial;
  }

  /** 当前状态；不变时引用也不变。 */
  get = (): T => this.#state;

  /** 改几个字段；没有变化就不通知。 */
  set(patch: Partial<T>): void {
    const keys = Object.keys(patch) as (keyof T)[];
    if (keys.every((key) => Object.is(patch[key], this.#state[key]))) return;
    this.#state = { ...this.#state, ...patch };
    for (const listener of this.#listeners) listener();
  }

  /** 订阅，返回退订函数。 */
  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
}
