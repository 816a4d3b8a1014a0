import type { CellSource, SourceName, SourceSheet } from '../../../submission';
import { sheetByName, type BookState, type NameState, type SheetState } from './bookState';
import { parseReference } from './references';

/** 工作簿状态 → 单元格来源：只含读过内容的表（别人的表与申报无关）。 */
export function toCellSource(book: BookState): CellSource {
  const toName =
    (sheetId: string | null) =>
    ({ name, formula }: NameState): SourceName => {
      const reference = parseReference(formula);
      const sheet = reference ? sheetByName(book, reference.sheet) : undefined;
      return {
        name,
        sheetId,
        formula,
        target: reference && sheet ? { sheetId: sheet.id, rect: reference.rect } : null,
      };
    };
  return {
    sheets: book.sheets.flatMap(toSourceSheet),
    names: [
      ...book.names.map(toName(null)),
      ...book.sheets.flatMap((sheet) => (sheet.names ?? []).map(toName(sheet.id))),
    ],
    registryXml: book.registryXml,
  };
}

function toSourceSheet({ id, name, grid }: SheetState): readonly SourceSheet[] {
  if (!grid) return [];
  const { rowCount, columnCount } = grid;
  return [{ id, name, rowCount, columnCount, cell: (row, column) => grid.cell(row, column) }];
}
