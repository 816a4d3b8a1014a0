import type { LegendPosition } from '../../engine/chart';
import { ApiObject } from '../../protocol/apiObject';
import { invalidArgument } from '../../protocol/hostError';
import type { ChartStore } from './chartStore';

const POSITIONS: readonly LegendPosition[] = ['Top', 'Bottom', 'Left', 'Right'];

/** Excel.ChartLegend。 */
export class ChartLegend extends ApiObject {
  readonly $type = 'ChartLegend';
  readonly #store: ChartStore;

  constructor(store: ChartStore) {
    super();
    this.#store = store;
  }
  override get $scalars() {
    return ['visible', 'position'];
  }
  get visible(): boolean {
    return this.#store.data.legend.visible;
  }
  set visible(visible: boolean) {
    this.#store.save({ legend: { ...this.#store.data.legend, visible } });
  }
  get position(): string {
    return this.#store.data.legend.position;
  }
  set position(wanted: string) {
    const position = POSITIONS.find((each) => each === wanted);
    if (!position) throw invalidArgument();
    this.#store.save({ legend: { ...this.#store.data.legend, position } });
  }
}
