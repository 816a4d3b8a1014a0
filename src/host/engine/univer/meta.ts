import type { Context } from './context';
import { CommandType } from './kit';

const SET_SHEET_META = 'engine.mutation.set-sheet-meta';
/** 适配器自己用的键以此开头，不给对象层看见。 */
const RESERVED = '__';

type Bag = Record<string, unknown>;

/** 并入改动；值为 `undefined` 的键删掉。 */
function merged(bag: Bag, patch: Bag): Bag {
  const next = { ...bag, ...patch };
  for (const [key, value] of Object.entries(next)) if (value === undefined) delete next[key];
  return next;
}

const visible = (bag: Bag): Bag =>
  Object.fromEntries(Object.entries(bag).filter(([key]) => !key.startsWith(RESERVED)));

/** 一步可撤销的附带数据改动。 */
export interface MetaChange {
  redo: { id: string; params: object };
  undo: { id: string; params: object };
}

/** 表与工作簿的附带数据：随文件保存，引擎不解释；表级的可撤销。 */
export class Meta {
  constructor(private readonly context: Context) {
    context.commands.registerCommand({
      id: SET_SHEET_META,
      type: CommandType.MUTATION,
      handler: (_accessor, params?: object) => {
        const { subUnitId, patch } = params as { subUnitId: string; patch: Bag };
        const sheet = context.book.getSheetBySheetId(subUnitId);
        if (!sheet) return false;
        const config = sheet.getConfig();
        config.custom = merged(config.custom ?? {}, structuredClone(patch));
        return true;
      },
    });
  }

  sheet(id: string): Bag {
    return visible(this.raw(id));
  }

  setSheet(id: string, patch: Bag): void {
    const { redo, undo } = this.change(id, patch);
    this.context.mutate(redo, undo);
  }

  /** 含保留键的全部数据。 */
  raw(id: string): Bag {
    return this.context.sheet(id).getConfig().custom ?? {};
  }

  /**
   * 只造出改动、不执行；给随结构操作一起走的东西用。
   * 改动只带自己的键：同一步里批注、链接、图表各改各的，不会拿旧样子盖掉别人的。
   */
  change(id: string, patch: Bag): MetaChange {
    const before = this.raw(id);
    const undone = Object.fromEntries(Object.keys(patch).map((key) => [key, before[key]]));
    const target = { unitId: this.context.unitId, subUnitId: id };
    return {
      redo: { id: SET_SHEET_META, params: { ...target, patch } },
      undo: { id: SET_SHEET_META, params: { ...target, patch: undone } },
    };
  }

  workbook(): Bag {
    return visible(this.context.book.getSnapshot().custom ?? {});
  }

  setWorkbook(patch: Bag): void {
    const snapshot = this.context.book.getSnapshot();
    snapshot.custom = structuredClone(merged(snapshot.custom ?? {}, patch));
  }
}
