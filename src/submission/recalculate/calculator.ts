import {
  compileFormula,
  ErrorValue,
  fromCell,
  parseFormula,
  rememberValue,
  type FormulaCell,
  type FormulaNode,
  type FormulaReader,
  type FormulaValue,
} from '../../domain';
import type { CellScalar, CellSource, SourceSheet } from '../cellSource';
import { referencesIn, type Reference, type References } from './references';
import { CarriedColumns } from './carriedColumns';
import { ownRow, RowFormula } from './rowFormula';

/** 区域最多看这么多格：整列引用算不了，也不必。 */
const mostCells = 20_000;

/** 工作表最多这么多列。 */
const columns = 16_384;

const parsed = rememberValue((formula: string): { readonly node: FormulaNode | null } => ({
  node: parseFormula(formula),
}));

/** 一格算出来的：值；求不出（公式有不认识的写法、循环引用、引用的格没有结果）为 undefined。 */
export type Computed = FormulaCell | undefined;

/** 正在算这一格：又引用到它就是循环引用。 */
const busy = Symbol('busy');

/** 算过，求不出。 */
const unsolved = Symbol('unsolved');

type Slot = FormulaCell | typeof busy | typeof unsolved;

/** 由录入的数把公式一层层算出来；算过的记着，来源变了要另建。 */
export class Calculator {
  private readonly sheets: ReadonlyMap<string, SheetCalculator>;
  readonly references: References;

  constructor(source: CellSource) {
    this.references = referencesIn(source);
    this.sheets = new Map(source.sheets.map((sheet) => [sheet.id, new SheetCalculator(sheet, this)]));
  }

  /** 一张表的；没有这张表为 undefined。 */
  sheet(id: string): SheetCalculator | undefined {
    return this.sheets.get(id);
  }
}

/** 公式的值落在一格里：一片区域取左上角，空格是 0。 */
function cellIn(value: FormulaValue | undefined): Computed {
  if (value === undefined) return undefined;
  const cell = Array.isArray(value) ? (value[0] as readonly FormulaCell[])[0] : (value as FormulaCell);
  return cell ?? 0;
}

const hasError = (row: readonly FormulaCell[]): boolean => row.some((cell) => cell instanceof ErrorValue);

/** 一张表上的计算。 */
export class SheetCalculator {
  /** 各列各行算出来的；没有算过的空着。 */
  private readonly known: Slot[][] = [];
  private readonly targets = new Map<string, Reference | null>();
  private readonly areas = new Map<string, FormulaValue | undefined>();
  private readonly carried: CarriedColumns;
  /** 各列上一条公式与它编成的函数：下一行多半只是行号不同。 */
  private readonly columns: { readonly like: RowFormula; readonly run: FormulaReader }[] = [];
  /** 引用的格里有错误值的公式格。 */
  private readonly onErrors = new Set<number>();
  /** 里面有错误值的区域。 */
  private readonly onErrorAreas = new Set<FormulaValue>();
  /** 正在算的这一格读到了错误值。 */
  private sawError = false;
  /** 有没有公式引用到别的表。 */
  leavesSheet = false;

  constructor(
    private readonly sheet: SourceSheet,
    private readonly book: Calculator,
  ) {
    this.carried = new CarriedColumns(sheet.id, book.references, (row, column) => this.valueAt(row, column));
  }

  /** 一格的值：录入的照原样（空格为 null），公式照它引用的格重算；求不出就用存着的结果，也没有存为 undefined。 */
  valueAt(row: number, column: number): Computed {
    const { value, formula } = this.sheet.cell(row, column);
    if (formula === null) return value === '' ? null : fromCell(value);
    const computed = this.formulaAt(row, column, formula);
    if (computed === undefined) return value === '' ? undefined : fromCell(value);
    return computed instanceof ErrorValue ? new ErrorValue(computed.code, true) : computed;
  }

  /** 一格里写着的公式；定稿换掉的是换成的那一条。 */
  ownFormula(row: number, column: number): string | null {
    return this.sheet.cell(row, column).formula;
  }

  /** 一个值照这一格的数字格式显示出来的文字；来源说不出为 undefined。 */
  show(row: number, column: number, value: CellScalar): string | undefined {
    return this.sheet.show?.(row, column, value);
  }

  /** 一格自己的公式重算的结果；求不出为 undefined。 */
  formulaAt(row: number, column: number, formula: string): Computed {
    const slots = (this.known[column] ??= []);
    const slot = slots[row];
    if (slot !== undefined) return slot === unsolved || slot === busy ? undefined : slot;
    slots[row] = busy;
    const outer = this.sawError;
    this.sawError = false;
    const run = this.columnFormula(formula, row, column);
    const computed = run === null ? undefined : cellIn(run(row));
    if (this.sawError) this.onErrors.add(row * columns + column);
    this.sawError = outer;
    slots[row] = computed === undefined ? unsolved : computed;
    return computed;
  }

