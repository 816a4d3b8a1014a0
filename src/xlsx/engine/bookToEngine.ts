import type { CellPatch, EnginePort, Rect } from '../../host';
import { keyColumn, keyRow, cellKey } from '../book';
import type { Book, BookCell, BookRow, BookSheet } from '../book';
import { renameSources } from './chartSources';

/** 引擎网格装不下的行列（整列规则等）截到这么大。 */
const MAX_GRID = { rows: 20_000, cols: 512 };

function patchOf(cell: BookCell, book: Book): CellPatch {
  const look = book.styles[cell.style] ?? book.styles[0];
  return {
    ...(cell.formula !== null ? { formula: cell.formula } : cell.value !== '' ? { value: cell.value } : {}),
    ...(look && cell.style !== 0 ? { style: look.style } : {}),
    ...(look?.locked === false ? { locked: false } : {}),
    ...(look?.hidden ? { hidden: true } : {}),
  };
}

function extent(cells: Iterable<number>): Rect | null {
  let rect: Rect | null = null;
  for (const key of cells) {
    const [r, c] = [keyRow(key), keyColumn(key)];
    rect = rect
      ? { r: Math.min(rect.r, r), c: Math.min(rect.c, c), r2: Math.max(rect.r2, r), c2: Math.max(rect.c2, c) }
      : { r, c, r2: r, c2: c };
  }
  return rect;
}

/** 合并区里除左上角外不许有值（Excel 本来就没有，别的软件可能留着）。 */
function coveredKeys(merges: readonly Rect[]): Set<number> {
  const covered = new Set<number>();
  for (const { r, c, r2, c2 } of merges) {
    for (let row = r; row <= Math.min(r2, MAX_GRID.rows); row++) {
      for (let column = c; column <= Math.min(c2, MAX_GRID.cols); column++) {
        if (row !== r || column !== c) covered.add(cellKey(row, column));
      }
    }
  }
  return covered;
}

function writeCells(engine: EnginePort, id: string, sheet: BookSheet, book: Book): void {
  const rect = extent(sheet.cells.keys());
  if (!rect) return;
  const covered = coveredKeys(sheet.merges);
  engine.writeCells(id, rect, (i, j) => {
    const key = cellKey(rect.r + i, rect.c + j);
    const cell = sheet.cells.get(key);
    if (!cell) return null;
    return patchOf(covered.has(key) ? { ...cell, value: '', formula: null } : cell, book);
  });
}

function clip(rect: Rect): Rect {
  return { ...rect, r2: Math.min(rect.r2, MAX_GRID.rows - 1), c2: Math.min(rect.c2, MAX_GRID.cols - 1) };
}

/** 引擎的缺省行高列宽改不了：已用区域里按文件的缺省一一写上。 */
function writeDefaultSizes(engine: EnginePort, id: string, sheet: BookSheet): void {
  const used = extent(sheet.cells.keys());
  if (!used) return;
  const { defaultColumnWidth: width, defaultRowHeight: height } = sheet;
  if (width !== null && width !== engine.defaultColWidth(id)) engine.setColWidth(id, 0, used.c2, width);
  if (height !== null && height !== engine.defaultRowHeight(id)) engine.setRowHeight(id, 0, used.r2, height);
}

/** 相连、一样的行合成一段：引擎一次改一段。 */
function rowRuns(sheet: BookSheet): (BookRow & { first: number; last: number })[] {
  const runs: (BookRow & { first: number; last: number })[] = [];
  for (const [row, look] of sheet.rows) {
    const run = runs.at(-1);
    if (run && run.last === row - 1 && run.height === look.height && run.hidden === look.hidden)
      run.last = row;
    else runs.push({ ...look, first: row, last: row });
  }
  return runs;
}

/** 文件里没写行高的几段（已用的行里）按内容定。 */
function fitUnsizedRows(engine: EnginePort, id: string, sheet: BookSheet): void {
  const used = extent(sheet.cells.keys());
  const stated = sheet.defaultRowHeight ?? engine.defaultRowHeight(id);
  if (!used || stated !== engine.defaultRowHeight(id)) return;
  const sized = (row: number) => (sheet.rows.get(row)?.height ?? null) !== null;
  for (let from = used.r; from <= used.r2; from++) {
    if (sized(from)) continue;
    let to = from;
    while (to < used.r2 && !sized(to + 1)) to++;
    engine.fitRows(id, from, to);
    from = to;
  }
}

function writeLayout(engine: EnginePort, id: string, sheet: BookSheet): void {
  writeDefaultSizes(engine, id, sheet);
  for (const { first, last, width, hidden } of sheet.columns) {
    const end = Math.min(last, Math.max(first, engine.size(id).cols - 1));
    if (width !== null) engine.setColWidth(id, first, end, width);
    if (hidden) engine.setColsHidden(id, first, end, true);
  }
  for (const { first, last, height, hidden } of rowRuns(sheet)) {
    if (height !== null) engine.setRowHeight(id, first, last, height);
    if (hidden) engine.setRowsHidden(id, first, last, true);
  }
  if (sheet.merges.length) engine.merge(id, sheet.merges.map(clip));
  fitUnsizedRows(engine, id, sheet);
  if (sheet.freeze.rows || sheet.freeze.cols) engine.setFreeze(id, sheet.freeze);
  if (sheet.tabColor) engine.setTabColor(id, sheet.tabColor);
  if (!sheet.gridlines) engine.setGridlines(id, false);
}

