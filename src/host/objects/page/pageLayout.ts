import { PRINT_AREA_NAME, PRINT_TITLES_NAME, type PageLayoutData } from '../../engine/meta';
import { ApiObject } from '../../protocol/apiObject';
import { invalidArgument, itemNotFound } from '../../protocol/hostError';
import { Range } from '../range/range';
import { RangeAreas } from '../range/rangeAreas';
import type { Worksheet } from '../sheet/worksheet';
import { HeaderFooterGroup } from './headerFooterGroup';
import { clearPrintName, printRects, writePrintName } from './printNames';

/** Excel 的缺省页面设置（边距单位磅）。 */
const DEFAULTS = {
  orientation: 'Portrait',
  paperSize: 'A4',
  blackAndWhite: false,
  draftMode: false,
  printGridlines: false,
  printHeadings: false,
  printOrder: 'DownThenOver',
  firstPageNumber: '',
  centerHorizontally: false,
  centerVertically: false,
  leftMargin: 50.4,
  rightMargin: 50.4,
  topMargin: 54,
  bottomMargin: 54,
  headerMargin: 21.6,
  footerMargin: 21.6,
} as const;

/** 一英寸、一厘米合多少磅。 */
const POINTS: Record<string, number> = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 };

type Zoom = NonNullable<PageLayoutData['zoom']>;

/** Excel.PageLayout：页面设置；打印区与标题行是表级名称，跟着插删行列走。 */
export class PageLayout extends ApiObject {
  readonly $type = 'PageLayout';
  readonly #sheet: Worksheet;

  constructor(sheet: Worksheet) {
    super();
    this.#sheet = sheet;
  }
  override get $scalars() {
    return [...Object.keys(DEFAULTS), 'zoom'];
  }

