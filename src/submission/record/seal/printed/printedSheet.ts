import { cellAddress } from '../../../../forms';
import { parseAddress } from '../../../address';
import type { CellScalar, SourceSheet } from '../../../cellSource';
import { canonicalText } from '../canonical';
import type { PrintedCell, SealedSheet } from './sealedSheet';
import { notableConditions } from './conditions';
import { withoutCode } from './sealCode';
import { furnitureText } from './furnitureText';
import { normalFormula } from './normalFormula';
import { objectText, withoutCodePicture } from './sealedObjects';
import { shownTexts } from './shownText';

/** 一格里要比的三样。 */
export interface CellFacts {
  readonly value: CellScalar;
  readonly formula: string;
  readonly shown: string;
}

/** 记下一张表；`free` 里的格（A1 地址或区域）不算，`signable` 里的可以接着签。 */
export function printedSheet(
  sheet: SourceSheet,
  { free, signable }: Pick<SealedSheet, 'free' | 'signable'>,
): SealedSheet {
  const isFree = freeCells(free);
  const shownAt = shownTexts(sheet);
  const cells: PrintedCell[] = [];
  let wrapped = 0;
  for (let row = 0; row < sheet.rowCount; row += 1) {
    for (let column = 0; column < sheet.columnCount; column += 1) {
      const { value, formula } = sheet.cell(row, column);
      if ((value === '' && formula === null) || isFree(row, column)) continue;
      const facts = {
        value: sealedValue(value),
        formula: formula === null ? '' : normalFormula(formula),
        shown: canonicalText(shownAt(row, column).text),
      };
      if (sheet.look?.ink(row, column).wrap === true) wrapped += 1;
      cells.push(packed(cellAddress(row, column), facts));
    }
  }
  const { look } = sheet;
  return {
    sheet: sheet.name,
    free,
    signable,
    cells,
    furniture: plainFurniture(look?.furniture ?? {}),
    conditions: notableConditions(look?.conditions ?? []),
    objects: withoutCodePicture(look?.objects ?? [])
      .map(objectText)
      .sort(),
    unread: look?.unread ?? [],
    ...(look?.placed === true ? { wrapped } : {}),
  };
}

/** 记进登记的值：数照规范写法（各家软件另存的尾差抹平），文字照规范文字。 */
const sealedValue = (value: CellScalar): CellScalar =>
  typeof value === 'number' ? Number(canonicalText(value)) : canonicalText(value);

function packed(cell: string, { value, formula, shown }: CellFacts): PrintedCell {
  if (shown !== canonicalText(value)) return [cell, value, formula, shown];
  return formula === '' ? [cell, value] : [cell, value, formula];
}

/** 登记里的一格 → 要比的三样。 */
export const unpacked = ([, value, formula = '', shown]: PrintedCell): CellFacts => ({
  value,
  formula,
  shown: shown ?? canonicalText(value),
});

/** 地址清单 → 判断一格在不在里面。 */
export function freeCells(addresses: readonly string[]): (row: number, column: number) => boolean {
  const rects = addresses.flatMap((address) => parseAddress(address) ?? []);
  return (row, column) =>
    rects.some(
      (rect) => row >= rect.row && row <= rect.lastRow && column >= rect.column && column <= rect.lastColumn,
    );
}

/** 页眉页脚的文字：字体字号各家另存都会改，不比，看不见的字不算；定稿码的位置按空白算。 */
export function plainFurniture(furniture: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(furniture).flatMap(([place, text]) => {
      const plain = withoutCode(furnitureText(text)).replace(/\s+/g, ' ').trim();
      return plain === '' ? [] : [[place, plain] as const];
    }),
  );
}
