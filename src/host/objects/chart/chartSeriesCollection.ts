import { ApiCollection } from '../../protocol/apiObject';
import { invalidArgument } from '../../protocol/hostError';
import { ChartSeries } from './chartSeries';
import type { ChartStore } from './chartStore';

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
  getItemAt(index: number): ChartSeries {
    const series = this.$items()[index];
    if (!series) throw invalidArgument();
    return series;
  }
}
