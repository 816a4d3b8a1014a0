import { ConfirmationHost } from './components/ConfirmationHost';
import { PaneContext, type PaneEnvironment } from './paneContext';
import { Pane } from './views/Pane';

/** 连着工作簿的窗格。与会话一起装；外框（主题、骨架、出错页）先画。 */
export function LivePane({ environment }: { readonly environment: PaneEnvironment }) {
  return (
    <PaneContext.Provider value={environment}>
      <ConfirmationHost>
        <Pane />
      </ConfirmationHost>
    </PaneContext.Provider>
  );
}
