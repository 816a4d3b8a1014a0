import type { AddIn, RibbonAction, RibbonButton, RibbonGroup, RibbonTab } from './ribbon';

/** 不管命名空间前缀，按本地名找直接下级。 */
function children(parent: Element, name: string): Element[] {
  return [...parent.children].filter((element) => element.localName === name);
}

/** 沿一串本地名往下走，任何一步没有就是 `null`。 */
function descend(parent: Element, ...names: string[]): Element | null {
  let at: Element | null = parent;
  for (const name of names) at = at ? (children(at, name)[0] ?? null) : null;
  return at;
}

function typeOf(element: Element): string {
  return element.getAttributeNS('http://www.w3.org/2001/XMLSchema-instance', 'type') ?? '';
}

/** 清单的资源表：resid → 文字或网址；有 `Override` 且区域是 zh-CN 的以它为准。 */
function readResources(root: Element): Map<string, string> {
  const table = new Map<string, string>();
  for (const element of root.getElementsByTagName('*')) {
    const id = element.getAttribute('id');
    const value = element.getAttribute('DefaultValue');
    if (!id || value === null || !['Image', 'Url', 'String'].includes(element.localName)) continue;
    const chinese = children(element, 'Override').find((item) => item.getAttribute('Locale') === 'zh-CN');
    table.set(id, chinese?.getAttribute('Value') ?? value);
  }
  return table;
}

/**
 * 像 Excel 那样读 XML 清单，取出功能区、窗格与自定义函数。
 *
 * @throws 清单不是 XML，或没有工作簿主机、窗格网址时抛出中文说明。
 */
export function readManifest(xml: string): AddIn {
  const document = new DOMParser().parseFromString(xml, 'text/xml');
  const root = document.documentElement;
  if (document.querySelector('parsererror') || root.localName !== 'OfficeApp') {
    throw new Error('清单不是有效的 Office 加载项清单。');
  }
  const resources = readResources(root);
  const resource = (element: Element | null) => resources.get(element?.getAttribute('resid') ?? '') ?? '';
  const hosts = [...root.getElementsByTagName('*')].filter((element) => element.localName === 'Host');
  const host = hosts.find((element) => typeOf(element) === 'Workbook');
  if (!host) throw new Error('清单里没有面向工作簿的 VersionOverrides。');

  const readAction = (control: Element): RibbonAction => {
    const action = descend(control, 'Action');
    const functionName = action && descend(action, 'FunctionName')?.textContent?.trim();
    return functionName ? { kind: 'executeFunction', functionName } : { kind: 'showTaskpane' };
  };
  const readIcon = (control: Element): string => {
    const images = [...(descend(control, 'Icon')?.children ?? [])];
    const exact = images.find((image) => image.getAttribute('size') === '32');
    return resource(exact ?? images[0] ?? null);
  };
  const readButton = (control: Element): RibbonButton => ({
    id: control.getAttribute('id') ?? '',
    label: resource(descend(control, 'Label')),
    tip: {
      title: resource(descend(control, 'Supertip', 'Title')),
      description: resource(descend(control, 'Supertip', 'Description')),
    },
    icon: readIcon(control),
    action: readAction(control),
  });
  const readGroup = (group: Element): RibbonGroup => ({
    id: group.getAttribute('id') ?? '',
    label: resource(descend(group, 'Label')),
    buttons: children(group, 'Control')
      .filter((control) => typeOf(control) === 'Button')
      .map(readButton),
  });
  const readTab = (tab: Element): RibbonTab => ({
    id: tab.getAttribute('id') ?? '',
    label: resource(descend(tab, 'Label')),
    groups: children(tab, 'Group').map(readGroup),
  });

  const points = [...host.getElementsByTagName('*')].filter(
    (element) => element.localName === 'ExtensionPoint',
  );
  const surface = points.find((point) => typeOf(point) === 'PrimaryCommandSurface');
  const functions = points.find((point) => typeOf(point) === 'CustomFunctions');
  const namespace = functions ? resource(descend(functions, 'Namespace')) : '';
  const metadataUrl = functions ? resource(descend(functions, 'Metadata', 'SourceLocation')) : '';
  const pane =
    descend(host, 'Runtimes', 'Runtime') ?? descend(host, 'DesktopFormFactor', 'FunctionFile') ?? null;
  const paneUrl = resource(pane);
  if (!paneUrl) throw new Error('清单里没有任务窗格的网址。');
  return {
    id: descend(root, 'Id')?.textContent?.trim() ?? '',
    name: descend(root, 'DisplayName')?.getAttribute('DefaultValue') ?? '加载项',
    tabs: surface ? children(surface, 'CustomTab').map(readTab) : [],
    paneUrl,
    functions: namespace && metadataUrl ? { namespace, metadataUrl } : null,
  };
}
