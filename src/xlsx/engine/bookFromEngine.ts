import type { Chart, EnginePort, Rect, SheetInfo, SheetMeta, WorkbookMeta } from '../../host';
import { cellKey } from '../book';
import type { Book, BookCell, BookColumns, BookName, BookRow, BookSheet, BookStyle } from '../book';
import type { BookPicture } from '../printLooks';
import { renameSources } from './chartSources';

/** 样子相同的格共用一个下标。 */
class Styles {
  readonly list: BookStyle[] = [];
  private readonly indexes = new Map<string, number>();

  constructor() {
    this.index({ style: {}, locked: true, hidden: false });
  }

  index(style: BookStyle): number {
    const key = JSON.stringify(style);
    let index = this.indexes.get(key);
    if (index === undefined) {
      index = this.list.push(style) - 1;
      this.indexes.set(key, index);
    }
    return index;
  }
}

function readCells(engine: EnginePort, id: string, used: Rect | null, styles: Styles): Map<number, BookCell> {
  const cells = new Map<number, BookCell>();
  if (!used) return cells;
  for (let r = used.r; r <= used.r2; r++) {
    for (let c = used.c; c <= used.c2; c++) {
      const { value, formula, style, locked, hidden } = engine.readCell(id, r, c);
      const index = styles.index({ style, locked, hidden });
      if (value === '' && formula === null && index === 0) continue;
      cells.set(cellKey(r, c), { value, formula, style: index });
    }
  }
  return cells;
}

function readColumns(engine: EnginePort, id: string, count: number): BookColumns[] {
  const columns: BookColumns[] = [];
  const standard = engine.defaultColWidth(id);
  for (let c = 0; c < count; c++) {
    const points = engine.colWidth(id, c);
    const [width, hidden] = [points === standard ? null : points, engine.colHidden(id, c)];
    if (width === null && !hidden) continue;
    const previous = columns.at(-1);
    const same = previous?.last === c - 1 && previous.width === width && previous.hidden === hidden;
    if (same) columns[columns.length - 1] = { ...previous, last: c };
    else columns.push({ first: c, last: c, width, hidden });
  }
  return columns;
}

function readRows(engine: EnginePort, id: string, count: number): Map<number, BookRow> {
  const rows = new Map<number, BookRow>();
  const standard = engine.defaultRowHeight(id);
  for (let r = 0; r < count; r++) {
    const height = engine.rowHeight(id, r);
    const hidden = engine.rowHidden(id, r);
    if (height !== standard || hidden) rows.set(r, { height: height === standard ? null : height, hidden });
  }
  return rows;
}

/** 引用里的表 id 换成表名。 */
function namedSources(engine: EnginePort, chart: Chart): Chart {
  const names = new Map(engine.sheets().map(({ id, name }) => [id, name]));
  return renameSources(chart, (sheet) => names.get(sheet));
}

/** 表上由加载项放上去的图片；用户自己的图片引擎里没有。 */
function picturesOf(engine: EnginePort, id: string, { shapes = [] }: SheetMeta): Pick<BookSheet, 'pictures'> {
  const pictures = shapes.flatMap(({ name, left, top, width, height, image }): readonly BookPicture[] => {
    if (image === undefined) return [];
    const column = lineAt(left, (index) => engine.colWidth(id, index));
    const row = lineAt(top, (index) => engine.rowHeight(id, index));
    const corner = { r: row.index, c: column.index, dx: column.rest, dy: row.rest };
    return [{ name, corner, width, height, png: Uint8Array.from(atob(image), (char) => char.charCodeAt(0)) }];
  });
  return pictures.length > 0 ? { pictures } : {};
}

/** 离左（上）边多少磅 → 第几列（行）与余下的磅。 */
function lineAt(points: number, size: (index: number) => number): { index: number; rest: number } {
  let [index, rest] = [0, points];
  while (rest >= size(index)) {
    rest -= size(index);
    index += 1;
  }
  return { index, rest };
}

function readSheet(engine: EnginePort, { id, name, visibility }: SheetInfo, styles: Styles): BookSheet {
  const meta: SheetMeta = engine.meta(id);
  const size = engine.size(id);
  const selection = engine.selection();
  return {
    name,
    visibility,
    tabColor: engine.tabColor(id),
    gridlines: engine.gridlines(id),
    cells: readCells(engine, id, engine.usedRange(id, false), styles),
    merges: engine.merges(id),
    columns: readColumns(engine, id, size.cols),
    rows: readRows(engine, id, size.rows),
    defaultRowHeight: engine.defaultRowHeight(id),
    defaultColumnWidth: engine.defaultColWidth(id),
    freeze: engine.freeze(id),
    selection: selection?.sheetId === id ? selection.rect : null,
    notes: engine.notes(id),
    comments: engine.comments(id),
    hyperlinks: engine.hyperlinks(id),
    charts: engine.charts(id).map((chart) => namedSources(engine, chart)),
    ...picturesOf(engine, id, meta),
    validations: engine.dvRules(id),
    conditionalFormats: engine.cfRules(id),
    protection: meta.protection ?? null,
    pageLayout: meta.pageLayout ?? {},
  };
}

/** 把引擎里的工作簿读成与引擎无关的内容；先等公式算完。 */
export async function bookFromEngine(engine: EnginePort): Promise<Book> {
  await engine.settle();
  const styles = new Styles();
  const sheets = engine.sheets();
  const index = new Map(sheets.map(({ id }, i) => [id, i]));
  const meta: WorkbookMeta = engine.workbookMeta();
  return {
    sheets: sheets.map((sheet) => readSheet(engine, sheet, styles)),
    names: engine.names().flatMap(({ name, formula, comment, sheetId, visible }): BookName[] => {
      const sheet = sheetId === null ? null : index.get(sheetId);
      return sheet === undefined ? [] : [{ name, formula, comment, sheet, visible }];
    }),
    styles: styles.list,
    activeSheet: Math.max(
      0,
      sheets.findIndex(({ id }) => id === engine.activeSheet()),
    ),
    customXmlParts: meta.customXmlParts ?? [],
    properties: meta.properties ?? {},
    unsupported: [],
  };
}
