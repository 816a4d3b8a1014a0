import type { BlockReading, FieldReading, FormReading, RowReading, Submission } from '../../../submission';
import type { CellSelection } from '../session';

/** 光标落在表上的哪个字段（或可增行区里的哪一格）。 */
export interface CellReading {
  readonly form: FormReading;
  /** 字段键；可增行区里是列键。 */
  readonly key: string;
  readonly field: FieldReading;
  /** 可增行区里的格才有。 */
  readonly row: RowReading | null;
  readonly block: BlockReading | null;
}

const covers = ({ place }: FieldReading, { row, column }: CellSelection): boolean =>
  place !== null &&
  place.row <= row &&
  row <= place.lastRow &&
  place.column <= column &&
  column <= place.lastColumn;

/** 光标 → 字段；在固定文字、表外或别的工作表上返回 null。 */
export function cellAt({ forms }: Submission, cell: CellSelection): CellReading | null {
  for (const form of forms) {
    // 一张工作表上可以绑几张表，逐张看
    const found = form.sheetId === cell.sheetId ? cellOn(form, cell) : null;
    if (found !== null) return found;
  }
  return null;
}

function cellOn(form: FormReading, cell: CellSelection): CellReading | null {
  for (const [key, field] of form.fields) {
    if (covers(field, cell)) return { form, key, field, row: null, block: null };
  }
  for (const block of form.blocks.values()) {
    for (const row of block.rows) {
      for (const [key, field] of row.cells) {
        if (covers(field, cell)) return { form, key, field, row, block };
      }
    }
  }
  return null;
}
