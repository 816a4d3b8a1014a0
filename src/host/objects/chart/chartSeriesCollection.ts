import { ApiCollection } from '../../protocol/apiObject';
import { invalidArgument } from '../../protocol/hostError';
import { ChartSeries } from './chartSeries';
import type { ChartStore } from './chartStore';
import { plainSeries } from './sourceData';

/** Excel.ChartSeriesCollection。 */
export class ChartSeriesCollection extends ApiCollection<ChartSeries> {
  readonly $type = 'ChartSeriesCollection';
  readonly #store: ChartStore;

  constructor(store: ChartStore) {
    super();
    this.#store = store;
  }
  $items(): ChartSeries[] {
    return this.#store.data.series.map((_, index) => new ChartSeries(this.#store, index));
  }
  get count(): number {
    return this.#store.data.series.length;
  }
  getCount(): number {
    return this.count;
  }
  /** 在最后加一个空系列。 */
  add(name?: string | null): ChartSeries {
    const { series } = this.#store.data;
    this.#store.save({ series: [...series, plainSeries({ name: name ?? null })] });
    return new ChartSeries(this.#store, series.length);
  }
  getItemAt(index: number): ChartSeries {
    const series = this.$items()[index];
    if (!series) throw invalidArgument();
    return series;
  }
}
