/** 一格（合并区算一格，位置取左上角）；行列从 0 起。 */
export interface GridCell {
  readonly row: number;
  readonly column: number;
  /** 跨几行、几列，不合并为 1。 */
  readonly rows: number;
  readonly columns: number;
  /** 显示出来的文字；空格为 `''`。 */
  readonly text: string;
  /** 单元格里存的是数。 */
  readonly isNumber: boolean;
  /** 模板自己的公式（以 `=` 开头）；没有为 `null`。 */
  readonly formula: string | null;
}

/** 认表的输入：一张工作表或一个文档表格，与来自哪种文件无关。 */
export interface GridSource {
  readonly name: string;
  readonly rowCount: number;
  readonly columnCount: number;
  /** 有内容的格；没有列出的是空格。 */
  readonly cells: readonly {
    readonly row: number;
    readonly column: number;
    readonly text: string;
    readonly isNumber?: boolean;
    readonly formula?: string | null;
  }[];
  /** 合并区，含两端。 */
  readonly merges: readonly {
    readonly row: number;
    readonly column: number;
    readonly lastRow: number;
    readonly lastColumn: number;
  }[];
}

/** 网格的一片，按行、按位置取格。 */
export interface Grid {
  readonly name: string;
  readonly top: number;
  readonly left: number;
  /** 含。 */
  readonly bottom: number;
  /** 含。 */
  readonly right: number;
  /** 盖住这个位置的格；片外为 `null`。 */
  at(row: number, column: number): GridCell | null;
  /** 从这一行开始的格，从左到右，空格也在内。 */
  starting(row: number): readonly GridCell[];
  /** 其中有文字的。 */
  filled(row: number): readonly GridCell[];
  /** 只看其中一片；跨在片外的格仍按原样给出。 */
  part(top: number, left: number, bottom: number, right: number): Grid;
}

/** 再大的工作表也只认这么多：官方表没有这么长，防住几十万行的流水账。 */
const MOST_ROWS = 3000;
const MOST_COLUMNS = 120;

/** 一行只取一次，再问给同一份。 */
function perRow(take: (row: number) => readonly GridCell[]): (row: number) => readonly GridCell[] {
  const lines = new Map<number, readonly GridCell[]>();
  return (row) => {
    const line = lines.get(row) ?? take(row);
    lines.set(row, line);
    return line;
  };
}

/** 建网格：合并区合成一格，其余一格一格。 */
export function buildGrid(source: GridSource): Grid {
  const rowCount = Math.min(source.rowCount, MOST_ROWS);
  const columnCount = Math.min(source.columnCount, MOST_COLUMNS);
  const slots: (GridCell | undefined)[] = new Array(rowCount * columnCount);
  const contents = new Map<number, GridSource['cells'][number]>();
  for (const cell of source.cells) {
    if (cell.row < rowCount && cell.column < columnCount) {
      contents.set(cell.row * columnCount + cell.column, cell);
    }
  }
  const make = (row: number, column: number, rows: number, columns: number): GridCell => {
    const content = contents.get(row * columnCount + column);
    return {
      row,
      column,
      rows,
      columns,
      text: content?.text.trim() === '' ? '' : (content?.text ?? ''),
      isNumber: content?.isNumber === true,
      formula: content?.formula ?? null,
    };
  };
  for (const { row, column, lastRow, lastColumn } of source.merges) {
    if (row >= rowCount || column >= columnCount || slots[row * columnCount + column]) continue;
    const bottom = Math.min(lastRow, rowCount - 1);
    const right = Math.min(lastColumn, columnCount - 1);
    const cell = make(row, column, bottom - row + 1, right - column + 1);
    for (let r = row; r <= bottom; r++) {
      for (let c = column; c <= right; c++) slots[r * columnCount + c] = cell;
    }
  }
  const rows: GridCell[][] = [];
  for (let row = 0; row < rowCount; row++) {
    const line: GridCell[] = [];
    for (let column = 0; column < columnCount; column++) {
      const at = row * columnCount + column;
      const cell = (slots[at] ??= make(row, column, 1, 1));
      if (cell.row === row && cell.column === column) line.push(cell);
    }
    rows.push(line);
  }
  const view = (top: number, left: number, bottom: number, right: number): Grid => {
    const inside = (row: number) =>
      row < top || row > bottom
        ? []
        : (rows[row] ?? []).filter(({ column }) => column >= left && column <= right);
    const starting = perRow(inside);
    return {
      name: source.name,
      top,
      left,
      bottom,
      right,
      at: (row, column) =>
        row < top || row > bottom || column < left || column > right
          ? null
          : (slots[row * columnCount + column] ?? null),
      starting,
      filled: perRow((row) => starting(row).filter(({ text }) => text !== '')),
      part: view,
    };
  };
  return view(0, 0, rowCount - 1, columnCount - 1);
}

/** 格的末行、末列（含）。 */
export const lastRowOf = (cell: GridCell): number => cell.row + cell.rows - 1;
export const lastColumnOf = (cell: GridCell): number => cell.column + cell.columns - 1;
