import type * as Port from '../port';
import { ContentEngine } from './contentEngine';
import { intersects, toRange, toRect, union } from './context';
import { SheetsSelectionsService } from './kit';

/** Univer 0.25.1 上的引擎端口；无界面与网页里是同一份代码，插件由外面装好。 */
export class UniverEngine extends ContentEngine implements Port.EnginePort {
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
  clearUndo(): void {
    this.undoLog.clear();
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

  /** 碰到合并区的连整个合并区一起选，同 Excel：只选左上角，回车出不了合并区，看着也只框了一角。 */
  select(id: string, rect: Port.Rect): void {
    this.sheetList.activate(id);
    const touched = this.merges(id).filter((merge) => intersects(merge, rect));
    const whole = touched.reduce(union, rect);
    this.reveal(whole);
    this.context.facade(id).getRange(toRange(whole)).activate();
  }
  selection(): { sheetId: string; rect: Port.Rect } | null {
    const selection = this.context.injector.get(SheetsSelectionsService).getCurrentLastSelection();
    return selection ? { sheetId: this.activeSheet(), rect: toRect(selection.range) } : null;
  }

  names(): Port.NameInfo[] {
    return this.nameList.list();
  }
  nameById(id: string): Port.NameInfo | undefined {
    return this.nameList.get(id);
  }
  nameCalled(name: string, sheetId: string | null): Port.NameInfo | undefined {
    return this.nameList.find(name, sheetId);
  }
  setName(name: Omit<Port.NameInfo, 'id'> & { id?: string }): string {
    return this.nameList.set(name);
  }
  removeName(id: string): void {
    this.nameList.remove(id);
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