  /** 存着的页面设置。 */
  get data(): PageLayoutData {
    return this.#sheet.book.sheetData(this.#sheet.id).pageLayout ?? {};
  }
  /** 改几样。 */
  save(change: PageLayoutData): void {
    this.#sheet.book.patchSheetData(this.#sheet.id, { pageLayout: { ...this.data, ...change } });
  }
  #margin(points: number): number {
    if (typeof points !== 'number' || points < 0) throw invalidArgument();
    return points;
  }

  get headersFooters(): HeaderFooterGroup {
    return new HeaderFooterGroup(this);
  }
  get orientation(): string {
    return this.data.orientation ?? DEFAULTS.orientation;
  }
  set orientation(orientation: string) {
    if (orientation !== 'Portrait' && orientation !== 'Landscape') throw invalidArgument();
    this.save({ orientation });
  }
  get paperSize(): string {
    return this.data.paperSize ?? DEFAULTS.paperSize;
  }
  set paperSize(paperSize: string) {
    this.save({ paperSize });
  }
  /** 缩放与压成几页宽高不能同时写。 */
  get zoom(): Zoom {
    return this.data.zoom ?? { scale: 100 };
  }
  set zoom(zoom: Zoom) {
    const { scale, horizontalFitToPages, verticalFitToPages } = zoom;
    const fitted = horizontalFitToPages !== undefined || verticalFitToPages !== undefined;
    if (scale !== undefined && (fitted || scale < 10 || scale > 400)) throw invalidArgument();
    if (fitted && this.#sheet.book.traits.ignoresFitToPages) return;
    this.save({ zoom });
  }
  get blackAndWhite(): boolean {
    return this.data.blackAndWhite ?? DEFAULTS.blackAndWhite;
  }
  set blackAndWhite(blackAndWhite: boolean) {
    this.save({ blackAndWhite });
  }
  get draftMode(): boolean {
    return this.data.draftMode ?? DEFAULTS.draftMode;
  }
  set draftMode(draftMode: boolean) {
    this.save({ draftMode });
  }
  get printGridlines(): boolean {
    return this.data.printGridlines ?? DEFAULTS.printGridlines;
  }
  set printGridlines(printGridlines: boolean) {
    this.save({ printGridlines });
  }
  get printHeadings(): boolean {
    return this.data.printHeadings ?? DEFAULTS.printHeadings;
  }
  set printHeadings(printHeadings: boolean) {
    this.save({ printHeadings });
  }
  get printOrder(): string {
    return this.data.printOrder ?? DEFAULTS.printOrder;
  }
  set printOrder(printOrder: string) {
    this.save({ printOrder });
  }
  get firstPageNumber(): number | '' {
    return this.data.firstPageNumber ?? DEFAULTS.firstPageNumber;
  }
  set firstPageNumber(firstPageNumber: number | '') {
    this.save({ firstPageNumber });
  }
  get centerHorizontally(): boolean {
    return this.data.centerHorizontally ?? DEFAULTS.centerHorizontally;
  }
  set centerHorizontally(centerHorizontally: boolean) {
    this.save({ centerHorizontally });
  }
  get centerVertically(): boolean {
    return this.data.centerVertically ?? DEFAULTS.centerVertically;
  }
  set centerVertically(centerVertically: boolean) {
    this.save({ centerVertically });
  }
  get leftMargin(): number {
    return this.data.leftMargin ?? DEFAULTS.leftMargin;
  }
  set leftMargin(points: number) {
    this.save({ leftMargin: this.#margin(points) });
  }
  get rightMargin(): number {
    return this.data.rightMargin ?? DEFAULTS.rightMargin;
  }
  set rightMargin(points: number) {
    this.save({ rightMargin: this.#margin(points) });
  }
  get topMargin(): number {
    return this.data.topMargin ?? DEFAULTS.topMargin;
  }
  set topMargin(points: number) {
    this.save({ topMargin: this.#margin(points) });
  }
  get bottomMargin(): number {
    return this.data.bottomMargin ?? DEFAULTS.bottomMargin;
  }
  set bottomMargin(points: number) {
    this.save({ bottomMargin: this.#margin(points) });
  }
  get headerMargin(): number {
    return this.data.headerMargin ?? DEFAULTS.headerMargin;
  }
  set headerMargin(points: number) {
    this.save({ headerMargin: this.#margin(points) });
  }
  get footerMargin(): number {
    return this.data.footerMargin ?? DEFAULTS.footerMargin;
  }
  set footerMargin(points: number) {
    this.save({ footerMargin: this.#margin(points) });
  }
  setPrintMargins(unit: string, margins: Record<string, number>): void {
    const factor = POINTS[unit];
    if (factor === undefined) throw invalidArgument();
    const sides = ['left', 'right', 'top', 'bottom', 'header', 'footer'] as const;
    const change: PageLayoutData = {};
    for (const side of sides) {
      const size = margins[side];
      if (size !== undefined) change[`${side}Margin`] = this.#margin(size * factor);
    }
    this.save(change);
  }

  setPrintArea(area: Range | RangeAreas | string): void {
    const rects = area instanceof RangeAreas ? area.areas.$items() : [this.#sheet.toRange(area)];
    writePrintName(
      this.#sheet,
      PRINT_AREA_NAME,
      rects.map((range) => range.rect),
    );
  }
  getPrintAreaOrNullObject(): RangeAreas | null {
    const rects = printRects(this.#sheet, PRINT_AREA_NAME);
    return rects.length > 0 ? new RangeAreas(rects.map((rect) => new Range(this.#sheet, rect))) : null;
  }
  getPrintArea(): RangeAreas {
    const area = this.getPrintAreaOrNullObject();
    if (!area) throw itemNotFound();
    return area;
  }
  setPrintTitleRows(rows: Range | string): void {
    this.#setTitles(this.#sheet.toRange(rows).getEntireRow(), 'isEntireRow');
  }
  setPrintTitleColumns(columns: Range | string): void {
    this.#setTitles(this.#sheet.toRange(columns).getEntireColumn(), 'isEntireColumn');
  }
  getPrintTitleRowsOrNullObject(): Range | null {
    return this.#titles.find((range) => range.isEntireRow) ?? null;
  }
  getPrintTitleRows(): Range {
    return existing(this.getPrintTitleRowsOrNullObject());
  }
  getPrintTitleColumnsOrNullObject(): Range | null {
    return this.#titles.find((range) => range.isEntireColumn) ?? null;
  }
  getPrintTitleColumns(): Range {
    return existing(this.getPrintTitleColumnsOrNullObject());
  }

  get #titles(): Range[] {
    return printRects(this.#sheet, PRINT_TITLES_NAME).map((rect) => new Range(this.#sheet, rect));
  }
  /** 标题行与标题列同在一个名称里，改一样要留住另一样。 */
  #setTitles(titles: Range, kind: 'isEntireRow' | 'isEntireColumn'): void {
    const others = this.#titles.filter((range) => !range[kind]);
    clearPrintName(this.#sheet, PRINT_TITLES_NAME);
    writePrintName(
      this.#sheet,
      PRINT_TITLES_NAME,
      [...others, titles].map((range) => range.rect),
    );
  }
}

function existing(range: Range | null): Range {
  if (!range) throw itemNotFound();
  return range;
}
