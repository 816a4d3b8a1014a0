import { ApiCollection, ApiObject } from '../../protocol/apiObject';
import { invalidArgument } from '../../protocol/hostError';
import { ChartFill } from './chartFill';
import type { ChartSeries } from './chartSeries';

/** Excel.ChartPointsCollection：系列里的一个个点。 */
export class ChartPointsCollection extends ApiCollection<ChartPoint> {
  readonly $type = 'ChartPointsCollection';
  readonly #series: ChartSeries;

  constructor(series: ChartSeries) {
    super();
    this.#series = series;
  }
  $items(): ChartPoint[] {
    return Array.from({ length: this.count }, (_, index) => new ChartPoint(this.#series, index));
  }
  get count(): number {
    const { values } = this.#series.data;
    return values === null ? 0 : (values.rect.r2 - values.rect.r + 1) * (values.rect.c2 - values.rect.c + 1);
  }
  getCount(): number {
    return this.count;
  }
  getItemAt(index: number): ChartPoint {
    const point = this.$items()[index];
    if (!point) throw invalidArgument();
    return point;
  }
}

/** Excel.ChartPoint：只有填充色。 */
class ChartPoint extends ApiObject {
  readonly $type = 'ChartPoint';
  readonly #series: ChartSeries;
  readonly #index: number;

  constructor(series: ChartSeries, index: number) {
    super();
    this.#series = series;
    this.#index = index;
  }
  get format(): ChartPointFormat {
    return new ChartPointFormat(this.#series, this.#index);
  }
}

/** Excel.ChartPointFormat。 */
class ChartPointFormat extends ApiObject {
  readonly $type = 'ChartPointFormat';
  readonly #series: ChartSeries;
  readonly #index: number;

  constructor(series: ChartSeries, index: number) {
    super();
    this.#series = series;
    this.#index = index;
  }
  get fill(): ChartFill {
    return new ChartFill((color) => {
      const { [this.#index]: _, ...others } = this.#series.data.points;
      this.#series.save({ points: color === null ? others : { ...others, [this.#index]: color } });
    });
  }
}
