import type { FormId } from '../../../schemes';
import type { BlockReading, RowReading, Submission } from '../../../submission';
import type { CellSelection } from '../session';

/** 光标落在哪张表的哪个可增行区的哪一行。 */
export interface RowSelection {
  readonly form: FormId;
  readonly project: string | null;
  readonly sheetName: string;
  readonly block: string;
  /** 0 起。 */
  readonly index: number;
  readonly rowCount: number;
  readonly minRows: number;
  /** 光标所在列的键；落在列与列之间为 null。 */
  readonly column: string | null;
  /** 行的叫法：三级指标名、项目名或“第 n 行”。 */
  readonly label: string;
  /** 一行叫什么：指标、项目。 */
  readonly rowTitle: string;
  /** 上面、下面还有同组（同一个一级、二级指标）的行，可以挪过去。 */
  readonly canMoveUp: boolean;
  readonly canMoveDown: boolean;
}

function columnAt(row: RowReading | undefined, column: number): string | null {
  for (const [key, { place }] of row?.cells ?? []) {
    if (place !== null && place.column <= column && column <= place.lastColumn) return key;
  }
  return null;
}

/** 两行都在，且各分组列（顺延以后）同文。 */
function sameGroup(block: BlockReading, index: number, other: number): boolean {
  const [here, there] = [block.rows[index], block.rows[other]];
  if (here === undefined || there === undefined) return false;
  return block.columns
    .filter(({ grouped }) => grouped)
    .every(({ key }) => (here.carried[key] ?? '') === (there.carried[key] ?? ''));
}

/** 光标 → 可增行区的行；不在任何可增行区里返回 null。 */
export function locateRow(submission: Submission, selection: CellSelection): RowSelection | null {
  for (const reading of submission.forms) {
    if (reading.sheetId !== selection.sheetId) continue;
    for (const [key, block] of reading.blocks) {
      const { place } = block;
      if (place === null || selection.row < place.row || selection.row > place.lastRow) continue;
      if (selection.column < place.column || selection.column > place.lastColumn) continue;
      const index = selection.row - place.row;
      return {
        form: reading.form.id,
        project: reading.name,
        sheetName: reading.sheetName,
        block: key,
        index,
        column: columnAt(block.rows[index], selection.column),
        rowCount: block.rows.length,
        minRows: block.block.minRows,
        label: block.rows[index]?.label ?? `第 ${index + 1} 行`,
        rowTitle: block.block.rowTitle,
        canMoveUp: sameGroup(block, index, index - 1),
        canMoveDown: sameGroup(block, index, index + 1),
      };
    }
  }
  return null;
}
