import { action } from '../../kernel/action';
import type { ImportRequest, ImportUndo } from './importValues';

/** 把别的文件里的录入导进今年的表。 */
export const importActions = {
  /** 写入勾选的各格。 */
  importValues: action({
    title: '导入',
    kind: 'change',
    syncs: 2,
    run: async (session, request: ImportRequest) =>
      (await import('./importValues')).importValues(session, request),
  }),
  /** 撤销刚才那次导入。 */
  undoImportValues: action({
    title: '撤销导入',
    kind: 'change',
    syncs: 2,
    run: async (session, undo: ImportUndo) =>
      (await import('./importValues')).undoImportValues(session, undo),
  }),
};
