import type { Chart, Freeze, Hyperlink, PageLayoutData, Rect, SheetProtection, Style } from '../../host';
import { cellKey } from '../book';
import type { BookCell, BookColumns, BookRow, BookSheet } from '../book';
import { wrappedHeight } from './rowHeight';
import type { StyleIndex } from './styleIndex';

/** 写进一格的：值，或公式连同它的结果（没有重算的软件照结果显示）。 */
export type Content =
  BookCell['value'] | null | { readonly formula: string; readonly value: BookCell['value'] };

/** Excel 里一行最高，磅。 */
const TALLEST = 409;
/** 文件里存不下的控制字：换行、制表以外的。 */
const NOT_STORED = /[\u0000-\u0008\u000b-\u001f]/g;
/** 一格写不下的长文字在 Excel 里的上限，字。 */
const LONGEST_TEXT = 32_767;

/** 文件里存不下的控制字去掉，过长的截断并说明：一格怪文字不该毁了整本。 */
function plainText(text: string): string {
  // 几十万格里难得有一格要去，一字一字过一遍太慢
  const kept = text.replace(NOT_STORED, '');
  return kept.length > LONGEST_TEXT ? `${kept.slice(0, LONGEST_TEXT - 10)}……（已截断）` : kept;
}

/** 一格一格攒一张表；行列从 0 起。文字一律按文字存，不会变成公式。 */
export class SheetComposer {
  private readonly cells = new Map<number, BookCell>();
  private readonly merges: Rect[] = [];
  private readonly columns: BookColumns[] = [];
  private readonly rows = new Map<number, BookRow>();
  private readonly hyperlinks: Hyperlink[] = [];
  private readonly charts: Chart[] = [];
  private readonly validations: BookSheet['validations'][number][] = [];
  private freeze: Freeze = { rows: 0, cols: 0 };
  private page: PageLayoutData = {
    orientation: 'Landscape',
    paperSize: 'A4',
    zoom: { horizontalFitToPages: 1 },
  };
  private guard: SheetProtection | null = null;
  /** 折行的文字要多高；写明了行高的以写明的为准。 */
  private readonly needed = new Map<number, number>();
  private next = 0;

  constructor(
    readonly name: string,
    private readonly styles: StyleIndex,
    private readonly tabColor: string | null = null,
  ) {}

  /** 下一个没写过的行。 */
  get nextRow(): number {
    return this.next;
  }

  /** 写一格；`unlocked` 的格在保护时仍可填。 */
  put(row: number, column: number, content: Content, style: Style = {}, unlocked = false): void {
    this.next = Math.max(this.next, row + 1);
    const index = this.styles.of(style, !unlocked);
    const made = typeof content === 'object' && content !== null ? content : null;
    const value = made ? made.value : (content as BookCell['value'] | null);
    if (style.wrap && typeof value === 'string' && value !== '') this.need(row, column, value, style);
    this.cells.set(cellKey(row, column), {
      value: typeof value === 'string' ? plainText(value) : (value ?? ''),
      formula: made?.formula ?? null,
      style: index,
    });
  }

  private need(row: number, column: number, text: string, style: Style): void {
    const width = this.columns[column]?.width;
    if (typeof width !== 'number') return;
    const height = wrappedHeight(text, width, style.font?.size ?? 11);
    this.needed.set(row, Math.max(height, this.needed.get(row) ?? 0));
  }

  /** 接着写一行，从 `column` 列起；返回行号。 */
  row(contents: readonly Content[], style: Style | readonly Style[] = {}, column = 0): number {
    const row = this.next;
    contents.forEach((content, i) =>
      this.put(row, column + i, content, Array.isArray(style) ? style[i] : (style as Style)),
    );
    this.next = row + 1;
    return row;
  }

  /** 空几行。 */
  skip(rows = 1): void {
    this.next += rows;
  }

  /** 合并；值在左上角，其余各格照同样的样子画框。 */
  merge(rect: Rect, style: Style = {}): void {
    for (let r = rect.r; r <= rect.r2; r++)
      for (let c = rect.c; c <= rect.c2; c++) if (!this.cells.has(cellKey(r, c))) this.put(r, c, '', style);
    this.merges.push(rect);
  }

  /** 各列的宽，磅，从第一列起；先定列宽再写，折行的行高才算得出。`hidden` 是藏起来的列。 */
  widths(points: readonly number[], hidden: readonly number[] = []): void {
    points.forEach((width, i) => this.columns.push({ first: i, last: i, width, hidden: hidden.includes(i) }));
  }

  /** 行高，磅。 */
  height(row: number, points: number): void {
    this.rows.set(row, { height: points, hidden: false });
  }

  /** 链接：指到别的文件（可带 `#'表'!A1`），或本簿里的一格。 */
  link(row: number, column: number, to: Omit<Hyperlink, 'r' | 'c'>): void {
    this.hyperlinks.push({ r: row, c: column, ...to });
  }

  /** 放一张图表。 */
  chart(chart: Chart): void {
    this.charts.push(chart);
  }

  /** 给一块格加输入限制。 */
  validate(rule: BookSheet['validations'][number]): void {
    this.validations.push(rule);
  }

  /** 冻结前几行、前几列。 */
  freezeAt(rows: number, cols = 0): void {
    this.freeze = { rows, cols };
  }

  /** 页面设置，与缺省（A4 横向、一页宽）合在一起。 */
  pageLayout(page: PageLayoutData): void {
    this.page = { ...this.page, ...page };
  }

  /** 保护这张表，不设密码。 */
  protect(protection: SheetProtection): void {
    this.guard = protection;
  }

  /** 攒好的表。 */
  finish(): BookSheet {
    for (const [row, height] of this.needed)
      if (!this.rows.has(row)) this.rows.set(row, { height: Math.min(height, TALLEST), hidden: false });
    return {
      name: this.name,
      visibility: 'Visible',
      tabColor: this.tabColor,
      gridlines: false,
      cells: this.cells,
      merges: this.merges,
      columns: this.columns,
      rows: this.rows,
      defaultRowHeight: 18,
      defaultColumnWidth: null,
      freeze: this.freeze,
      selection: null,
      notes: [],
      comments: [],
      hyperlinks: this.hyperlinks,
      charts: this.charts,
      validations: this.validations,
      conditionalFormats: [],
      protection: this.guard,
      pageLayout: this.page,
    };
  }
}
