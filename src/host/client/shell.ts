import { RichApiBridge, type ExecuteBatch } from './bridge';
import type { RequirementSets } from './requirements';

/**
 * 浏览器里的“Excel for Windows”外壳：在窗格页装 office.js 之前装上。
 *
 * office.js 靠 `window.external` 认宿主（通用 API：设置、要求集、界面语言），
 * 靠 `_richApiNativeBridge` 走富 API。本文件不碰 Node，可由 esbuild 打成经典脚本。
 */
export interface ShellHost {
  /** 执行一批富 API 请求。 */
  execute: ExecuteBatch;
  /** 要求集 → 版本。 */
  requirements: RequirementSets;
  /** 界面语言，缺省 zh-CN。 */
  locale?: string;
  /** 工作簿路径（只给 `Office.context.document.url` 看）。 */
  documentUrl?: string;
  /** `Office.context.document.settings` 的内容。 */
  settings?: Record<string, string>;
  /** 设置被保存。 */
  saveSettings?(settings: Record<string, string>): void;
  /** 通用 API 调用（按派发号）；答状态与结果，缺省一律成功、无结果。 */
  call?(dispatchId: number, parameters: unknown): { status: number; payload?: unknown[] };
}

/** 装好的外壳。 */
export interface OfficeShell {
  /** 推富 API 事件给窗格。 */
  bridge: RichApiBridge;
  /** 通用事件处理器，按派发号。 */
  handlers: Map<number, (...args: unknown[]) => void>;
}

/** 没有内容的派发号也要答 0（成功），否则 office.js 一直等。 */
const SUCCESS = 0;
/** 1 = Excel。 */
const APP_TYPE = 1;
/** 2 = 任务窗格已显示。 */
const DISPLAY_TASKPANE = 2;
/** hostInfo 末位：1 共享运行时 ＋ 2 自定义函数。 */
const RUNTIME_FLAGS = 3;

/** 在窗格的 window 上装外壳；须先于 office.js。 */
export function installOfficeShell(target: Window, host: ShellHost): OfficeShell {
  const bridge = new RichApiBridge((body, flags) => host.execute(body, flags));
  const handlers: OfficeShell['handlers'] = new Map();
  const external = {
    GetHostInfo: () => `Excel$Win32$16.01$${host.locale ?? 'zh-CN'}$$$disableLogging$${RUNTIME_FLAGS}`,
    GetLoggingAllowed: () => false,
    GetContext: () => context(host),
    Execute(dispatchId: number, parameters: unknown, callback: (result: unknown) => void) {
      const answer = host.call?.(dispatchId, parameters) ?? { status: SUCCESS };
      void Promise.resolve().then(() => callback(safeArray(answer.status, ...(answer.payload ?? []))));
    },
    RegisterEvent(
      dispatchId: number,
      _target: unknown,
      handler: (...args: unknown[]) => void,
      callback: (status: number) => void,
    ) {
      handlers.set(dispatchId, handler);
      callback(SUCCESS);
    },
    UnregisterEvent(dispatchId: number, _target: unknown, callback: (status: number) => void) {
      handlers.delete(dispatchId);
      callback(SUCCESS);
    },
  };
  Object.defineProperty(target, '_richApiNativeBridge', {
    value: bridge,
    configurable: true,
    writable: true,
  });
  Object.defineProperty(target, 'external', { value: external, configurable: true, writable: true });
  return { bridge, handlers };
}

/** office.js 在 Windows 上收到的是 VBArray，这是它的替身。 */
const safeArray = (...items: unknown[]) => ({ toArray: () => items, dimensions: () => 1 });

/** `GetContext()` 答的应用与文档信息。 */
function context(host: ShellHost) {
  const locale = () => host.locale ?? 'zh-CN';
  return {
    GetAppType: () => APP_TYPE,
    GetSolutionRef: () => 'add-in',
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 0,
    GetAppUILocale: locale,
    GetAppDataLocale: locale,
    GetDocUrl: () => host.documentUrl ?? 'C:\\工作簿.xlsx',
    GetAppCapabilities: () => 0,
    GetActivationMode: () => 1,
    GetControlIntegrationLevel: () => 1,
    GetSolutionToken: () => '',
    GetSupportedMatrix: () => JSON.stringify(host.requirements),
    GetHostFullVersion: () => '16.0.18000.20000',
    GetInitialDisplayMode: () => DISPLAY_TASKPANE,
    GetOfficeThemeInfo: () =>
      JSON.stringify({
        bodyBackgroundColor: 0xffffff,
        bodyForegroundColor: 0,
        controlBackgroundColor: 0xffffff,
        controlForegroundColor: 0,
      }),
    GetSettings: () => ({
      Read(keys: string[], values: string[]) {
        for (const [key, value] of Object.entries(host.settings ?? {})) {
          keys.push(key);
          values.push(value);
        }
      },
      Write(keys: string[], values: string[]) {
        host.saveSettings?.(Object.fromEntries(keys.map((key, i) => [key, values[i] ?? ''])));
      },
    }),
  };
}
