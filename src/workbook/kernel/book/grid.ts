import type { CellScalar, SourceCell } from '../../../submission';
import { rectAddress } from '../../../forms';
import { plainFormula } from './plainFormula';

const blank: SourceCell = { value: '', formula: null, text: '' };

/** 读回的一格是不是公式：文字“=100%”的值与公式文字相同，真公式的结果不会等于公式本身。 */
function toCell(value: unknown, formula: unknown, text: unknown): SourceCell {
  const scalar: CellScalar =
    typeof value === 'number' || typeof value === 'boolean' || typeof value === 'string' ? value : '';
  const isFormula = typeof formula === 'string' && formula.startsWith('=') && formula !== scalar;
  return {
    value: scalar,
    formula: isFormula ? plainFormula(formula) : null,
    text: typeof text === 'string' ? text : '',
  };
}

/** 一张工作表已用区域的快照；行列号是工作表上的绝对位置（0 起）。 */
export class Grid {
  private constructor(
    private readonly top: number,
    private readonly left: number,
    private readonly cells: readonly (readonly SourceCell[])[],
  ) {}

  /** 空表。 */
  static readonly empty = new Grid(0, 0, []);

  /** 由一次读取的三块二维数组得到。 */
  static read(
    top: number,
    left: number,
    values: readonly (readonly unknown[])[],
    formulas: readonly (readonly unknown[])[],
    text: readonly (readonly unknown[])[],
  ): Grid {
    const cells = values.map((row, i) =>
      row.map((value, j) => toCell(value, formulas[i]?.[j], text[i]?.[j])),
    );
    return new Grid(top, left, cells);
  }

  /** 这块在表上的地址，如 `A1:F30`；空的为 `A1`。 */
  get address(): string {
    const { rowCount, columnCount } = this;
    if (rowCount === 0) return 'A1';
    const rect = {
      row: this.top,
      column: this.left,
      lastRow: rowCount - 1,
      lastColumn: columnCount - 1,
    };
    return rectAddress(rect);
  }

  /** 已用到第几行（不含）。 */
  get rowCount(): number {
    return this.cells.length === 0 ? 0 : this.top + this.cells.length;
  }

  /** 已用到第几列（不含）。 */
  get columnCount(): number {
    return this.cells.length === 0 ? 0 : this.left + (this.cells[0]?.length ?? 0);
  }

  /** 已用区域以外是空格。 */
  cell(row: number, column: number): SourceCell {
    return this.cells[row - this.top]?.[column - this.left] ?? blank;
  }

  /** 有没有这样的格。 */
  some(test: (cell: SourceCell) => boolean): boolean {
    return this.cells.some((row) => row.some(test));
  }

  /** 显示文字换成 `pick` 给的；给 null 的不动。`row`、`column` 是这块里的下标。 */
  withTexts(pick: (cell: SourceCell, row: number, column: number) => string | null): Grid {
    const cells = this.cells.map((row, i) =>
      row.map((cell, j): SourceCell => {
        const text = pick(cell, i, j);
        return text === null ? cell : { ...cell, text };
      }),
    );
    return new Grid(this.top, this.left, cells);
  }

  /** 有没有内容；只有空白字符的也算空。 */
  isBlank(row: number, column: number): boolean {
    const { value, formula } = this.cell(row, column);
    return formula === null && typeof value === 'string' && value.trim() === '';
  }

  /** 换上从 A1 起重新读回的值与公式；显示文字照旧。 */
  withContent(values: readonly (readonly unknown[])[], formulas: readonly (readonly unknown[])[]): Grid {
    const cells = this.cells.map((row, i) =>
      row.map((cell, j): SourceCell => {
        const [value, formula] = [
          values[i + this.top]?.[j + this.left],
          formulas[i + this.top]?.[j + this.left],
        ];
        return value === undefined ? cell : { ...toCell(value, formula, cell.text), text: cell.text };
      }),
    );
    return new Grid(this.top, this.left, cells);
  }

  /** 在 `at` 行之前插入 `count` 个空行之后的样子。 */
  withInsertedRows(at: number, count: number): Grid {
    if (at >= this.rowCount) return this;
    if (at <= this.top) return new Grid(this.top + count, this.left, this.cells);
    const index = at - this.top;
    const rows = Array.from({ length: count }, () => (this.cells[0] ?? []).map(() => blank));
    return new Grid(this.top, this.left, [
      ...this.cells.slice(0, index),
      ...rows,
      ...this.cells.slice(index),
    ]);
  }

  /** 删掉第 `at` 行之后的样子。 */
  withoutRow(at: number): Grid {
    if (at >= this.rowCount) return this;
    if (at < this.top) return new Grid(this.top - 1, this.left, this.cells);
    return new Grid(
      this.top,
      this.left,
      this.cells.filter((_, index) => index !== at - this.top),
    );
  }
}
