import type { Rect } from '../../engine/port';
import { HostError, invalidArgument, itemNotFound } from '../../protocol/hostError';
import { ConditionalFormatCollection } from '../conditionalFormat/conditionalFormatCollection';
import { sheetGuard, type GuardedAction } from '../core/protectionGuard';
import { intersects, within } from '../core/rects';
import { DataValidation } from '../dataValidation/dataValidation';
import { copyCells } from './copyCells';
import { RangeAreas } from './rangeAreas';
import { RangeContent } from './rangeContent';
import { RangeFormat } from './rangeFormat';

/** 同 Excel.RangeHyperlink。 */
interface HyperlinkData {
  address?: string;
  documentReference?: string;
  screenTip?: string;
  textToDisplay?: string;
}

/** Excel.Range：内容见 RangeContent，几何见 RangeShape；这里是格式入口、结构与隐藏。 */
export class Range extends RangeContent {
  override get $scalars() {
    return SCALARS;
  }
  protected at(rect: Rect): Range {
    return new Range(this.worksheet, rect);
  }

  get format(): RangeFormat {
    return new RangeFormat([this]);
  }
  get dataValidation(): DataValidation {
    return new DataValidation([this]);
  }
  get conditionalFormats(): ConditionalFormatCollection {
    return new ConditionalFormatCollection([this]);
  }
  get hasSpill(): boolean {
    return false;
  }
  get style(): string {
    return 'Normal';
  }

  // —— 隐藏
  get rowHidden(): boolean | null {
    const { r, r2 } = this.clipped;
    return allSame(r, r2, (row) => this.book.engine.rowHidden(this.sheetId, row));
  }
  set rowHidden(hidden: boolean) {
    this.#guard('formatRows');
    this.book.engine.setRowsHidden(this.sheetId, this.rect.r, this.clipped.r2, hidden);
  }
  get columnHidden(): boolean | null {
    const { c, c2 } = this.clipped;
    return allSame(c, c2, (column) => this.book.engine.colHidden(this.sheetId, column));
  }
  set columnHidden(hidden: boolean) {
    this.#guard('formatColumns');
    this.book.engine.setColsHidden(this.sheetId, this.rect.c, this.clipped.c2, hidden);
  }
  get hidden(): boolean | null {
    const rows = this.rowHidden;
    const columns = this.columnHidden;
    if (rows || columns) return true;
    return rows === null || columns === null ? null : false;
  }

  // —— 超链接（只认左上角一格）
  get hyperlink(): HyperlinkData | null {
    const { r, c } = this.rect;
    const link = this.book.engine.hyperlinkAt(this.sheetId, r, c);
    if (!link) return null;
    const { address, documentReference, screenTip } = link;
    return {
      ...(address === undefined ? {} : { address }),
      ...(documentReference === undefined ? {} : { documentReference }),
      ...(screenTip === undefined ? {} : { screenTip }),
      textToDisplay: this.book.engine.displayText(this.sheetId, r, c),
    };
  }
  set hyperlink(link: HyperlinkData | null) {
    sheetGuard(this.book, this.sheetId, this.rect, 'cells');
    this.book.meter.wrote();
    const { r, c } = this.rect;
    if (!link) {
      this.book.engine.removeHyperlinks(this.sheetId, { r, c, r2: r, c2: c });
      return;
    }
    const { textToDisplay, ...target } = link;
    this.book.engine.setHyperlink(this.sheetId, { r, c, ...target });
    const text = textToDisplay ?? link.address ?? link.documentReference ?? '';
    const style = { font: { color: '#0563C1', underline: true } };
    this.getCell(0, 0).patchCells(() => ({ value: text, style }), 'cells', 1);
  }