  /** 一格的公式是不是引用了错误值：COUNT 一类把它跳过，算出来的空白不作数。 */
  isOnError(row: number, column: number): boolean {
    return this.onErrors.has(row * columns + column);
  }

  /** 把一条公式放在某一行里算；求不出为 undefined。 */
  evaluate(formula: string, row: number): Computed {
    const run = this.compiled(formula);
    return run === null ? undefined : cellIn(run(row));
  }

  /** 一列里各行同样的公式只编一次。 */
  private columnFormula(formula: string, row: number, column: number): FormulaReader | null {
    const known = this.columns[column];
    if (known?.like.isAlso(formula, row + 1)) return known.run;
    const like = new RowFormula(formula, row + 1);
    const run = this.compiled(like.withMark(ownRow));
    if (run === null) return this.compiled(formula);
    this.columns[column] = { like, run };
    return run;
  }

  private compiled(formula: string): FormulaReader | null {
    const { node } = parsed(formula);
    if (node === null) return null;
    return compileFormula(node, {
      value: (reference) => this.reader(reference),
      carriedDown: (reference) => this.carried.reader(reference),
      rows: (reference) => (row) => this.rowsOf(reference, row),
    });
  }

  private noted(value: FormulaValue | undefined): FormulaValue | undefined {
    if (Array.isArray(value) ? this.onErrorAreas.has(value) : value instanceof ErrorValue)
      this.sawError = true;
    return value;
  }

  /** 一个引用怎样取：`$G本行` 各行取自己那一格，别的写法头一次取的时候认。 */
  private reader(reference: string): FormulaReader {
    const column = /^\$?[A-Z]{1,3}\0$/.test(reference) ? this.ownRowColumn(reference) : null;
    if (column !== null) return (row) => this.noted(this.valueAt(row, column));
    if (!reference.includes(ownRow)) return () => this.noted(this.read(reference));
    return (row) => this.noted(this.read(reference.replaceAll(ownRow, String(row + 1))));
  }

  private read(reference: string): FormulaValue | undefined {
    const target = this.target(reference);
    if (target === null) return undefined;
    const { rect } = target;
    const owner = this.ownerOf(target);
    if (rect.row === rect.lastRow && rect.column === rect.lastColumn)
      return owner?.valueAt(rect.row, rect.column);
    if (!this.areas.has(reference)) {
      const area = owner?.area(target);
      this.areas.set(reference, area);
      if (Array.isArray(area) && area.some(hasError)) this.onErrorAreas.add(area);
    }
    return this.areas.get(reference);
  }

  /** `$G本行`：第几列；指不到为 null。 */
  private ownRowColumn(reference: string): number | null {
    const found = this.book.references.find(reference.replace(ownRow, '1'), this.sheet.id);
    return found?.sheetId === this.sheet.id ? found.rect.column : null;
  }

  private target(reference: string): Reference | null {
    const before = this.targets.get(reference);
    if (before !== undefined) return before;
    const found = this.book.references.find(reference, this.sheet.id);
    this.targets.set(reference, found);
    return found;
  }

  private ownerOf({ sheetId }: Reference): SheetCalculator | undefined {
    if (sheetId === this.sheet.id) return this;
    this.leavesSheet = true;
    return this.book.sheet(sheetId);
  }

  /** 一片区域的值；太大、里面有求不出的格为 undefined。 */
  area({ rect: { row, column, lastRow, lastColumn } }: Reference): FormulaValue | undefined {
    if ((lastRow - row + 1) * (lastColumn - column + 1) > mostCells) return undefined;
    const rows: FormulaCell[][] = [];
    for (let at = row; at <= lastRow; at += 1) {
      const cells: FormulaCell[] = [];
      for (let of = column; of <= lastColumn; of += 1) {
        const value = this.valueAt(at, of);
        if (value === undefined) return undefined;
        cells.push(value);
      }
      rows.push(cells);
    }
    return rows;
  }

  private rowsOf(reference: string, row: number): readonly number[] | undefined {
    const rect = this.target(reference.replaceAll(ownRow, String(row + 1)))?.rect;
    if (rect === undefined || rect.lastRow - rect.row >= mostCells) return undefined;
    return Array.from({ length: rect.lastRow - rect.row + 1 }, (_, i) => rect.row + i + 1);
  }
}
