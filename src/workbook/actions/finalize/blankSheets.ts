import type { BlankSheet, Seal } from '../../../submission';
import { sheetByName, type SheetState } from '../../kernel/book/bookState';
import { parseReference } from '../../kernel/book/references';
import { Grid } from '../../kernel/book/grid';
import type { WholeBook } from './loadWhole';

/** 新建工作簿自带的表名。 */
const untouchedName = /^(?:Sheet|工作表)\d+$/i;

/** 要收起来的一张空表。 */
export interface SheetToHide extends BlankSheet {
  readonly sheetId: string;
}

/**
 * 新建工作簿自带、什么也没有的表：送出去的那一份里不该看见。只隐藏，不删：表上可能有用户的备注，
 * 这个客户端（office.js 1.1.110）看不见备注，删了就找不回来。
 * 有一格写过、设过样子，有图形、图表、名称、条件格式，有谁指着它，或看不清、工作簿锁了结构的，都留着。
 */
export function blankSheets(whole: WholeBook, ours: ReadonlySet<string>): readonly SheetToHide[] {
  if (whole.structureLocked) return [];
  const { book, captures, floats } = whole;
  return book.sheets.flatMap((sheet) => {
    const position = floats.bareAt(sheet.id);
    const isBlank =
      untouchedName.test(sheet.name) &&
      !ours.has(sheet.id) &&
      position !== null &&
      captures.get(sheet.id)?.area === null &&
      captures.get(sheet.id)?.protection === null &&
      sheet.names?.length === 0 &&
      !isUsed(whole, sheet);
    return isBlank ? [{ sheetId: sheet.id, sheet: sheet.name, position }] : [];
  });
}

/** 名称、公式里提到它。 */
function isUsed({ book }: WholeBook, { name }: SheetState): boolean {
  const mention = `${name.toLowerCase()}!`;
  const mentions = (formula: string): boolean =>
    parseReference(formula)?.sheet === name || formula.toLowerCase().replaceAll("'", '').includes(mention);
  return (
    book.names.some(({ formula }) => mentions(formula)) ||
    book.sheets.some((sheet) => {
      const grid = sheet.grid ?? Grid.empty;
      for (let row = 0; row < grid.rowCount; row += 1) {
        for (let column = 0; column < grid.columnCount; column += 1) {
          const { formula } = grid.cell(row, column);
          if (formula !== null && mentions(formula)) return true;
        }
      }
      return (sheet.names ?? []).some(({ formula }) => mentions(formula));
    })
  );
}

/** 撤销时显示出来；已经不在的（从前的版本定稿时是删掉的）加回去。 */
export function queueBlankSheets(context: Excel.RequestContext, { book }: WholeBook, { before }: Seal): void {
  for (const { sheet, position } of before.blankSheets ?? []) {
    const found = sheetByName(book, sheet);
    if (found) context.workbook.worksheets.getItem(found.id).visibility = 'Visible';
    else context.workbook.worksheets.add(sheet).position = position;
  }
}
