import { extendApi, installOfficeShell } from '../../host';
import type { AssociatedFunction, ClientLibrary, Host, HostProfile, OfficeShell } from '../../host';
import type { Expected } from './expected';

/** 通用 API 的派发号：功能区命令被按下（主机 → 加载项）。 */
const COMMAND_INVOKED = 39;

/** 窗格页面里 office.js 提供的、主机要看的部分。 */
interface PaneWindow extends Window {
  Excel?: ClientLibrary['Excel'];
  OfficeExtension?: ClientLibrary['OfficeExtension'];
  Office?: { actions?: Associations };
  CustomFunctions?: Associations;
}

/** office.js 存放 `associate` 登记结果的地方，键是大写的名字。 */
interface Associations {
  _association?: { mappings: Record<string, AssociatedFunction> };
}

/** 窗格页面所见的主机。 */
export interface PaneHost {
  host: Host;
  /** 扮演哪种 Excel。 */
  profile: HostProfile;
  expected: Expected;
  /** 自定义函数登记齐了：把等着它们的公式算一遍。 */
  onFunctions: () => Promise<void>;
  /** 每批做完后调用，更新计数。 */
  onBatch: () => void;
}

/** 多久看一次登记齐了没有；office.js 的登记表没有可从页面外订阅的事件。 */
const POLL_MS = 30;
/** 加载项页面起来的时限。 */
const READY_TIMEOUT_MS = 30_000;

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/**
 * 一次装载的窗格页面（共享运行时）：外壳、事件、自定义函数、功能区命令。
 *
 * 页面一行不改；由 {@link PaneRuntime.install} 在 office.js 装入之前装好外壳。
 */
export class PaneRuntime {
  #window: PaneWindow | null = null;
  #shell: OfficeShell | null = null;
  #stopMessages: () => void = () => undefined;
  #closed = false;
  #commandId = 0;
  #recalculated: Promise<void> | null = null;

  constructor(private readonly pane: PaneHost) {}

  /** 在窗格的 window 上装外壳；由注入页面的第一段脚本调用。 */
  install(target: Window): void {
    const { host, profile, onBatch } = this.pane;
    const shell = installOfficeShell(target, {
      execute: async (body, flags) => {
        await this.#formulasReady();
        const response = await host.execute(body, flags);
        onBatch();
        return response;
      },
      requirements: profile.requirements,
    });
    this.#stopMessages = host.onMessages((messages) => shell.bridge.emit(messages));
    this.#window = target as PaneWindow;
    this.#shell = shell;
    if (profile.client === 'cdn') extendWhenLoaded(this.#window);
    if (profile.traits.ignoresDownloads) ignoreDownloads(target);
  }

  /** 加载项用 `CustomFunctions.associate` 登记的函数。 */
  associated(id: string): AssociatedFunction | undefined {
    return this.#window?.CustomFunctions?._association?.mappings[id];
  }

  /**
   * 等加载项把函数与命令登记齐。
   *
   * @throws 到时限仍不齐，说明缺哪些；页面已被换掉时安静地返回 false。
   */
  async ready(): Promise<boolean> {
    const deadline = performance.now() + READY_TIMEOUT_MS;
    for (;;) {
      if (this.#closed) return false;
      const missing = this.#missing();
      if (missing.length === 0) {
        await this.#formulasReady();
        return true;
      }
      if (performance.now() > deadline) throw new Error(`加载项没有就绪，缺：${missing.join('、')}。`);
      await pause(POLL_MS);
    }
  }

  #missing(): string[] {
    const { functions, commands } = this.pane.expected;
    const actions = this.#window?.Office?.actions?._association?.mappings ?? {};
    const missing = this.#missingFunctions(functions);
    missing.push(...commands.filter((name) => !actions[name.toUpperCase()]));
    if (commands.length > 0 && !this.#shell?.handlers.has(COMMAND_INVOKED)) missing.push('功能区命令');
    return missing;
  }

  #missingFunctions(functions: readonly string[]): string[] {
    return functions.filter((id) => !this.associated(id.toUpperCase()));
  }

  /**
   * 打开文件时函数还没登记，用到它们的公式是 #NAME?。函数登记齐之后、加载项读到第一个数之前重算一遍，
   * 免得它把 #NAME? 当成结果。
   */
  async #formulasReady(): Promise<void> {
    if (this.#missingFunctions(this.pane.expected.functions).length > 0) return;
    await (this.#recalculated ??= this.pane.onFunctions());
  }

  /**
   * 像 Excel 那样发出“功能区命令被按下”的事件：真 office.js 找到登记的函数、造好带
   * `completed()` 的事件对象再调用它。
   */
  runCommand(controlId: string, functionName: string): void {
    this.#commandId += 1;
    const event = JSON.stringify({ source: { id: controlId } });
    const payload = [`command-${this.#commandId}`, functionName, event];
    this.#shell?.handlers.get(COMMAND_INVOKED)?.(null, { toArray: () => payload, dimensions: () => 1 });
  }

  /** 不再给这个页面推事件；换工作簿、换版本时用。 */
  close(): void {
    this.#closed = true;
    this.#stopMessages();
  }
}

/** Mac 桌面版的窗格里，点 `<a download>` 什么也不发生。 */
function ignoreDownloads(target: Window): void {
  target.addEventListener(
    'click',
    (event) => {
      if ((event.target as Element | null)?.closest('a[download]')) event.preventDefault();
    },
    true,
  );
}

/** 客户端库一装入就补上它没有的新 API；`Excel` 由库的脚本赋值，补在脚本跑完之后。 */
function extendWhenLoaded(target: PaneWindow): void {
  let excel: ClientLibrary['Excel'] | undefined;
  Object.defineProperty(target, 'Excel', {
    configurable: true,
    enumerable: true,
    get: () => excel,
    set(value: ClientLibrary['Excel']) {
      const first = excel === undefined;
      excel = value;
      if (first) target.queueMicrotask(() => extend(target));
    },
  });
}

function extend({ Excel, OfficeExtension }: PaneWindow): void {
  if (Excel && OfficeExtension) extendApi({ Excel, OfficeExtension });
}
