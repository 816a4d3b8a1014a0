import type { Chart as ChartData } from '../../engine/chart';
import { ApiObject } from '../../protocol/apiObject';
import { HostError, invalidArgument } from '../../protocol/hostError';
import type { ChartStore } from './chartStore';

/** Excel.ChartAxes；圆环没有坐标轴。 */
export class ChartAxes extends ApiObject {
  readonly $type = 'ChartAxes';
  readonly #store: ChartStore;

  constructor(store: ChartStore) {
    super();
    this.#store = store;
  }
  get valueAxis(): ChartAxis {
    return this.#axis('Value');
  }
  get categoryAxis(): ChartAxis {
    return this.#axis('Category');
  }
  #axis(kind: 'Value' | 'Category'): ChartAxis {
    if (this.#store.data.type === 'Doughnut') throw new HostError('InvalidOperation');
    return new ChartAxis(this.#store, kind);
  }
}

/** Excel.ChartAxis：数值轴的上下限、显隐与网格线，分类轴的次序。 */
class ChartAxis extends ApiObject {
  readonly $type = 'ChartAxis';
  readonly #store: ChartStore;
  readonly #kind: 'Value' | 'Category';

  constructor(store: ChartStore, kind: 'Value' | 'Category') {
    super();
    this.#store = store;
    this.#kind = kind;
  }
  override get $scalars() {
    return this.#kind === 'Value' ? ['minimum', 'maximum', 'visible'] : ['reversePlotOrder'];
  }
  /** 自动的读出来是空串。 */
  get minimum(): number | '' {
    return this.#value.minimum ?? '';
  }
  set minimum(minimum: number | '') {
    this.#limit('minimum', minimum);
  }
  get maximum(): number | '' {
    return this.#value.maximum ?? '';
  }
  set maximum(maximum: number | '') {
    this.#limit('maximum', maximum);
  }
  get visible(): boolean {
    return this.#value.visible;
  }
  set visible(visible: boolean) {
    this.#store.save({ valueAxis: { ...this.#value, visible } });
  }
  get reversePlotOrder(): boolean {
    return this.#kind === 'Category' && this.#store.data.categoryAxis.reversed;
  }
  set reversePlotOrder(reversed: boolean) {
    if (this.#kind !== 'Category') throw new HostError('NotImplemented');
    this.#store.save({ categoryAxis: { reversed } });
  }
  get majorGridlines(): ChartGridlines {
    if (this.#kind !== 'Value') throw new HostError('NotImplemented');
    return new ChartGridlines(this.#store);
  }

  get #value(): ChartData['valueAxis'] {
    if (this.#kind !== 'Value') throw new HostError('InvalidOperation');
    return this.#store.data.valueAxis;
  }
  /** 写空串恢复自动。 */
  #limit(which: 'minimum' | 'maximum', limit: number | ''): void {
    if (limit !== '' && typeof limit !== 'number') throw invalidArgument();
    const { [which]: _, ...rest } = this.#value;
    this.#store.save({ valueAxis: { ...rest, ...(limit === '' ? {} : { [which]: limit }) } });
  }
}

/** Excel.ChartGridlines：数值轴的主网格线。 */
class ChartGridlines extends ApiObject {
  readonly $type = 'ChartGridlines';
  readonly #store: ChartStore;

  constructor(store: ChartStore) {
    super();
    this.#store = store;
  }
  override get $scalars() {
    return ['visible'];
  }
  get visible(): boolean {
    return this.#store.data.valueAxis.gridlines;
  }
  set visible(gridlines: boolean) {
    this.#store.save({ valueAxis: { ...this.#store.data.valueAxis, gridlines } });
  }
}
