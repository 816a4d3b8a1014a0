import type { Chart } from '../chart';
import type * as Port from '../port';
import { Calculation } from './calculation';
import { Cells } from './cells';
import { Charts } from './charts';
import { Comments } from './comments';
import { Hyperlinks } from './hyperlinks';
import { ConditionalFormats } from './conditionalFormats';
import { toRange, toRect, Context } from './context';
import { showEmptySections } from './emptySections';
import { Events } from './events';
import { applyExcelSemantics } from './excelSemantics';
import { FollowConditionalFormats } from './followConditionalFormats';
import { FollowValidation } from './followValidation';
import { Functions } from './functions';
import { IUniverInstanceService, SheetsSelectionsService } from './kit';
import type { FUniver, IWorkbookData, Univer } from './kit';
import { Layout } from './layout';
import { Meta } from './meta';
import { NameScope } from './nameScope';
import { Names } from './names';
import { Notes } from './notes';
import { followPageBreaks } from './pageBreaks';
import { emptySheet, Sheets } from './sheets';
import { Structure } from './structure';
import { Typing } from './typing';
import { UndoLog } from './undoLog';
import { UserGate } from './userGate';
import { Validation } from './validation';

/** 创建选项：快照（`save()` 的结果）、是否无界面，以及端口的引擎选项。 */
export interface UniverEngineOptions extends Port.EngineOptions {
  snapshot?: unknown;
  headless?: boolean;
}

let engines = 0;

/**
 * 每个引擎一个进程内唯一的工作簿 id：Univer 的语法树缓存是进程级的，
 * 键是“工作簿 id＋公式文本”，节点指向第一个引擎。
 */
function workbookData(snapshot: unknown): Partial<IWorkbookData> {
  const id = `wb${++engines}-${Math.random().toString(36).slice(2, 8)}`;
  if (snapshot) return { ...structuredClone(snapshot as IWorkbookData), id };
  return { id, name: '工作簿', sheets: { s1: emptySheet('s1', 'Sheet1') }, sheetOrder: ['s1'] };
}

/** Univer 0.25.1 上的引擎端口；无界面与网页里是同一份代码，插件由外面装好。 */
export class UniverEngine implements Port.EnginePort {
  private readonly context: Context;
  private readonly undoLog: UndoLog;
  private readonly calculation: Calculation;
  private readonly cells: Cells;
  private readonly layout: Layout;
  private readonly structure: Structure;
  private readonly nameList: Names;
  private readonly metaStore: Meta;
  private readonly sheetList: Sheets;
  private readonly noteList: Notes;
  private readonly commentList: Comments;
  private readonly linkList: Hyperlinks;
  private readonly chartList: Charts;
  private readonly formats: ConditionalFormats;
  private readonly validation: Validation;
  private readonly functions: Functions;
  private readonly gate: UserGate;
  private readonly typing: Typing;

  constructor(
    readonly univer: Univer,
    readonly api: FUniver,
    options: UniverEngineOptions = {},
  ) {
    applyExcelSemantics();
    const workbook = api.createWorkbook(workbookData(options.snapshot));
    const context = new Context(univer, api, workbook, options.headless ?? false, {
      blankArguments: options.blankArguments ?? 'null',
    });
    this.context = context;
    if (context.headless) context.injector.get(IUniverInstanceService).focusUnit(context.unitId);
    this.undoLog = new UndoLog(context);
    this.calculation = new Calculation(context);
    this.cells = new Cells(context);
    this.layout = new Layout(context, this.cells);
    this.structure = new Structure(context, this.cells);
    this.nameList = new Names(context);
    new NameScope(context, this.nameList);
    this.metaStore = new Meta(context);
    this.sheetList = new Sheets(context, this.metaStore, this.nameList);
    this.noteList = new Notes(context);
    this.commentList = new Comments(context, this.metaStore);
    this.linkList = new Hyperlinks(context, this.metaStore);
    this.chartList = new Charts(context, this.metaStore);
    followPageBreaks(context, this.metaStore);
    this.formats = new ConditionalFormats(context);
    new FollowConditionalFormats(context);
    new FollowValidation(context);
    this.validation = new Validation(context);
    this.functions = new Functions(context, () => this.calculation.force());
    this.gate = new UserGate(context, this.undoLog);
    this.typing = new Typing(context, this.cells);
    new Events(context);
    showEmptySections(context);
  }

