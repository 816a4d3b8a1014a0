import { ApiObject } from '../../host';

/** 加载项运行时的启动方式：随文档装入，或用到才装入。 */
type StartState = 'Background' | 'Inactive';

/** `Office.addin.showAsTaskpane()`、`hide()` 在主机一侧的服务。 */
class AppRuntimeService extends ApiObject {
  override readonly $type = 'AppRuntimeService';

  constructor(private readonly pane: PaneVisibility) {
    super();
  }

  setAppRuntimeState(state: string): void {
    this.pane.show(state === 'Visible');
  }

  getAppRuntimeState(): string {
    return this.pane.visible() ? 'Visible' : 'Background';
  }
}

/** `Office.addin.setStartupBehavior()`：工作台总是随工作簿装入加载项，只记住所设的值。 */
class AppRuntimePersistenceService extends ApiObject {
  override readonly $type = 'AppRuntimePersistenceService';
  static #state: StartState = 'Inactive';

  setAppRuntimeStartState(state: StartState): void {
    AppRuntimePersistenceService.#state = state;
  }

  getAppRuntimeStartState(): StartState {
    return AppRuntimePersistenceService.#state;
  }
}

/** office.js 报告“命令处理器已就绪”的去处；工作台另按登记表判断，这里只须答应。 */
class AddinInternalService extends ApiObject {
  override readonly $type = 'AddinInternalService';

  notifyActionHandlerReady(): void {
    return;
  }
}

/**
 * 自定义函数容器报告“可以接调用了”的去处。
 *
 * 工作台由引擎同步调用已登记的函数（见 host 的 customFunctions），不经协议派发，这里只须答应。
 */
class CustomFunctionsService extends ApiObject {
  override readonly $type = 'CustomFunctions';

  _SetOsfControlContainerReadyForCustomFunctions(): void {
    return;
  }
}

/** 窗格的显示与隐藏。 */
export interface PaneVisibility {
  visible(): boolean;
  show(visible: boolean): void;
}

/** office.js 用 `newObject` 要的加载项服务，按线名。 */
export function addinServices(pane: PaneVisibility): Record<string, () => ApiObject> {
  return {
    'Microsoft.AppRuntime.AppRuntimeService': () => new AppRuntimeService(pane),
    'Microsoft.AppRuntime.AppRuntimePersistenceService': () => new AppRuntimePersistenceService(),
    'Microsoft.InternalService.AddinInternalService': () => new AddinInternalService(),
    'Microsoft.ExcelServices.CustomFunctions': () => new CustomFunctionsService(),
  };
}