  // —— 合并
  merge(across: boolean | null): void {
    this.#guard('format');
    const { r, r2 } = this.rect;
    const rects = across
      ? Array.from({ length: r2 - r + 1 }, (_, i) => ({ ...this.rect, r: r + i, r2: r + i }))
      : [this.rect];
    this.book.engine.merge(
      this.sheetId,
      rects.filter((rect) => rect.r !== rect.r2 || rect.c !== rect.c2),
    );
  }
  unmerge(): void {
    this.#guard('format');
    this.book.engine.unmerge(this.sheetId, this.rect);
  }
  getMergedAreasOrNullObject(): RangeAreas | null {
    const found = this.book.engine.merges(this.sheetId).filter((rect) => intersects(rect, this.rect));
    return found.length > 0 ? new RangeAreas(found.map((rect) => this.at(rect))) : null;
  }
  getMergedAreas(): RangeAreas {
    const areas = this.getMergedAreasOrNullObject();
    if (!areas) throw itemNotFound();
    return areas;
  }

  // —— 插删与复制
  insert(shift: string): Range {
    if (shift !== 'Down' && shift !== 'Right') throw invalidArgument();
    const whole = shift === 'Down' ? this.isEntireRow : this.isEntireColumn;
    const action = shift === 'Down' ? 'insertRows' : 'insertColumns';
    this.#structure(whole ? action : 'shiftCells', shift === 'Down');
    const rect = { ...this.rect };
    const act = () => this.book.engine.insertCells(this.sheetId, rect, shift);
    if (whole) act();
    else this.book.relay.shiftingCells(act);
    return this.at(rect);
  }
  delete(shift: string): void {
    if (shift !== 'Up' && shift !== 'Left') throw invalidArgument();
    const whole = shift === 'Up' ? this.isEntireRow : this.isEntireColumn;
    const action = shift === 'Up' ? 'deleteRows' : 'deleteColumns';
    this.#structure(whole ? action : 'shiftCells', shift === 'Up');
    const rect = { ...this.rect };
    const act = () => this.book.engine.deleteCells(this.sheetId, rect, shift);
    if (whole) act();
    else this.book.relay.shiftingCells(act);
  }
  /** 先等公式算完：Values 要的是算出来的值。 */
  async copyFrom(
    source: Range | RangeAreas | string,
    copyType: string | null,
    skipBlanks: boolean | null,
    transpose: boolean | null,
  ): Promise<void> {
    await this.book.settle();
    const from = source instanceof RangeAreas ? source.onlyArea : this.worksheet.toRange(source);
    copyCells(from, this, { type: copyType ?? 'All', skipBlanks: !!skipBlanks, transpose: !!transpose });
  }

  select(): void {
    this.book.engine.activateSheet(this.sheetId);
    this.book.engine.select(this.sheetId, this.clipped);
  }
  calculate(): Promise<void> {
    return this.book.settle();
  }

  #guard(action: GuardedAction): void {
    sheetGuard(this.book, this.sheetId, this.rect, action);
    this.book.meter.wrote();
  }

  /** 插删之前：问保护；不许切开合并区；攒着的规则先落下，好跟着挪。 */
  #structure(action: GuardedAction, vertical: boolean): void {
    this.#guard(action);
    this.book.rules.flush();
    if (action !== 'shiftCells') return;
    const swept = vertical ? { ...this.rect, r2: Infinity } : { ...this.rect, c2: Infinity };
    const lane = vertical ? { ...this.rect, r: 0, r2: Infinity } : { ...this.rect, c: 0, c2: Infinity };
    const torn = this.book.engine
      .merges(this.sheetId)
      .some((merge) => intersects(merge, swept) && !within(merge, lane));
    if (torn) throw new HostError('MergedRangeConflict');
  }
}

const SCALARS = [
  'address',
  'addressLocal',
  'cellCount',
  'columnCount',
  'columnHidden',
  'columnIndex',
  'formulas',
  'formulasLocal',
  'hasSpill',
  'height',
  'hidden',
  'hyperlink',
  'isEntireColumn',
  'isEntireRow',
  'left',
  'numberFormat',
  'numberFormatLocal',
  'rowCount',
  'rowHidden',
  'rowIndex',
  'style',
  'text',
  'top',
  'valueTypes',
  'values',
  'width',
] as const;

function allSame(from: number, to: number, pick: (index: number) => boolean): boolean | null {
  const first = pick(from);
  for (let i = from + 1; i <= to; i++) if (pick(i) !== first) return null;
  return first;
}
