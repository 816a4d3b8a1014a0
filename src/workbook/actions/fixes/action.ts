import type { Fix } from '../../../audit';
import { action } from '../../kernel/action';
import type { FixUndo } from './fixUndo';

/** 一键修正。 */
export const fixActions = {
  /** 先核对再一批写完；都变了就只核对。 */
  applyFixes: action({
    title: '一键修正',
    kind: 'change',
    syncs: 2,
    run: async (_session, fixes: readonly Fix[]) => (await import('./applyFixes')).applyFixes(fixes),
  }),
  /** 撤销一次修正，改过以后又被人动过的格不动。 */
  undoFix: action({
    title: '撤销修正',
    kind: 'change',
    syncs: 2,
    run: async (_session, undo: FixUndo) => (await import('./undoFix')).undoFix(undo),
  }),
};
