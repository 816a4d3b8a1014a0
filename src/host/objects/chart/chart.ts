import { isChartType } from '../../engine/chart';
import { ApiObject } from '../../protocol/apiObject';
import { HostError, invalidArgument, itemAlreadyExists } from '../../protocol/hostError';
import type { Range } from '../range/range';
import type { Worksheet } from '../sheet/worksheet';
import { ChartAxes } from './chartAxes';
import { ChartLegend } from './chartLegend';
import { cornerAt, positionOf } from './chartPlacement';
import { ChartSeriesCollection } from './chartSeriesCollection';
import { ChartStore } from './chartStore';
import { ChartTitle } from './chartTitle';
import { seriesFrom } from './sourceData';

/** 图表的位置大小，磅。 */
interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** Excel.Chart：画在表上的图表；随行列移动、伸缩。 */
export class Chart extends ApiObject {
  readonly $type = 'Chart';
  readonly #store: ChartStore;

  constructor(sheet: Worksheet, id: string) {
    super();
    this.#store = new ChartStore(sheet, id);
  }
  override $ids() {
    return { Id: this.#store.id };
  }
  override get $scalars() {
    return ['id', 'name', 'chartType', 'left', 'top', 'width', 'height'];
  }

  get id(): string {
    return this.#store.data.id;
  }
  get name(): string {
    return this.#store.data.name;
  }
  set name(name: string) {
    if (typeof name !== 'string' || name === '') throw invalidArgument();
    const { sheet, id } = this.#store;
    const clash = sheet.book.engine
      .charts(sheet.id)
      .some((each) => each.id !== id && each.name.toLowerCase() === name.toLowerCase());
    if (clash) throw itemAlreadyExists();
    this.#store.save({ name });
  }
  get chartType(): string {
    return this.#store.data.type;
  }
  set chartType(type: string) {
    if (!isChartType(type)) throw new HostError('NotImplemented');
    this.#store.save({ type });
  }

  // —— 位置
  get left(): number {
    return this.#box.left;
  }
  set left(left: number) {
    this.#place({ left });
  }
  get top(): number {
    return this.#box.top;
  }
  set top(top: number) {
    this.#place({ top });
  }
  get width(): number {
    return this.#box.width;
  }
  set width(width: number) {
    this.#place({ width });
  }
  get height(): number {
    return this.#box.height;
  }
  set height(height: number) {
    this.#place({ height });
  }
  /** 占满从起格到止格的一块；没有止格就只挪位置。 */
  setPosition(startCell: Range | string, endCell?: Range | string | null): void {
    const { sheet } = this.#store;
    const start = sheet.toRange(startCell).rect;
    if (endCell === undefined || endCell === null) {
      const { x, y } = positionOf(sheet.book.engine, sheet.id, { r: start.r, c: start.c, dx: 0, dy: 0 });
      this.#place({ left: x, top: y });
      return;
    }
    const end = sheet.toRange(endCell).rect;
    this.#store.save({
      from: { r: start.r, c: start.c, dx: 0, dy: 0 },
      to: { r: end.r2 + 1, c: end.c2 + 1, dx: 0, dy: 0 },
    });
  }

  // —— 下属对象
  get title(): ChartTitle {
    return new ChartTitle(this.#store);
  }
  get legend(): ChartLegend {
    return new ChartLegend(this.#store);
  }
  get axes(): ChartAxes {
    return new ChartAxes(this.#store);
  }
  get series(): ChartSeriesCollection {
    return new ChartSeriesCollection(this.#store);
  }
  get worksheet(): Worksheet {
    return this.#store.sheet;
  }

  // —— 动作
  setData(sourceData: Range, seriesBy?: string | null): void {
    this.#store.save({ series: seriesFrom(sourceData, seriesBy ?? 'Auto') });
  }
  delete(): void {
    this.#store.remove();
  }

  get #box(): Box {
    const { sheet, data } = this.#store;
    const from = positionOf(sheet.book.engine, sheet.id, data.from);
    const to = positionOf(sheet.book.engine, sheet.id, data.to);
    return { left: from.x, top: from.y, width: to.x - from.x, height: to.y - from.y };
  }
  #place(change: Partial<Box>): void {
    if (Object.values(change).some((points) => typeof points !== 'number' || points < 0)) {
      throw invalidArgument();
    }
    const { left, top, width, height } = { ...this.#box, ...change };
    const { sheet } = this.#store;
    const corner = (x: number, y: number) => cornerAt(sheet.book.engine, sheet.id, x, y);
    this.#store.save({ from: corner(left, top), to: corner(left + width, top + height) });
  }
}
