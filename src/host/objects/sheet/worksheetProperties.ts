import type { SheetInfo } from '../../engine/port';
import { HostError, invalidArgument, itemAlreadyExists, itemNotFound } from '../../protocol/hostError';
import type { Book } from '../core/book';
import { normalizeColor } from '../core/color';
import { checkSheetName } from '../core/limits';
import { WorksheetEvents } from './worksheetEvents';

/** 一张表自己的属性：名称、位置、可见与否、标签颜色、网格线、行列号。 */
export abstract class WorksheetProperties extends WorksheetEvents {
  constructor(
    readonly book: Book,
    readonly id: string,
  ) {
    super();
  }
  override $ids() {
    return { Id: this.id };
  }
  override get $scalars() {
    return [
      'id',
      'name',
      'position',
      'visibility',
      'tabColor',
      'showGridlines',
      'showHeadings',
      'standardHeight',
    ];
  }
  protected get eventTarget(): string {
    return this.id;
  }

  protected get info(): SheetInfo {
    const info = this.book.engine.sheets().find((sheet) => sheet.id === this.id);
    if (!info) throw itemNotFound();
    return info;
  }

  /** 表已被删掉就是 ItemNotFound。 */
  assertExists(): void {
    if (!this.book.engine.sheets().some((sheet) => sheet.id === this.id)) throw itemNotFound();
  }

  get name(): string {
    return this.info.name;
  }
  set name(name: string) {
    checkSheetName(name);
    const clash = this.book.engine
      .sheets()
      .some((sheet) => sheet.id !== this.id && sheet.name.toLowerCase() === name.toLowerCase());
    if (clash) throw itemAlreadyExists();
    if (name === this.info.name) return;
    this.book.meter.wrote();
    this.book.engine.renameSheet(this.id, name);
  }
  get position(): number {
    return this.book.engine.sheets().findIndex((sheet) => sheet.id === this.id);
  }
  set position(position: number) {
    if (!(position >= 0 && position < this.book.engine.sheets().length)) throw invalidArgument();
    this.book.meter.wrote();
    this.book.engine.moveSheet(this.id, position);
  }
  get visibility(): string {
    return this.info.visibility;
  }
  set visibility(visibility: string) {
    if (visibility !== 'Visible' && visibility !== 'Hidden' && visibility !== 'VeryHidden')
      throw invalidArgument();
    if (visibility !== 'Visible') this.keepOneVisible();
    this.book.meter.wrote();
    this.book.engine.setSheetVisibility(this.id, visibility);
  }
  get tabColor(): string {
    return this.book.engine.tabColor(this.id) ?? '';
  }
  set tabColor(color: string) {
    this.book.meter.wrote();
    this.book.engine.setTabColor(this.id, color === '' ? null : normalizeColor(color));
  }
  get showGridlines(): boolean {
    return this.book.engine.gridlines(this.id);
  }
  set showGridlines(visible: boolean) {
    this.book.meter.wrote();
    this.book.engine.setGridlines(this.id, visible);
  }
  /** 客户端写 `showGridlines` 时用的线名。 */
  get gridlines(): boolean {
    return this.showGridlines;
  }
  set gridlines(visible: boolean) {
    this.showGridlines = visible;
  }
  get showHeadings(): boolean {
    return this.book.sheetData(this.id).showHeadings ?? true;
  }
  set showHeadings(showHeadings: boolean) {
    this.book.patchSheetData(this.id, { showHeadings });
  }
  /** 客户端写 `showHeadings` 时用的线名。 */
  get headings(): boolean {
    return this.showHeadings;
  }
  set headings(visible: boolean) {
    this.showHeadings = visible;
  }
  get standardHeight(): number {
    return this.book.engine.defaultRowHeight(this.id);
  }

  /** Excel 不许把最后一张可见的表藏起来或删掉。 */
  protected keepOneVisible(): void {
    const others = this.book.engine.sheets().some((s) => s.id !== this.id && s.visibility === 'Visible');
    if (!others) throw new HostError('InvalidOperation');
  }
}
