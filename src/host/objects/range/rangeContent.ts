import type { Cell, CellPatch, Style } from '../../engine/port';
import { invalidArgument } from '../../protocol/hostError';
import { sheetGuard, type GuardedAction } from '../core/protectionGuard';
import { intersects } from '../core/rects';
import { isErrorValue, valueTypeOf } from '../core/valueTypes';
import {
  cellPropertiesPicker,
  columnPropertiesPicker,
  rowPropertiesPicker,
  type CellPropertiesRequest,
  type ColumnPropertiesRequest,
  type RowPropertiesRequest,
} from './cellProperties';
import { RangeShape } from './rangeShape';
import { interpretInput } from './valueInput';

/** 一个数字占字号的几成宽。 */
const DIGIT_WIDTH = 0.5;
const DEFAULT_FONT_SIZE = 11;

const SIZE_MISMATCH =
  "The number of rows or columns in the input array doesn't match the size or dimensions of the range.";

/** 文字照原样显示的格（空格也算）：问网格要显示的样子，每格要走一遍条件格式、数字格式。 */
const isPlainText = ({ value, style: { numFmt } }: Cell): boolean =>
  typeof value === 'string' &&
  (value === '' || numFmt === undefined || numFmt === 'General' || numFmt === '@');

/** 区域里的内容：值、公式、文字、数字格式，以及读写单元格的底层手段。 */
export abstract class RangeContent extends RangeShape {
  /** 逐格求值成二维数组；整行整列为 `null`（同 Excel 的无界区域）。 */
  matrix<T>(pick: (cell: Cell, r: number, c: number) => T): T[][] | null {
    if (this.unbounded) return null;
    const { r, c, r2, c2 } = this.rect;
    const out: T[][] = [];
    for (let row = r; row <= r2; row++) {
      const line: T[] = [];
      for (let col = c; col <= c2; col++) line.push(pick(this.cellAt(row, col), row, col));
      out.push(line);
    }
    return out;
  }

  /** 全区一致就答这个值，不一致答 `null`（同 Excel）。 */
  uniform<T>(pick: (cell: Cell) => T): T | null {
    const { r, c, r2, c2 } = this.clipped;
    let found: T | undefined;
    for (let row = r; row <= r2; row++) {
      for (let col = c; col <= c2; col++) {
        const value = pick(this.cellAt(row, col));
        if (found === undefined) found = value;
        else if (found !== value) return null;
      }
    }
    return found ?? null;
  }

  /** 逐格的格式（ExcelApi 1.9）；只答锁定、隐藏公式、底色、字色与字号。 */
  getCellProperties(request: CellPropertiesRequest): unknown {
    return this.matrix(cellPropertiesPicker(request));
  }

  /** 逐行的格式（ExcelApi 1.9）；只答行高、隐藏。 */
  getRowProperties(request: RowPropertiesRequest): unknown {
    const pick = rowPropertiesPicker(request);
    const { r, r2 } = this.clipped;
    const { engine } = this.book;
    return Array.from({ length: r2 - r + 1 }, (_, i) =>
      pick({
        size: engine.rowHeight(this.sheetId, r + i),
        hidden: engine.rowHidden(this.sheetId, r + i),
      }),
    );
  }

  /** 逐列的格式（ExcelApi 1.9）；只答列宽、隐藏。 */
  getColumnProperties(request: ColumnPropertiesRequest): unknown {
    const pick = columnPropertiesPicker(request);
    const { c, c2 } = this.clipped;
    const { engine } = this.book;
    return Array.from({ length: c2 - c + 1 }, (_, i) =>
      pick({
        size: engine.colWidth(this.sheetId, c + i),
        hidden: engine.colHidden(this.sheetId, c + i),
      }),
    );
  }

  cellAt(row: number, column: number): Cell {
    return this.book.engine.readCell(this.sheetId, row, column);
  }

  /** 改单元格（先问保护）；`contentCells` 为写了内容的格数。 */
  patchCells(
    patch: (i: number, j: number) => CellPatch | null,
    action: GuardedAction = 'format',
    contentCells = 0,
  ): void {
    sheetGuard(this.book, this.sheetId, this.rect, action);
    this.book.meter.wrote(contentCells);
    this.book.engine.writeCells(this.sheetId, this.clippedForWrite(), patch);
  }

  /** 写内容不能裁掉网格以外的格（网格会自己变大）；只有整行整列才裁。 */
  protected clippedForWrite() {
    return this.unbounded ? this.clipped : this.rect;
  }

  /** 改全区样式。 */
  patchStyle(style: Style, action: GuardedAction = 'format'): void {
    this.patchCells(() => ({ style }), action);
  }

