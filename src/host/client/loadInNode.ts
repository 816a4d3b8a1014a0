import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import vm from 'node:vm';
import { Association, type AssociatedFunction } from './association';
import { RichApiBridge, type ExecuteBatch } from './bridge';
import { extendApi, retractApi, type ClientLibrary } from './extendApi';
import { isSetSupported, M365, type RequirementSets } from './requirements';

/**
 * Node 里的真客户端：未改动的 `excel-win32-16.01.js` 在当前 realm 求值（vitest 里跨 realm
 * 会让 `instanceof Array/Promise` 为假）。每个进程（测试文件）只装一次，主机可以换。
 *
 * office.js 本身要 DOM，不装；它提供的三样由这里补：`CustomFunctions.associate`（见 association.ts）、
 * `Office.onReady`、`Office.context`。`CustomFunctions.Error` 与 `ErrorCode` 是库里的真货。
 */
export interface NodeClient {
  bridge: RichApiBridge;
  /** 接上一台主机，并扮演有这些要求集的 Excel；`client` 是窗格装的哪份库，缺省原样的 npm 库。 */
  attach(execute: ExecuteBatch, requirements?: RequirementSets, client?: 'npm' | 'cdn'): void;
  /** `CustomFunctions.associate` 登记过的函数。 */
  associated(id: string): AssociatedFunction | undefined;
}

interface OfficeGlobals {
  window: unknown;
  addEventListener: unknown;
  removeEventListener: unknown;
  navigator: unknown;
  Office: Record<string, unknown>;
  OSF: Record<string, unknown>;
  CustomFunctions: Record<string, unknown>;
  _richApiNativeBridge: RichApiBridge;
}

/** 客户端库存放事件处理器的地方。 */
interface EventRegistry {
  OfficeExtension: { GenericEventRegistration: { s_genericEventRegistrations: Record<string, unknown> } };
}

const LIBRARY = 'excel-win32-16.01.js';
const NO_HOST: ExecuteBatch = () => Promise.reject(new Error('还没有接上主机'));

let loaded: NodeClient | undefined;

/** 装入（或取已装入的）客户端。 */
export function loadInNode(): NodeClient {
  return (loaded ??= load());
}

function load(): NodeClient {
  const scope = globalThis as unknown as OfficeGlobals & ClientLibrary & EventRegistry;
  const association = new Association();
  let execute = NO_HOST;
  let requirements = M365;
  const bridge = new RichApiBridge((body, flags) => execute(body, flags));
  scope.window ??= globalThis;
  // 有了 window，别的库会当自己在网页里，去挂 beforeunload 之类的事件
  scope.addEventListener ??= () => undefined;
  scope.removeEventListener ??= () => undefined;
  if (!('navigator' in globalThis)) scope.navigator = { userAgent: 'node' };
  scope._richApiNativeBridge = bridge;
  scope.CustomFunctions = {
    _association: association,
    associate: (idOrMap: string | Record<string, AssociatedFunction>, fn?: AssociatedFunction) =>
      association.associate(idOrMap, fn),
  };
  const require = createRequire(import.meta.url);
  const home = dirname(require.resolve('@microsoft/office-js/package.json'));
  const file = join(home, 'dist', LIBRARY);
  vm.runInThisContext(readFileSync(file, 'utf8'), { filename: LIBRARY });
  defineOffice(scope, () => requirements);
  return {
    bridge,
    attach(nextExecute, nextRequirements = M365, client = 'npm') {
      if (client === 'cdn') extendApi(scope);
      else retractApi(scope);
      execute = nextExecute;
      // 上一台主机登记的事件处理器不能留给这一台
      scope.OfficeExtension.GenericEventRegistration.s_genericEventRegistrations = {};
      requirements = nextRequirements;
    },
    associated: (id) => association.mappings[id.toUpperCase()],
  };
}

function defineOffice(scope: OfficeGlobals, requirements: () => RequirementSets): void {
  const info = { host: 'Excel', platform: 'PC' };
  const context = {
    ...info,
    displayLanguage: 'zh-CN',
    contentLanguage: 'zh-CN',
    diagnostics: { ...info, version: '16.0.18000.20000' },
    document: { url: 'C:\\工作簿.xlsx' },
    requirements: {
      isSetSupported: (name: string, version?: string) => isSetSupported(requirements(), name, version),
    },
  };
  // 库里的 Office.context 转问这个工厂；它本来由 office.js 提供
  scope.OSF._OfficeAppFactory = { getContext: () => context };
  scope.Office.onReady = (callback?: (ready: typeof info) => unknown) =>
    Promise.resolve(info).then(async (ready) => {
      await callback?.(ready);
      return ready;
    });
}
