import type { PageLayoutData } from '../meta';
import type { Context } from './context';
import { SheetInterceptorService } from './kit';
import type { Meta } from './meta';
import { noMutations } from './ruleFollower';
import { shiftRect } from './shift';
import { parseStructureCommand } from './structureCommand';

/** 手工分页随插删行移动；分页处的行被删，分页跟着没了，同 Excel。 */
export function followPageBreaks(context: Context, meta: Meta): void {
  context.injector.get(SheetInterceptorService).interceptCommand({
    getMutations: (command) => {
      const change = parseStructureCommand(command, () => context.activeSheet());
      if (!change || change.op.axis !== 'r' || change.op.to !== Infinity) return noMutations();
      const pageLayout = meta.sheet(change.sheetId)['pageLayout'] as PageLayoutData | undefined;
      if (!pageLayout?.rowBreaks?.length) return noMutations();
      const rowBreaks = pageLayout.rowBreaks.flatMap((r) => {
        const moved = shiftRect({ r, c: 0, r2: r, c2: 0 }, change.op);
        return moved ? [moved.r] : [];
      });
      const { redo, undo } = meta.change(change.sheetId, { pageLayout: { ...pageLayout, rowBreaks } });
      return { redos: [redo], undos: [undo] };
    },
  });
}