  get dirty(): boolean {
    return this.cells.hasPending || this.calculation.dirty;
  }
  get editing(): boolean {
    return this.gate.editing;
  }
  settle(): Promise<void> {
    return this.calculation.settle();
  }
  recalculate(): Promise<void> {
    this.calculation.force();
    return this.settle();
  }
  transaction<T>(fn: () => Promise<T>): Promise<T> {
    return this.undoLog.transaction(fn);
  }
  undo(): Promise<boolean> {
    return this.undoLog.undo();
  }
  redo(): Promise<boolean> {
    return this.undoLog.redo();
  }

  sheets(): Port.SheetInfo[] {
    return this.sheetList.list();
  }
  addSheet(name: string): string {
    return this.sheetList.add(name);
  }
  removeSheet(id: string): void {
    this.sheetList.remove(id);
  }
  renameSheet(id: string, name: string): void {
    this.sheetList.rename(id, name);
  }
  moveSheet(id: string, position: number): void {
    this.sheetList.move(id, position);
  }
  copySheet(id: string, name: string): string {
    const copy = this.sheetList.copy(id, name);
    this.chartList.copied(id, copy);
    return copy;
  }
  setSheetVisibility(id: string, visibility: Port.SheetVisibility): void {
    this.sheetList.setVisibility(id, visibility);
  }
  activateSheet(id: string): void {
    this.sheetList.activate(id);
  }
  activeSheet(): string {
    return this.context.activeSheet();
  }
  tabColor(id: string): string | null {
    return this.sheetList.tabColor(id);
  }
  setTabColor(id: string, color: string | null): void {
    this.sheetList.setTabColor(id, color);
  }
  gridlines(id: string): boolean {
    return this.sheetList.gridlines(id);
  }
  setGridlines(id: string, visible: boolean): void {
    this.sheetList.setGridlines(id, visible);
  }

  size(id: string): { rows: number; cols: number } {
    return this.context.size(id);
  }
  usedRange(id: string, valuesOnly: boolean): Port.Rect | null {
    return this.cells.usedRange(id, valuesOnly);
  }
  readCell(id: string, r: number, c: number): Port.Cell {
    return this.cells.read(id, r, c);
  }
  displayText(id: string, r: number, c: number): string {
    return this.cells.displayText(id, r, c);
  }
  writeCells(id: string, rect: Port.Rect, patch: (i: number, j: number) => Port.CellPatch | null): void {
    this.cells.write(id, rect, patch);
  }
  typeAsUser(id: string, r: number, c: number, text: string): boolean {
    return this.typing.enter(id, r, c, text);
  }
  errorMessage(id: string, r: number, c: number): string | null {
    return this.functions.message(id, r, c);
  }

  merges(id: string): Port.Rect[] {
    return this.layout.merges(id);
  }
  merge(id: string, rects: Port.Rect[]): void {
    this.layout.merge(id, rects);
  }
  unmerge(id: string, rect: Port.Rect): void {
    this.layout.unmerge(id, rect);
  }
  colWidth(id: string, c: number): number {
    return this.layout.colWidth(id, c);
  }
  defaultColWidth(id: string): number {
    return this.layout.defaultColWidth(id);
  }
  setColWidth(id: string, c: number, c2: number, pt: number): void {
    this.layout.setColWidth(id, c, c2, pt);
  }
  rowHeight(id: string, r: number): number {
    return this.layout.rowHeight(id, r);
  }
  defaultRowHeight(id: string): number {
    return this.layout.defaultRowHeight(id);
  }
  setRowHeight(id: string, r: number, r2: number, pt: number): void {
    this.layout.setRowHeight(id, r, r2, pt);
  }
  rowHidden(id: string, r: number): boolean {
    return this.layout.rowHidden(id, r);
  }
  setRowsHidden(id: string, r: number, r2: number, hidden: boolean): void {
    this.layout.setRowsHidden(id, r, r2, hidden);
  }
  colHidden(id: string, c: number): boolean {
    return this.layout.colHidden(id, c);
  }
  setColsHidden(id: string, c: number, c2: number, hidden: boolean): void {
    this.layout.setColsHidden(id, c, c2, hidden);
  }
  freeze(id: string): Port.Freeze {
    return this.layout.freeze(id);
  }
  setFreeze(id: string, freeze: Port.Freeze): void {
    this.layout.setFreeze(id, freeze);
  }

