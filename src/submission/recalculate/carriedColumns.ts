import {
  carryLevels,
  ErrorValue,
  noLevels,
  type CarriedLevels,
  type CellInput,
  type FormulaCell,
  type FormulaValue,
} from '../../domain';
import type { Reference, References } from './references';
import { ownRow } from './rowFormula';

/** `$B$14:$C本行`。 */
const downToOwnRow = /^\$?[A-Z]{1,3}\$?\d+:\$?[A-Z]{1,3}\$?\0$/;

/** 从表头到某一行的几列，与读到的各行顺延下来的上级指标。 */
interface CarriedArea {
  readonly first: number;
  readonly lastRow: number;
  readonly column: number;
  readonly lastColumn: number;
  readonly levels: CarriedLevels[];
}

/** 一张表上从表头到本行的几列（一级、二级指标），合并格的字顺延下来。 */
export class CarriedColumns {
  private readonly levels = new Map<string, CarriedLevels[]>();
  private readonly downTo = new Map<string, CarriedArea>();

  /** @param area 一片区域的值；求不出为 undefined */
  constructor(
    private readonly sheetId: string,
    private readonly references: References,
    private readonly area: (target: Reference) => FormulaValue | undefined,
  ) {}

  /** 从表头到本行的几列，只给顺延到本行的一级、二级指标；同一片区域接着上一次读到的行往下读。 */
  at(reference: string, row: number): FormulaValue | undefined {
    const area = this.carriedArea(reference, row);
    if (area === null) return undefined;
    const { first, lastRow, column, lastColumn, levels } = area;
    while (levels.length <= lastRow - first) {
      const at = first + levels.length;
      const line = this.area({
        sheetId: this.sheetId,
        rect: { row: at, column, lastRow: at, lastColumn },
      });
      if (!Array.isArray(line)) return undefined;
      const cells = (line as readonly (readonly FormulaCell[])[])[0] ?? [];
      if (cells.some((cell) => cell instanceof ErrorValue)) return [cells];
      levels.push(carryLevels(levels.at(-1) ?? noLevels, cells as readonly CellInput[]));
    }
    const { level1, level2 } = levels[lastRow - first] ?? noLevels;
    return column === lastColumn ? [[level2]] : [[level1, level2]];
  }

  /** 写法只有末行是本行的，各行只差末行，地址只认一次；别的写法照本行展开再认。 */
  private carriedArea(reference: string, row: number): CarriedArea | null {
    const known = this.downTo.get(reference);
    if (known !== undefined && row >= known.first) return { ...known, lastRow: row };
    const target = this.references.find(reference.replaceAll(ownRow, String(row + 1)), this.sheetId);
    if (target?.sheetId !== this.sheetId) return null;
    const { row: first, column, lastRow, lastColumn } = target.rect;
    const key = `${first},${column},${lastColumn}`;
    const levels = this.levels.get(key) ?? [];
    this.levels.set(key, levels);
    const area = { first, lastRow, column, lastColumn, levels };
    if (downToOwnRow.test(reference)) this.downTo.set(reference, area);
    return area;
  }
}
