import './workbench.css';
import { createRoot } from 'react-dom/client';
import { loadFunctionDefinitions } from './office/functionDefinitions';
import { readManifest, withoutAddIn } from './manifest';
import { fetchFile, loadSettings } from './settings';
import { App } from './ui/app';
import { Workbench } from './workbench';

/** 网址带 `?bare` 时扮演没有装加载项的 Excel，带 `?example=文件名` 时头一本就是那个示例。装好页面；配置或清单读不到就把原因写在页上。 */
async function start(): Promise<void> {
  const element = document.getElementById('root');
  if (!element) return;
  try {
    const settings = await loadSettings();
    const installed = readManifest(await (await fetchFile(settings.manifestUrl)).text());
    const query = new URLSearchParams(window.location.search);
    const bare = query.has('bare');
    const addIn = bare ? withoutAddIn(installed) : installed;
    document.title = `${addIn.name} · 工作台`;
    const first = settings.examples.find(({ fileName }) => fileName === query.get('example')) ?? null;
    const workbench = new Workbench(settings, addIn, await loadFunctionDefinitions(addIn), first);
    Object.assign(window, {
      workbench,
      installOfficeShell: (target: Window) => workbench.installOfficeShell(target),
    });
    createRoot(element).render(<App workbench={workbench} />);
  } catch (error) {
    element.className = 'startup-failure';
    element.textContent = `工作台起不来：${error instanceof Error ? error.message : String(error)}`;
  }
}

void start();
