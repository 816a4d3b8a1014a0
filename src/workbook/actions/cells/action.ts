import { action } from '../../kernel/action';
import type { CellContent, CellTarget } from './writeCell';

/** 写一格。 */
export const cellActions = {
  /** 往一格写文字或公式；格里有内容而没说可以盖掉就不写，返回现有内容。 */
  writeCell: action({
    title: '写一格',
    kind: 'change',
    syncs: 2,
    run: async (_session, target: CellTarget, content: CellContent, overwrite: boolean) =>
      (await import('./writeCell')).writeCell(target, content, overwrite),
  }),
};