function writeRules(engine: EnginePort, id: string, sheet: BookSheet): void {
  for (const rule of sheet.conditionalFormats) engine.setCf(id, { ...rule, ranges: rule.ranges.map(clip) });
  for (const rule of sheet.validations) engine.setDv(id, { ...rule, ranges: rule.ranges.map(clip) });
  for (const note of sheet.notes) engine.setNote(id, note);
  for (const comment of sheet.comments) engine.setComment(id, comment);
  for (const link of sheet.hyperlinks) engine.setHyperlink(id, link);
  engine.setMeta(id, {
    protection: sheet.protection ?? undefined,
    pageLayout: Object.keys(sheet.pageLayout).length ? sheet.pageLayout : undefined,
  });
}

/** 引用里的表名换成表 id；不在这份文件里的表没有引用。 */
function writeCharts(engine: EnginePort, id: string, sheet: BookSheet): void {
  if (sheet.charts.length === 0) return;
  const ids = new Map(engine.sheets().map((each) => [each.name.toLowerCase(), each.id]));
  for (const chart of sheet.charts) {
    engine.setChart(
      id,
      renameSources(chart, (name) => ids.get(name.toLowerCase())),
    );
  }
}

/** 建表：先建新表再删旧表（工作簿里至少要有一张）；旧表先改成不会重名的名字。 */
function createSheets(engine: EnginePort, book: Book): string[] {
  const old = engine.sheets();
  old.forEach(({ id }, i) => engine.renameSheet(id, `~${i}~`));
  const ids = book.sheets.map(({ name }) => engine.addSheet(name));
  for (const { id } of old) engine.removeSheet(id);
  return ids;
}

/** 各表的内容：先格子，算定了再写版面、规则、图表。 */
async function writeSheets(engine: EnginePort, ids: readonly string[], book: Book): Promise<void> {
  book.sheets.forEach((sheet, i) => writeCells(engine, ids[i] ?? '', sheet, book));
  await engine.settle();
  book.sheets.forEach((sheet, i) => {
    writeLayout(engine, ids[i] ?? '', sheet);
    writeRules(engine, ids[i] ?? '', sheet);
    writeCharts(engine, ids[i] ?? '', sheet);
  });
}

/**
 * 文件里的各表加在引擎里原有的后面，次序不变；重名的加序号（同 Excel），公式、图表里的表名跟着换。
 * 只加可见的内容：名称、自定义 XML 不带来。
 *
 * @returns 各表的 id
 */
export async function bookIntoEngine(engine: EnginePort, book: Book): Promise<readonly string[]> {
  const old = engine.sheets();
  const taken = new Set(old.map(({ name }) => name.toLowerCase()));
  old.forEach(({ id }, i) => engine.renameSheet(id, `~${i}~`));
  const ids = book.sheets.map(({ name }) => engine.addSheet(name));
  await writeSheets(engine, ids, book);
  book.sheets.forEach(({ name }, i) => {
    let free = name;
    for (let n = 2; taken.has(free.toLowerCase()); n++) free = `${name} (${n})`;
    taken.add(free.toLowerCase());
    if (free !== name) engine.renameSheet(ids[i] ?? '', free);
  });
  old.forEach(({ id, name }) => engine.renameSheet(id, name));
  await engine.settle();
  return ids;
}

/** 用文件内容换掉引擎里的工作簿：次序是 表 → 名称 → 格子 → 版面 → 规则，公式用到名称时名称已在。 */
export async function bookToEngine(engine: EnginePort, book: Book): Promise<void> {
  for (const { id } of engine.names()) engine.removeName(id);
  const ids = createSheets(engine, book);
  for (const { name, formula, comment, sheet, visible } of book.names) {
    const sheetId = sheet === null ? null : (ids[sheet] ?? null);
    engine.setName({ name, formula, comment, sheetId, visible });
  }
  await writeSheets(engine, ids, book);
  engine.setWorkbookMeta({ customXmlParts: [...book.customXmlParts], properties: { ...book.properties } });
  book.sheets.forEach(({ visibility }, i) => {
    if (visibility !== 'Visible') engine.setSheetVisibility(ids[i] ?? '', visibility);
  });
  const active = ids[book.activeSheet];
  if (active !== undefined) {
    engine.activateSheet(active);
    engine.select(active, clip(book.sheets[book.activeSheet]?.selection ?? { r: 0, c: 0, r2: 0, c2: 0 }));
  }
  await engine.settle();
}
