import type { Context } from './context';
import { FormulaDataModel } from './kit';

/** 公式数据模型里我们要用的成员（0.25.1）。 */
interface FormulaData {
  getFormulaData(): Record<string, Record<string, unknown>>;
  getSheetFormulaData(unitId: string, sheetId: string): unknown;
  updateFormulaData(unitId: string, sheetId: string, cells: unknown): unknown;
}

/**
 * 写几格时 Univer 把整本的公式重列一遍，而它只用到被写的那一张：表多了就成平方。
 * 列那一张就够。
 */
export function listFormulasBySheet(context: Context): void {
  const model = context.injector.get(FormulaDataModel) as unknown as FormulaData;
  const whole = model.getFormulaData.bind(model);
  const update = model.updateFormulaData.bind(model);
  model.updateFormulaData = (unitId, sheetId, cells) => {
    model.getFormulaData = () => ({ [unitId]: { [sheetId]: model.getSheetFormulaData(unitId, sheetId) } });
    try {
      return update(unitId, sheetId, cells);
    } finally {
      model.getFormulaData = whole;
    }
  };
}

/** 不碰格子里公式的 mutation：名称、算的结果、空的新表、表名。 */
const harmless =
  /^(?:formula\.mutation\.|sheet\.mutation\.(?:insert-sheet|set-worksheet-name|set-worksheet-activate)$)/;

/**
 * 改表名时 Univer 把整本的公式重列、切开，表多了就成平方。只有公式里写着表名（带“!”）的表才要列；
 * 哪些表有，记着，格子动过再看。
 */
export class SheetReferences {
  private readonly known = new Map<string, boolean>();

  constructor(private readonly context: Context) {
    context.commands.onCommandExecuted(({ id, params }) => {
      if (!id.includes('.mutation.') || harmless.test(id)) return;
      const sheetId = (params as { subUnitId?: unknown } | undefined)?.subUnitId;
      if (typeof sheetId === 'string') this.known.delete(sheetId);
      else this.known.clear();
    });
  }

  /** 其间 Univer 只看得见写着表名的公式。 */
  onlyReferring(action: () => void): void {
    const model = this.context.injector.get(FormulaDataModel) as unknown as FormulaData;
    const whole = model.getFormulaData.bind(model);
    const { unitId } = this.context;
    const referring = this.context.book.getSheets().flatMap((sheet) => {
      const id = sheet.getSheetId();
      return this.refers(id) ? [[id, model.getSheetFormulaData(unitId, id)] as const] : [];
    });
    model.getFormulaData = () => ({ [unitId]: Object.fromEntries(referring) });
    try {
      action();
    } finally {
      model.getFormulaData = whole;
    }
  }

  private refers(sheetId: string): boolean {
    const known = this.known.get(sheetId);
    if (known !== undefined) return known;
    let found = false;
    this.context
      .sheet(sheetId)
      .getCellMatrix()
      .forValue((_row, _column, cell) => {
        found ||= cell?.f?.includes('!') === true;
      });
    this.known.set(sheetId, found);
    return found;
  }
}
