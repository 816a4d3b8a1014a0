import { toRect, type Context } from './context';
import { SheetInterceptorService, SheetsNoteModel } from './kit';
import type { ICommandInfo, IMutationInfo, IRange } from './kit';
import { noMutations, type Mutations } from './ruleFollower';
import { shiftRect } from './shift';
import { parseStructureCommand } from './structureCommand';

const MOVE_RANGE = 'sheet.command.move-range';
const MOVE_NOTE = 'sheet.mutation.update-note-position';

type StoredNote = Exclude<ReturnType<SheetsNoteModel['getNote']>, void | null | undefined>;
type Place = { readonly row: number; readonly column: number };

/** 登记在一格上的东西；`dispose` 撤掉登记。 */
interface Registration {
  dispose(): void;
}

/** Univer 挪备注的那一部分里我们要用的成员（0.25.1；没有导出类）。 */
interface OwnFollower {
  readonly _disposableMap: Map<string, Registration>;
  readonly _watcherMap: Map<string, Registration>;
  _register(): void;
  _watch(): void;
}

/** 注入器里登记着的类。 */
interface Dependencies {
  readonly dependencyCollection: { readonly dependencyMap: ReadonlyMap<unknown, unknown> };
}

/**
 * 备注跟着插删行列、剪切走，一次只走一次。
 *
 * Univer 按“在哪一格”记每条备注的登记：相邻两条一起挪时，后一条的登记盖掉前一条的，
 * 于是有的备注留下两份（挪两遍），有的一份也没有（不动、删不掉）；看改动的监听也会留下两个。
 * 所以停掉它那一套，照命令自己挪，并进同一步撤销。
 */
export class FollowNotes {
  constructor(private readonly context: Context) {
    this.stopOwnFollower();
    context.injector
      .get(SheetInterceptorService)
      .interceptCommand({ getMutations: (command) => this.mutations(command) });
  }

  private mutations(command: Readonly<ICommandInfo>): Mutations {
    const moved = this.moves(command);
    const { unitId } = this.context;
    if (!moved) return noMutations();
    const result = noMutations();
    const target = { unitId, sheetId: moved.sheetId };
    const notes = [
      ...(this.context.injector.get(SheetsNoteModel).getSheetNotes(unitId, moved.sheetId)?.values() ?? []),
    ];
    for (const note of notes) {
      const after = moved.place(note);
      if (after && after.row === note.row && after.column === note.col) continue;
      const [redo, undo] = after ? this.move(target, note, after) : this.remove(target, note);
      result.redos.push(redo);
      result.undos.push(undo);
    }
    return result;
  }

  /** 命令挪哪张表上的备注、各挪到哪里（`null` 是没了）；与备注无关的命令为 `null`。 */
  private moves(command: Readonly<ICommandInfo>) {
    const structure = parseStructureCommand(command, () => this.context.activeSheet());
    if (structure)
      return {
        sheetId: structure.sheetId,
        place: ({ row, col }: StoredNote): Place | null => {
          const rect = shiftRect({ r: row, c: col, r2: row, c2: col }, structure.op);
          return rect && { row: rect.r, column: rect.c };
        },
      };
    if (command.id !== MOVE_RANGE) return null;
    const { fromRange, toRange } = command.params as { fromRange: IRange; toRange: IRange };
    const [from, to] = [toRect(fromRange), toRect(toRange)];
    const within = (rect: typeof from, { row, col }: StoredNote): boolean =>
      row >= rect.r && row <= rect.r2 && col >= rect.c && col <= rect.c2;
    return {
      sheetId: this.context.activeSheet(),
      place: (note: StoredNote): Place | null => {
        if (within(from, note)) return { row: note.row + to.r - from.r, column: note.col + to.c - from.c };
        return within(to, note) ? null : { row: note.row, column: note.col };
      },
    };
  }

  private move(target: object, note: StoredNote, to: Place): [IMutationInfo, IMutationInfo] {
    const at = (newPosition: object): IMutationInfo => ({
      id: MOVE_NOTE,
      params: { ...target, noteId: note.id, newPosition },
    });
    return [at({ row: to.row, col: to.column }), at({ row: note.row, col: note.col })];
  }

  private remove(target: object, note: StoredNote): [IMutationInfo, IMutationInfo] {
    return [
      { id: 'sheet.mutation.remove-note', params: { ...target, noteId: note.id } },
      { id: 'sheet.mutation.update-note', params: { ...target, row: note.row, col: note.col, note } },
    ];
  }

  private stopOwnFollower(): void {
    const { injector } = this.context;
    const { dependencyMap } = (injector as unknown as Dependencies).dependencyCollection;
    const found = [...dependencyMap.keys()].find(
      (each) => typeof each === 'function' && '_unwatch' in (each.prototype as object),
    );
    if (!found) throw new Error('找不到 Univer 挪备注的那一部分');
    const own = injector.get(found as never) as OwnFollower;
    for (const registered of [own._disposableMap, own._watcherMap]) {
      registered.forEach((each) => each.dispose());
      registered.clear();
    }
    own._register = () => undefined;
    own._watch = () => undefined;
  }
}
