import { cellAddress } from '../../../forms';
import {
  isBlankCell,
  signedFields,
  type CellSource,
  type FormReading,
  type SignedCell,
  type SignOff,
  type SourceCell,
  type Submission,
} from '../../../submission';

/** 一份申报里要写的签署；已经填了的不动。 */
export function signedCells(submission: Submission, signOff: SignOff): readonly SignedCell[] {
  return submission.forms.flatMap((form) => signedInForm(form, signOff));
}

function signedInForm({ fields, sheetName }: FormReading, signOff: SignOff): readonly SignedCell[] {
  return Object.entries(signedFields).flatMap(([key, item]) => {
    const reading = fields.get(key);
    const text = signOff[item]?.trim() ?? '';
    if (!reading?.place || text === '' || !isEmpty(reading.cell)) return [];
    const { row, column } = reading.place;
    return [{ sheet: sheetName, cell: cellAddress(row, column), text }];
  });
}

/** 真的空着；算出空串的公式不算，不能盖掉。 */
const isEmpty = (cell: SourceCell): boolean => cell.formula === null && isBlankCell(cell);

/** 签署写上以后的来源：审核与摘要都照它。 */
export function withSigned(source: CellSource, signed: readonly SignedCell[]): CellSource {
  const texts = new Map(signed.map(({ sheet, cell, text }) => [`${sheet}!${cell}`, text]));
  return {
    ...source,
    sheets: source.sheets.map((sheet) => ({
      id: sheet.id,
      name: sheet.name,
      rowCount: sheet.rowCount,
      columnCount: sheet.columnCount,
      cell(row, column) {
        const text = texts.get(`${sheet.name}!${cellAddress(row, column)}`);
        return text === undefined ? sheet.cell(row, column) : { value: text, formula: null, text };
      },
    })),
  };
}
