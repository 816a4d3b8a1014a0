import { ApiObject } from '../../protocol/apiObject';
import { invalidArgument } from '../../protocol/hostError';
import type { ChartStore } from './chartStore';

/** Excel.ChartTitle。 */
export class ChartTitle extends ApiObject {
  readonly $type = 'ChartTitle';
  readonly #store: ChartStore;

  constructor(store: ChartStore) {
    super();
    this.#store = store;
  }
  override get $scalars() {
    return ['text', 'visible'];
  }
  /** 没写过就是自动标题：只有一个系列时是它的名字。 */
  get text(): string {
    return this.#store.data.title.text ?? '';
  }
  set text(text: string) {
    if (typeof text !== 'string') throw invalidArgument();
    this.#store.save({ title: { ...this.#store.data.title, text, visible: true } });
  }
  get visible(): boolean {
    return this.#store.data.title.visible;
  }
  set visible(visible: boolean) {
    this.#store.save({ title: { ...this.#store.data.title, visible } });
  }
  get format(): ChartTitleFormat {
    return new ChartTitleFormat(this.#store);
  }
}

/** Excel.ChartTitleFormat：只有字体。 */
class ChartTitleFormat extends ApiObject {
  readonly $type = 'ChartTitleFormat';
  readonly #store: ChartStore;

  constructor(store: ChartStore) {
    super();
    this.#store = store;
  }
  get font(): ChartFont {
    return new ChartFont(this.#store);
  }
}

/** Excel.ChartFont：标题的字号与粗细。 */
class ChartFont extends ApiObject {
  readonly $type = 'ChartFont';
  readonly #store: ChartStore;

  constructor(store: ChartStore) {
    super();
    this.#store = store;
  }
  override get $scalars() {
    return ['size', 'bold'];
  }
  get size(): number {
    return this.#store.data.title.size ?? 14;
  }
  set size(size: number) {
    if (!(size >= 1 && size <= 409)) throw invalidArgument();
    this.#store.save({ title: { ...this.#store.data.title, size } });
  }
  get bold(): boolean {
    return this.#store.data.title.bold ?? false;
  }
  set bold(bold: boolean) {
    this.#store.save({ title: { ...this.#store.data.title, bold } });
  }
}