  insertCells(id: string, rect: Port.Rect, shift: 'Down' | 'Right'): void {
    this.structure.insert(id, rect, shift);
  }
  deleteCells(id: string, rect: Port.Rect, shift: 'Up' | 'Left'): void {
    this.structure.delete(id, rect, shift);
  }

  select(id: string, rect: Port.Rect): void {
    this.sheetList.activate(id);
    this.context.facade(id).getRange(toRange(rect)).activate();
  }
  selection(): { sheetId: string; rect: Port.Rect } | null {
    const selection = this.context.injector.get(SheetsSelectionsService).getCurrentLastSelection();
    return selection ? { sheetId: this.activeSheet(), rect: toRect(selection.range) } : null;
  }

  names(): Port.NameInfo[] {
    return this.nameList.list();
  }
  setName(name: Omit<Port.NameInfo, 'id'> & { id?: string }): string {
    return this.nameList.set(name);
  }
  removeName(id: string): void {
    this.nameList.remove(id);
  }

  notes(id: string): Port.Note[] {
    return this.noteList.list(id);
  }
  setNote(id: string, note: Port.Note): void {
    this.noteList.set(id, note);
  }
  removeNote(id: string, r: number, c: number): void {
    this.noteList.remove(id, r, c);
  }
  comments(id: string): Port.ThreadComment[] {
    return this.commentList.list(id);
  }
  setComment(id: string, comment: Port.ThreadComment): void {
    this.commentList.set(id, comment);
  }
  removeComment(id: string, commentId: string): void {
    this.commentList.remove(id, commentId);
  }

  hyperlinks(id: string): Port.Hyperlink[] {
    return this.linkList.list(id);
  }
  hyperlinkAt(id: string, r: number, c: number): Port.Hyperlink | null {
    return this.linkList.at(id, r, c);
  }
  setHyperlink(id: string, link: Port.Hyperlink): void {
    this.linkList.set(id, link);
  }
  removeHyperlinks(id: string, rect: Port.Rect): void {
    this.linkList.remove(id, rect);
  }

  charts(id: string): Chart[] {
    return this.chartList.list(id);
  }
  setChart(id: string, chart: Chart): void {
    this.chartList.set(id, chart);
  }
  removeChart(id: string, chartId: string): void {
    this.chartList.remove(id, chartId);
  }

  cfRules(id: string): Port.CfRule[] {
    return this.formats.list(id);
  }
  setCf(id: string, rule: Omit<Port.CfRule, 'id'> & { id?: string }): string {
    return this.formats.set(id, rule);
  }
  removeCf(id: string, ruleId: string): void {
    this.formats.remove(id, ruleId);
  }
  cfHits(id: string): Port.CfHit[] {
    return this.formats.hits(id);
  }
  dvRules(id: string): Port.DvRule[] {
    return this.validation.list(id);
  }
  setDv(id: string, rule: Omit<Port.DvRule, 'id'>): string {
    return this.validation.add(id, rule);
  }
  removeDv(id: string, ruleId: string): void {
    this.validation.remove(id, ruleId);
  }

  meta(id: string): Readonly<Record<string, unknown>> {
    return this.metaStore.sheet(id);
  }
  setMeta(id: string, patch: Record<string, unknown>): void {
    this.metaStore.setSheet(id, patch);
  }
  workbookMeta(): Readonly<Record<string, unknown>> {
    return this.metaStore.workbook();
  }
  setWorkbookMeta(patch: Record<string, unknown>): void {
    this.metaStore.setWorkbook(patch);
  }

  registerFunction(name: string, fn: Port.EngineFunction): void {
    this.functions.register(name, fn);
  }
  on(listener: (event: Port.EngineEvent) => void): () => void {
    return this.context.on(listener);
  }
  veto(fn: Port.Veto): () => void {
    return this.gate.add(fn);
  }
  save(): unknown {
    this.context.flush();
    return this.context.workbook.save();
  }
  dispose(): void {
    this.calculation.dispose();
    this.univer.dispose();
  }
}
