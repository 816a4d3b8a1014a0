/** 功能区上的一个按钮做什么。 */
export type RibbonAction =
  /** 打开任务窗格。 */
  | { kind: 'showTaskpane' }
  /** 执行 `Office.actions.associate` 登记的函数。 */
  | { kind: 'executeFunction'; functionName: string };

/** 功能区上的一个按钮，文字与图标都来自清单。 */
export interface RibbonButton {
  /** 清单里的控件 id，也是命令事件的来源 id。 */
  id: string;
  label: string;
  /** 悬停提示：标题与说明。 */
  tip: { title: string; description: string };
  /** 32 像素图标的网址。 */
  icon: string;
  action: RibbonAction;
}

/** 功能区上的一组按钮。 */
export interface RibbonGroup {
  id: string;
  label: string;
  buttons: RibbonButton[];
}

/** 功能区上的一个选项卡。 */
export interface RibbonTab {
  id: string;
  label: string;
  groups: RibbonGroup[];
}

/** 主机从清单得知的加载项：名字、功能区、窗格网址、自定义函数的命名空间与元数据网址。 */
export interface AddIn {
  id: string;
  name: string;
  tabs: RibbonTab[];
  /** 任务窗格（共享运行时）的网址。 */
  paneUrl: string;
  /** 自定义函数：命名空间（如 `DEMO`）与 functions.json 的网址；清单没写就是 `null`。 */
  functions: { namespace: string; metadataUrl: string } | null;
}

/** 没有装加载项的 Excel：没有窗格、功能区与自定义函数，只有表格。 */
export const withoutAddIn = (addIn: AddIn): AddIn => ({
  ...addIn,
  tabs: [],
  paneUrl: 'about:blank',
  functions: null,
});

/** xlsx 里哪些函数名是加载项的：清单声明的命名空间。 */
export const functionNamespaces = ({
  functions,
}: AddIn): { readonly functionNamespaces: readonly string[] } => ({
  functionNamespaces: functions ? [functions.namespace] : [],
});
