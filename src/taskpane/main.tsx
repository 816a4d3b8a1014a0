import { createRoot, type Root } from 'react-dom/client';
import { registerCommands } from '../commands';
import { registerOnDemand } from '../functions';
import { App, type AppEnvironment } from './App';
import { describeDiagnostics, diagnose, officeBackground, showPane } from './app/officeHost';
import { ribbonActions } from './app/actions/ribbon';
import { version } from './version';

const preloadFunctions = registerOnDemand();

/** 会话与动作比外框大得多：与 office.js 的准备同时下载，外框先画。 */
const assembly = import(/* webpackChunkName: "session" */ './assemble');

/** 画一遍外框；环境还没装好时是骨架。 */
function paint(root: Root | null, missing: readonly string[], diagnostics: string) {
  return (environment: AppEnvironment) =>
    root?.render(
      <App
        environment={environment}
        missing={missing}
        diagnostics={diagnostics}
        background={officeBackground}
      />,
    );
}

async function start(): Promise<void> {
  const { host } = await Office.onReady();
  const info = diagnose(version);
  const diagnostics = describeDiagnostics(info);
  const container = document.getElementById('root');
  const show = paint(container === null ? null : createRoot(container), info.missing, diagnostics);
  if (host !== Office.HostType.Excel || info.missing.length > 0) {
    show(null);
    return;
  }
  show('loading');
  const assembled = assembly.then(({ assemble }) => assemble(diagnostics));
  // 功能区命令一开始就登记：点得早，就等到装好再做
  registerCommands(ribbonActions(assembled, showPane));
  const environment = await assembled.catch((error: unknown) => {
    show(error instanceof Error ? error : new Error(String(error)));
    return null;
  });
  if (environment === null) return;
  show(environment);
  await environment.actions.start();
  await preloadFunctions();
}

void start();
