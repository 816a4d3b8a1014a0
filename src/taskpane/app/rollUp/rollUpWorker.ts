import type { RollUpMessage, RollUpRequest } from './messages';
import { rollUpFiles } from './rollUpFiles';

/** 工作线程的全局，只用这两样。 */
interface WorkerScope {
  onmessage: ((event: MessageEvent<RollUpRequest>) => void) | null;
  postMessage: (message: RollUpMessage) => void;
}

const scope = globalThis as unknown as WorkerScope;

scope.onmessage = ({ data }) => {
  rollUpFiles(data, (read, total) => scope.postMessage({ kind: 'progress', read, total })).then(
    (result) => scope.postMessage({ kind: 'done', result }),
    (error: unknown) =>
      scope.postMessage({ kind: 'failed', reason: error instanceof Error ? error.message : String(error) }),
  );
};
