import type { ThreadComment } from '../port';
import type { Context } from './context';
import { SheetInterceptorService } from './kit';
import type { Meta } from './meta';
import { shiftRect } from './shift';
import { parseStructureCommand } from './structureCommand';

const KEY = '__comments';
const NOTHING = { redos: [], undos: [] };

/**
 * 线程批注：存在表的附带数据里（Univer 的批注插件要联网界面，无界面用不上），
 * 插删行列时跟着挪，和结构操作同一步撤销。
 */
export class Comments {
  constructor(
    context: Context,
    private readonly meta: Meta,
  ) {
    context.injector.get(SheetInterceptorService).interceptCommand({
      getMutations: (command) => {
        const structure = parseStructureCommand(command, () => context.activeSheet());
        if (!structure) return NOTHING;
        const before = this.list(structure.sheetId);
        if (!before.length) return NOTHING;
        const moved = before.flatMap((comment) => {
          const at = { r: comment.r, c: comment.c, r2: comment.r, c2: comment.c };
          const next = shiftRect(at, structure.op);
          return next ? [{ ...comment, r: next.r, c: next.c }] : [];
        });
        const { redo, undo } = meta.change(structure.sheetId, { [KEY]: moved });
        return { redos: [redo], undos: [undo] };
      },
    });
  }

  list(id: string): ThreadComment[] {
    const stored = (this.meta.raw(id)[KEY] as ThreadComment[] | undefined) ?? [];
    return structuredClone(stored).sort((a, b) => a.r - b.r || a.c - b.c);
  }

  set(id: string, comment: ThreadComment): void {
    const others = this.list(id).filter((other) => other.id !== comment.id);
    this.meta.setSheet(id, { [KEY]: [...others, comment] });
  }

  remove(id: string, commentId: string): void {
    this.meta.setSheet(id, { [KEY]: this.list(id).filter((comment) => comment.id !== commentId) });
  }
}
