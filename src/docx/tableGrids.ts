import type { DocxDocument, DocxParagraph, DocxTable } from './document';

/** 一个表格铺成的网格：上面带着它的题目一类的短段落，一段一行、横跨全表。 */
export interface DocxGrid {
  /** “表1”“表2”……按在文档里的次序。 */
  readonly name: string;
  readonly rowCount: number;
  readonly columnCount: number;
  readonly cells: readonly { readonly row: number; readonly column: number; readonly text: string }[];
  readonly merges: readonly {
    readonly row: number;
    readonly column: number;
    readonly lastRow: number;
    readonly lastColumn: number;
  }[];
  readonly table: DocxTable;
  /** 表格前面带上了几段；表格的第 0 行在网格的这一行。 */
  readonly leading: number;
}

/** 表格前后带上的段落：最多几段、最长几字。 */
const MOST_PARAGRAPHS = 4;
const LONGEST = 60;

const short = (paragraphs: readonly DocxParagraph[]): readonly DocxParagraph[] =>
  paragraphs.filter(({ text }) => text.trim() !== '' && text.trim().length <= LONGEST);

/** 文档里的表格各铺成一张网格：前面的短段落（题目、年度、单位）归后面的表，最后一个表带上它后面的（填表人、日期）。 */
export function tableGrids(document: Pick<DocxDocument, 'blocks'>): readonly DocxGrid[] {
  const grids: DocxGrid[] = [];
  let before: DocxParagraph[] = [];
  for (const [i, block] of document.blocks.entries()) {
    if (block.kind === 'paragraph') {
      before.push(block);
      continue;
    }
    const after: DocxParagraph[] = [];
    for (const next of document.blocks.slice(i + 1)) {
      if (next.kind === 'table') {
        after.length = 0;
        break;
      }
      after.push(next);
    }
    grids.push(
      gridOf(
        `表${grids.length + 1}`,
        block,
        short(before).slice(-MOST_PARAGRAPHS),
        short(after.slice(0, MOST_PARAGRAPHS + 2)),
      ),
    );
    before = [];
  }
  return grids;
}

function gridOf(
  name: string,
  table: DocxTable,
  before: readonly DocxParagraph[],
  after: readonly DocxParagraph[],
): DocxGrid {
  const leading = before.length;
  const columnCount = Math.max(1, table.columnCount);
  const below = leading + table.rowCount;
  const lines = [
    ...before.map(({ text }, i) => ({ row: i, text })),
    ...after.map(({ text }, i) => ({ row: below + i, text })),
  ];
  const wide =
    columnCount > 1
      ? lines.map(({ row }) => ({ row, column: 0, lastRow: row, lastColumn: columnCount - 1 }))
      : [];
  return {
    name,
    rowCount: below + after.length,
    columnCount,
    cells: [
      ...lines.map(({ row, text }) => ({ row, column: 0, text: text.trim() })),
      ...table.cells
        .filter(({ text }) => text !== '')
        .map(({ row, column, text }) => ({ row: row + leading, column, text })),
    ],
    merges: [
      ...wide,
      ...table.cells
        .filter(({ rows, columns }) => rows > 1 || columns > 1)
        .map(({ row, column, rows, columns }) => ({
          row: row + leading,
          column,
          lastRow: row + leading + rows - 1,
          lastColumn: column + columns - 1,
        })),
    ],
    table,
    leading,
  };
}
