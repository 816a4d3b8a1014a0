import { createRoot } from 'react-dom/client';
import { registerCommands } from '../commands';
import { schemes } from '../schemes';
import { createSession } from '../workbook';
import { createActions, type PaneActions } from './app/actions';
import {
  describeDiagnostics,
  diagnose,
  isSetSupported,
  leaveOnOpen,
  loadOnOpen,
  officeBackground,
  showPane,
} from './app/officeHost';
import { fetchExample } from './app/files/exampleFile';
import { ribbonActions } from './app/actions/ribbon';
import { defaultSetup } from './app/home/setup';
import { createStore } from './app/state';
import { App } from './App';
import type { PaneEnvironment } from './paneContext';
import { version } from './version';

/** 审核规则一打开就开始装，不等第一次读完。 */
const audit = import('./app/analyse');

/** 工作簿会话、状态与动作：窗格和功能区共用一份。 */
function assemble(diagnostics: string): PaneEnvironment {
  const store = createStore({
    phase: 'loading',
    overview: null,
    runs: null,
    cell: null,
    selection: null,
    activity: null,
    notice: null,
    view: 'start',
    setup: defaultSetup(schemes, new Date()),
    loadedSchemes: [],
    autoAnnotate: { supported: false, on: false },
    fixUndos: [],
    report: null,
  });
  const session = createSession({ isSetSupported });
  const actions: PaneActions = createActions(store, {
    session,
    schemes,
    // 审核规则比窗格本身还大：与读工作簿同时装
    analyse: async (source) => (await audit).analyse(source),
    loadOnOpen,
    leaveOnOpen,
    loadExample: fetchExample,
  });
  return { store, actions, schemes, canOpenExample: session.canOpenWorkbook, diagnostics };
}

async function start(): Promise<void> {
  const { host } = await Office.onReady();
  const info = diagnose(version);
  const diagnostics = describeDiagnostics(info);
  const usable = host === Office.HostType.Excel && info.missing.length === 0;
  const environment = usable ? assemble(diagnostics) : null;
  const container = document.getElementById('root');
  if (container !== null) {
    createRoot(container).render(
      <App
        environment={environment}
        missing={info.missing}
        diagnostics={diagnostics}
        background={officeBackground}
      />,
    );
  }
  if (environment === null) return;
  const { store, actions } = environment;
  registerCommands(ribbonActions(store, actions, showPane));
  await actions.start();
}

void start();