  get values(): unknown {
    return this.matrix((cell, r, c) => this.#shown(cell, r, c));
  }
  set values(input: unknown) {
    this.#writeInput(input);
  }
  /** 公式；没有公式的格是值。前缀 `'` 不会带出来（office-js #6687）。 */
  get formulas(): unknown {
    const { addIns, traits } = this.book;
    return this.matrix((cell, r, c) => {
      if (cell.formula === null) return this.#shown(cell, r, c);
      return traits.implicitIntersection ? addIns.withAt(cell.formula) : cell.formula;
    });
  }
  set formulas(input: unknown) {
    this.#writeInput(input);
  }
  get formulasLocal(): unknown {
    return this.formulas;
  }
  set formulasLocal(input: unknown) {
    this.#writeInput(input);
  }
  get text(): unknown {
    return this.matrix((cell, r, c) => {
      const value = this.#shown(cell, r, c);
      if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
      if (isErrorValue(value)) return value;
      if (value !== cell.value || isPlainText(cell)) return String(value);
      return this.#fitted(this.book.engine.displayText(this.sheetId, r, c), cell, r, c);
    });
  }
  get valueTypes(): unknown {
    return this.matrix((cell, r, c) => valueTypeOf(this.#shown(cell, r, c), cell.formula !== null));
  }
  /** 表上此刻看得见的值：结果迟到、手动计算时与算出的不同。 */
  #shown({ value }: Cell, r: number, c: number): Cell['value'] {
    return this.book.late.shown(this.sheetId, r, c) ?? value;
  }
  /** 数放不下就是一串 #；文字会伸到旁边或被遮住，读回来不变。 */
  #fitted(text: string, { value, style }: Cell, r: number, c: number): string {
    if (!this.book.traits.narrowColumns || typeof value !== 'number' || style.numFmt === '@') return text;
    const { engine } = this.book;
    if (engine.merges(this.sheetId).some((m) => m.r <= r && r <= m.r2 && m.c <= c && c <= m.c2)) return text;
    const width = engine.colWidth(this.sheetId, c);
    const digit = (style.font?.size ?? DEFAULT_FONT_SIZE) * DIGIT_WIDTH;
    return text.length * digit > width ? '#'.repeat(Math.max(1, Math.floor(width / digit))) : text;
  }
  get numberFormat(): unknown {
    return this.matrix((cell) => cell.style.numFmt ?? 'General');
  }
  set numberFormat(input: unknown) {
    const at = this.#grid(input);
    this.patchCells((i, j) => {
      const numFmt = at(i, j);
      if (numFmt === null || numFmt === undefined) return null;
      if (typeof numFmt !== 'string') throw invalidArgument();
      return { style: { numFmt: numFmt === '' ? 'General' : numFmt } };
    });
  }
  get numberFormatLocal(): unknown {
    return this.matrix((cell) => cell.style.numFmt ?? 'G/通用格式');
  }
  set numberFormatLocal(input: unknown) {
    const toInvariant = (x: unknown): unknown =>
      Array.isArray(x) ? x.map(toInvariant) : x === 'G/通用格式' ? 'General' : x;
    this.numberFormat = toInvariant(input);
  }

  clear(applyTo: string | null): void {
    const what = applyTo ?? 'All';
    const erased = what === 'All' || what === 'Contents';
    const rules = what === 'All' || what === 'Formats' || what === 'ResetContents';
    const formats = rules || what === 'RemoveHyperlinks';
    const unlinked = what === 'All' || what === 'Hyperlinks' || what === 'RemoveHyperlinks';
    if (erased || formats) {
      this.patchCells(
        () => ({
          ...(erased ? { value: '' } : {}),
          ...(formats ? { style: null, locked: true, hidden: false } : {}),
        }),
        erased ? 'cells' : 'format',
        erased ? Math.max(this.cellCount, 0) : 0,
      );
    }
    if (unlinked) this.#unlink();
    if (!rules) return;
    for (const rule of this.book.rules.formats(this.sheetId)) {
      if (rule.ranges.every((rect) => intersects(rect, this.rect))) {
        this.book.rules.removeFormat(this.sheetId, rule.id);
      }
    }
  }

  #unlink(): void {
    sheetGuard(this.book, this.sheetId, this.rect, 'cells');
    this.book.meter.wrote();
    this.book.engine.removeHyperlinks(this.sheetId, this.clipped);
  }

  /** 二维数组或单个值 → 按下标取。 */
  #grid(input: unknown): (i: number, j: number) => unknown {
    if (!Array.isArray(input)) return () => input;
    const rows = input as unknown[][];
    const fits = rows.length === this.rowCount && rows.every((row) => row.length === this.columnCount);
    if (!fits || this.unbounded) throw invalidArgument(SIZE_MISMATCH);
    return (i, j) => rows[i]?.[j];
  }

  #writeInput(input: unknown): void {
    if (this.unbounded) throw invalidArgument('Cell values cannot be set on an unbounded range.');
    const at = this.#grid(input);
    const covered = this.#coveredByMerge();
    const { r, c, r2, c2 } = this.rect;
    const patches = new Map<string, CellPatch>();
    for (let row = r; row <= r2; row++) {
      for (let col = c; col <= c2; col++) {
        const format = this.cellAt(row, col).style.numFmt ?? 'General';
        const patch = interpretInput(at(row - r, col - c), format);
        // 合并区只认左上角，写给其余格的值丢掉
        if (patch && !covered(row, col)) patches.set(`${row - r},${col - c}`, patch);
      }
    }
    if (patches.size === 0) return;
    this.book.relay.remember(this.sheetId, this.rect);
    this.patchCells((i, j) => patches.get(`${i},${j}`) ?? null, 'cells', patches.size);
  }

  #coveredByMerge(): (row: number, column: number) => boolean {
    const merges = this.book.engine.merges(this.sheetId).filter((rect) => intersects(rect, this.rect));
    return (row, column) =>
      merges.some(
        (m) =>
          row >= m.r && row <= m.r2 && column >= m.c && column <= m.c2 && !(row === m.r && column === m.c),
      );
  }
}
