import type { Hyperlink, Rect } from '../port';
import { intersects, type Context } from './context';
import { CommandType, SheetInterceptorService } from './kit';
import type { Meta } from './meta';
import { shiftRect } from './shift';
import { parseStructureCommand } from './structureCommand';

const KEY = '__hyperlinks';
const SET_HYPERLINKS = 'engine.mutation.set-hyperlinks';
const NOTHING = { redos: [], undos: [] };

/** 存的样子：`行,列` → 链接。 */
type Stored = Readonly<Record<string, Hyperlink>>;
/** 改动：`行,列` → 新的链接，`null` 为去掉。 */
type Changes = Readonly<Record<string, Hyperlink | null>>;

const keyOf = ({ r, c }: { r: number; c: number }): string => `${r},${c}`;

/**
 * 单元格超链接：存在表的附带数据里，插删行列时跟着挪，和结构操作同一步撤销。
 * 逐格改动用自己的 mutation，只带改的那几格：几百个链接也不必每次抄一遍全部附带数据。
 */
export class Hyperlinks {
  constructor(
    private readonly context: Context,
    private readonly meta: Meta,
  ) {
    context.commands.registerCommand({
      id: SET_HYPERLINKS,
      type: CommandType.MUTATION,
      handler: (_accessor, params?: object) => {
        const { subUnitId, changes } = params as { subUnitId: string; changes: Changes };
        return this.apply(subUnitId, changes);
      },
    });
    context.injector.get(SheetInterceptorService).interceptCommand({
      getMutations: (command) => {
        const structure = parseStructureCommand(command, () => context.activeSheet());
        if (!structure) return NOTHING;
        const before = this.list(structure.sheetId);
        if (!before.length) return NOTHING;
        const moved = before.flatMap((link) => {
          const next = shiftRect({ r: link.r, c: link.c, r2: link.r, c2: link.c }, structure.op);
          return next ? [{ ...link, r: next.r, c: next.c }] : [];
        });
        const bag = Object.fromEntries(moved.map((link) => [keyOf(link), link]));
        const { redo, undo } = meta.change(structure.sheetId, { [KEY]: bag });
        return { redos: [redo], undos: [undo] };
      },
    });
  }

  list(id: string): Hyperlink[] {
    return Object.values(this.stored(id))
      .map((link) => ({ ...link }))
      .sort((a, b) => a.r - b.r || a.c - b.c);
  }

  at(id: string, r: number, c: number): Hyperlink | null {
    return this.stored(id)[keyOf({ r, c })] ?? null;
  }

  set(id: string, link: Hyperlink): void {
    this.change(id, { [keyOf(link)]: link });
  }

  remove(id: string, rect: Rect): void {
    const inside = this.list(id).filter(({ r, c }) => intersects({ r, c, r2: r, c2: c }, rect));
    if (inside.length) this.change(id, Object.fromEntries(inside.map((link) => [keyOf(link), null])));
  }

  private stored(id: string): Stored {
    return (this.meta.raw(id)[KEY] as Stored | undefined) ?? {};
  }

  private change(id: string, changes: Changes): void {
    const before = this.stored(id);
    const undone = Object.fromEntries(Object.keys(changes).map((key) => [key, before[key] ?? null]));
    const target = { unitId: this.context.unitId, subUnitId: id };
    this.context.mutate(
      { id: SET_HYPERLINKS, params: { ...target, changes } },
      { id: SET_HYPERLINKS, params: { ...target, changes: undone } },
    );
  }

  /** 换上新的对象，不在原处改：撤销记录里还留着旧的。 */
  private apply(id: string, changes: Changes): boolean {
    const sheet = this.context.book.getSheetBySheetId(id);
    if (!sheet) return false;
    const links: Record<string, Hyperlink> = { ...this.stored(id) };
    for (const [key, link] of Object.entries(changes)) {
      if (link) links[key] = link;
      else delete links[key];
    }
    sheet.getConfig().custom = { ...this.meta.raw(id), [KEY]: links };
    return true;
  }
}
