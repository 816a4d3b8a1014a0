import { schemes } from '../schemes';
import { createSession } from '../workbook';
import { createActions, type PaneActions } from './app/actions';
import { fetchExample } from './app/files/exampleFile';
import { isBureau } from './app/home/bureau';
import { defaultSetup } from './app/home/setup';
import { documentUrl, isSetSupported, leaveOnOpen, loadOnOpen } from './app/officeHost';
import { preview } from './app/preview';
import { createStore, openingState } from './app/state';
import type { PaneEnvironment } from './paneContext';

/** 审核规则一打开就开始装，不等第一次读完。 */
const audit = import('./app/analyse');

/** 工作簿会话、状态与动作：窗格和功能区共用一份。窗格的外框先画，这一份随后装。 */
export function assemble(diagnostics: string): PaneEnvironment {
  const store = createStore(openingState(defaultSetup(schemes, new Date()), isBureau()));
  const session = createSession({ isSetSupported });
  const actions: PaneActions = createActions(store, {
    session,
    schemes,
    // 审核规则比窗格本身还大：与读工作簿同时装
    analyse: async (source, early) => (await audit).analyse(source, early),
    preview,
    loadOnOpen,
    leaveOnOpen,
    loadExample: fetchExample,
    documentUrl,
  });
  return { store, actions, schemes, canOpenExample: session.canOpenWorkbook, diagnostics };
}
