import type { Chart } from '../chart';
import type * as Port from '../port';
import { EngineParts } from './engineParts';

/** 端口里关于一张表里面的东西的那一半：格、版面、增删、批注、链接、图表、条件格式、有效性。 */
export abstract class ContentEngine extends EngineParts {
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
  fitRows(id: string, r: number, r2: number): void {
    this.layout.fitRows(id, r, r2);
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
}
