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
