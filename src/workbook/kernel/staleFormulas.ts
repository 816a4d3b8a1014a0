import { forms } from '../../forms';
import { findName, type BookState, type SheetState } from './book/bookState';
import { isBrokenReference } from './book/references';
import { isOurs } from './book/ownership';
import { callsOurs, ownSpelling } from './ownSpelling';

/** 一处停在 #NAME? 的 PBE 公式与它应有的写法。 */
export interface StaleFormula {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
  /** 以 = 开头。 */
  readonly formula: string;
}

/**
 * 我们的表上要重写的公式：函数名是别的写法的，或函数登记之前就在、停在 #NAME? 的。
 * 有名称失效时，#NAME? 会一路传下去，分不清是谁的错：那要修复表样（公式也会一起重写），这里只管写法。
 * 定稿的工作簿里没有 PBE 公式，不动。
 */
export function staleFormulas(book: BookState): readonly StaleFormula[] {
  if (book.registry?.seal) return [];
  const cells = book.sheets.filter((sheet) => isOurs(book, sheet)).flatMap(formulaCells);
  const stopped = cells.filter(({ value }) => value === '#NAME?');
  const namesStand = stopped.every(({ sheet, formula }) => allNamesStand(formula, book, sheet));
  return cells.flatMap(({ sheet, row, column, formula, value }) => {
    const wanted = ownSpelling(formula);
    const waiting = namesStand && value === '#NAME?' && callsOurs(wanted);
    return wanted !== formula || waiting ? [{ sheetId: sheet.id, row, column, formula: wanted }] : [];
  });
}

interface FormulaCell {
  readonly sheet: SheetState;
  readonly row: number;
  readonly column: number;
  readonly formula: string;
  readonly value: unknown;
}

function formulaCells(sheet: SheetState): readonly FormulaCell[] {
  const { grid } = sheet;
  const found: FormulaCell[] = [];
  for (let row = 0; row < (grid?.rowCount ?? 0); row += 1) {
    for (let column = 0; column < (grid?.columnCount ?? 0); column += 1) {
      const { formula = null, value } = grid?.cell(row, column) ?? {};
      if (formula !== null) found.push({ sheet, row, column, formula, value });
    }
  }
  return found;
}

const prefixes = forms.map(({ prefix }) => `${prefix}_`);

/** 公式里我们的名称都在、都没坏。 */
function allNamesStand(formula: string, book: BookState, sheet: SheetState): boolean {
  const words = formula.replace(/"[^"]*"/g, '').match(/[\p{L}_][\p{L}\p{N}_.]*/gu) ?? [];
  return words
    .filter((word) => prefixes.some((prefix) => word.startsWith(prefix)))
    .every((word) => {
      const found = findName(sheet.names, word) ?? findName(book.names, word);
      return found !== undefined && !isBrokenReference(found.formula);
    });
}
