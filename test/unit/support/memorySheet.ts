import { cellLikeNumber, formatRate, toCellNumber } from '../../../src/domain';
import type { FormLayout } from '../../../src/forms';
import type { CellScalar, DataValue, FormData, SourceCell, SourceSheet } from '../../../src/submission';
import { evaluate } from './formula/evaluate';
import type { Lookup } from './formula/evaluate';

interface Cell {
  value: CellScalar;
  formula: string | null;
  text: string;
  rate: boolean;
}

const empty: SourceCell = { value: '', formula: null, text: '' };
const numeric = new Set(['amount', 'count', 'rate', 'measure', 'score']);

/** 内存里的一张工作表：照版面摆好标签、公式和数据，公式用到时才算。 */
export class MemorySheet implements SourceSheet {
  private readonly cells = new Map<string, Cell>();
  private readonly computing = new Set<string>();
  private readonly results = new Map<string, CellScalar>();
  /** 公式存着的结果，与该算出的不同（没有重算、没有存）。 */
  private readonly cached = new Map<string, CellScalar>();
  /** 写一格后整本重算：算过的都作废。 */
  onChange: () => void = () => this.forget();
  lookup: Lookup = () => null;

  constructor(
    readonly id: string,
    readonly name: string,
    readonly rowCount: number,
    readonly columnCount: number,
  ) {}

  cell(row: number, column: number): SourceCell {
    const cell = this.cells.get(`${row},${column}`);
    if (cell === undefined) return empty;
    if (cell.formula === null) return { value: cell.value, formula: null, text: cell.text };
    const value = this.cached.get(`${row},${column}`) ?? this.compute(`${row},${column}`, cell.formula);
    return {
      value,
      formula: cell.formula,
      text: typeof value === 'number' && cell.rate ? formatRate(value) : String(value),
    };
  }

  /** 像键入一样写一格：Excel 会当数字的文字成为数字。 */
  type(row: number, column: number, value: DataValue, asNumber = true): void {
    const key = `${row},${column}`;
    const rate = this.cells.get(key)?.rate ?? false;
    const typed = asNumber && typeof value === 'string' ? cellLikeNumber(value) : undefined;
    this.onChange();
    const scalar = typed === undefined ? (value ?? '') : toCellNumber(typed.value);
    this.cells.set(key, { value: scalar, formula: null, text: String(value ?? ''), rate });
  }

  formula(row: number, column: number, formula: string, rate = false): void {
    this.cells.set(`${row},${column}`, { value: '', formula, text: '', rate });
  }

  /** 公式还在，存着的结果换成这个（空串：没有存下结果）。 */
  cache(row: number, column: number, value: CellScalar): void {
    this.cached.set(`${row},${column}`, value);
  }

  /** 作废算过的结果。 */
  forget(): void {
    this.results.clear();
  }

  /** 摆好版面并填入数据。 */
  static lay(id: string, layout: FormLayout, data: FormData): MemorySheet {
    const sheet = new MemorySheet(id, layout.sheetName, layout.rowCount, layout.columnCount);
    for (const cell of layout.cells) {
      const { role, row, column } = cell;
      if (cell.isFormula) sheet.formula(row, column, String(cell.content), cell.kind === 'rate');
      else sheet.type(row, column, cell.content, false);
      if (role.kind === 'caption') continue;
      const asNumber = numeric.has(cell.kind);
      if (role.kind === 'field') {
        const given = data.values[role.field.key];
        if (given !== undefined) sheet.type(row, column, given, asNumber);
      } else {
        const given = data.rows[role.block]?.[role.index]?.[role.column.key];
        if (given !== undefined) sheet.type(row, column, given, asNumber);
      }
    }
    return sheet;
  }

  private compute(key: string, formula: string): CellScalar {
    const known = this.results.get(key);
    if (known !== undefined) return known;
    if (this.computing.has(key)) throw new Error(`循环引用：${formula}`);
    this.computing.add(key);
    const value = evaluate(formula, (reference) => this.lookup(reference));
    this.computing.delete(key);
    const result = Array.isArray(value) ? '#VALUE!' : ((value as CellScalar | null) ?? '');
    this.results.set(key, result);
    return result;
  }
}
