import { ErrorValue, toNativeFormula, usesPbe, type CellInput, type FormulaCell } from '../../../domain';
import { cellAddress } from '../../../forms';
import {
  agrees,
  calculatorOf,
  canonicalText,
  type CellScalar,
  type CellSource,
  type FrozenCell,
} from '../../../submission';
import type { BookState, SheetState } from '../../kernel/book/bookState';

/** 要换掉的一格与换成什么。 */
export interface Freeze {
  readonly frozen: FrozenCell;
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
  /** 等价原生公式（以 = 开头）；只能定值为 null。 */
  readonly native: string | null;
  /** 我们的实现由现在的数算出的结果，与单元格不一致；一致、算不了为 null。 */
  readonly ours: string | null;
  /** 等价原生公式由现在的数算出的结果，与单元格不一致；一致、算不了为 null。 */
  readonly twin: string | null;
}

/** 工作簿里每一条用到 PBE 函数的公式：能写成原生公式的写，写不成的换成现在的值。 */
export function planFreezes(book: BookState, source: CellSource): readonly Freeze[] {
  const calculator = calculatorOf(source);
  return book.sheets.flatMap((sheet) => {
    const own = calculator.sheet(sheet.id);
    const valueOf =
      (row: number) =>
      (argument: string): CellInput | undefined => {
        const value = own?.evaluate(argument, row);
        return value instanceof ErrorValue ? value.code : value;
      };
    return pbeCells(sheet).map(({ row, column, formula, value }): Freeze => {
      const native = toNativeFormula(formula, valueOf(row));
      const cell = cellAddress(row, column);
      const to = native === null ? 'value' : 'formula';
      return {
        frozen: { sheet: sheet.name, cell, formula, to, value },
        sheetId: sheet.id,
        row,
        column,
        native,
        ours: disagreement(value, own?.evaluate(formula, row)),
        twin: native === null ? null : disagreement(value, own?.evaluate(native, row)),
      };
    });
  });
}

/** 再算一遍：旧值还没换、计算停在半路，都会与单元格不一致。一致、算不了为 null。 */
function disagreement(value: CellScalar, computed: FormulaCell | undefined): string | null {
  if (computed === undefined || agrees(value, computed)) return null;
  return computed instanceof ErrorValue ? computed.code : canonicalText(computed ?? '');
}

interface PbeCell {
  readonly row: number;
  readonly column: number;
  readonly formula: string;
  readonly value: CellScalar;
}

function pbeCells({ grid }: SheetState): readonly PbeCell[] {
  if (!grid) return [];
  const found: PbeCell[] = [];
  for (let row = 0; row < grid.rowCount; row += 1) {
    for (let column = 0; column < grid.columnCount; column += 1) {
      const { formula, value } = grid.cell(row, column);
      if (formula !== null && usesPbe(formula)) found.push({ row, column, formula, value });
    }
  }
  return found;
}

/** 还没有算出来、或函数没有登记上时单元格里的样子：不能拿它当定值。 */
const unsettled = new Set(['#BUSY!', '#NAME?', '#CONNECT!', '#GETTING_DATA', '#GETTING_DATA!', '#CALC!']);

/** 还没算完的格。 */
export const isUnsettled = ({ frozen }: Freeze): boolean => unsettled.has(String(frozen.value));
