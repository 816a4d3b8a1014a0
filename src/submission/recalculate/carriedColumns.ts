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

/** 从表头起的几列，与读到的各行顺延下来的上级指标。 */
interface CarriedArea {
  readonly first: number;
  readonly column: number;
  readonly lastColumn: number;
  /** 各行交给公式的样子：只有一行。 */
  readonly lines: FormulaValue[];
  levels: CarriedLevels;
}

/** 一张表上从表头到本行的几列（一级、二级指标），合并格的字顺延下来。 */
export class CarriedColumns {
  private readonly areas = new Map<string, CarriedArea>();

  /** @param valueAt 一格的值；求不出为 undefined */
  constructor(
    private readonly sheetId: string,
    private readonly references: References,
    private readonly valueAt: (row: number, column: number) => FormulaCell | undefined,
  ) {}

  /**
   * 从表头到本行的几列怎样取：只给顺延到本行的一级、二级指标；同一片区域接着上一次读到的行往下读。
   * 写法只有末行是本行的，各行只差末行，地址只认一次；别的写法照本行展开再认。
   */
  reader(reference: string): (row: number) => FormulaValue | undefined {
    const isPlain = downToOwnRow.test(reference);
    let known: CarriedArea | null = null;
    return (row) => {
      if (known !== null && row >= known.first) return this.downTo(known, row);
      const target = this.references.find(reference.replaceAll(ownRow, String(row + 1)), this.sheetId);
      if (target?.sheetId !== this.sheetId) return undefined;
      const area = this.areaOf(target.rect);
      if (isPlain) known = area;
      return this.downTo(area, target.rect.lastRow);
    };
  }

  private areaOf({ row: first, column, lastColumn }: Reference['rect']): CarriedArea {
    const key = `${first},${column},${lastColumn}`;
    const known = this.areas.get(key);
    if (known !== undefined) return known;
    const area: CarriedArea = { first, column, lastColumn, lines: [], levels: noLevels };
    this.areas.set(key, area);
    return area;
  }

  private downTo(area: CarriedArea, lastRow: number): FormulaValue | undefined {
    const { first, column, lastColumn, lines } = area;
    while (lines.length <= lastRow - first) {
      const cells: FormulaCell[] = [];
      for (let at = column; at <= lastColumn; at += 1) {
        const value = this.valueAt(first + lines.length, at);
        if (value === undefined) return undefined;
        cells.push(value);
      }
      if (cells.some((cell) => cell instanceof ErrorValue)) return [cells];
      const levels = carryLevels(area.levels, cells as readonly CellInput[]);
      // 与上一行一样的不另造
      lines.push(levels === area.levels ? (lines.at(-1) ?? lineOf(area)) : lineOf({ ...area, levels }));
      area.levels = levels;
    }
    return lines[lastRow - first] ?? lineOf({ ...area, levels: noLevels });
  }
}

const lineOf = ({ column, lastColumn, levels }: CarriedArea): FormulaValue => [
  column === lastColumn ? [levels.level2] : [levels.level1, levels.level2],
];
