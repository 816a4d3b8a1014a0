import type { ChartSeries as SeriesData } from '../../engine/chart';
import { ApiObject } from '../../protocol/apiObject';
import { invalidArgument, itemNotFound } from '../../protocol/hostError';
import type { Range } from '../range/range';
import { ChartFill } from './chartFill';
import { ChartPointsCollection } from './chartPoints';
import type { ChartStore } from './chartStore';
import { sourceOf } from './sourceData';

/** Excel.ChartSeries：图表里的一个系列。 */
export class ChartSeries extends ApiObject {
  readonly $type = 'ChartSeries';
  readonly #store: ChartStore;
  readonly #index: number;

  constructor(store: ChartStore, index: number) {
    super();
    this.#store = store;
    this.#index = index;
  }
  override get $scalars() {
    return ['name', 'hasDataLabels', 'gapWidth', 'doughnutHoleSize'];
  }

  /** 这个系列的数据。 */
  get data(): SeriesData {
    const data = this.#store.data.series[this.#index];
    if (!data) throw itemNotFound();
    return data;
  }
  /** 改几样。 */
  save(change: Partial<SeriesData>): void {
    const series = this.#store.data.series.map((each, i) =>
      i === this.#index ? { ...each, ...change } : each,
    );
    this.#store.save({ series });
  }

  get name(): string {
    const { name } = this.data;
    if (name === null) return `系列${this.#index + 1}`;
    if (typeof name === 'string') return name;
    return this.#store.sheet.book.engine.displayText(name.sheet, name.rect.r, name.rect.c);
  }
  set name(name: string) {
    if (typeof name !== 'string') throw invalidArgument();
    this.save({ name });
  }
  get hasDataLabels(): boolean {
    return this.data.labels;
  }
  set hasDataLabels(labels: boolean) {
    this.save({ labels });
  }
  /** 一张图里各系列共用。 */
  get gapWidth(): number {
    return this.#store.data.gapWidth ?? 150;
  }
  set gapWidth(gapWidth: number) {
    if (!(gapWidth >= 0 && gapWidth <= 500)) throw invalidArgument();
    this.#store.save({ gapWidth });
  }
  get doughnutHoleSize(): number {
    return this.#store.data.holeSize ?? 50;
  }
  set doughnutHoleSize(holeSize: number) {
    if (!(holeSize >= 10 && holeSize <= 90)) throw invalidArgument();
    this.#store.save({ holeSize });
  }
  get points(): ChartPointsCollection {
    return new ChartPointsCollection(this);
  }
  get format(): ChartSeriesFormat {
    return new ChartSeriesFormat(this);
  }
  setValues(sourceData: Range): void {
    this.save({ values: sourceOf(sourceData) });
  }
  setXAxisValues(sourceData: Range): void {
    this.save({ categories: sourceOf(sourceData) });
  }
}

/** Excel.ChartSeriesFormat：只有填充。 */
class ChartSeriesFormat extends ApiObject {
  readonly $type = 'ChartSeriesFormat';
  readonly #series: ChartSeries;

  constructor(series: ChartSeries) {
    super();
    this.#series = series;
  }
  get fill(): ChartFill {
    return new ChartFill((fill) => this.#series.save({ fill }));
  }
}
