import { ApiObject } from '../../protocol/apiObject';
import { normalizeColor } from '../core/color';

/** Excel.ChartFill：系列或一个点的填充色。 */
export class ChartFill extends ApiObject {
  readonly $type = 'ChartFill';
  readonly #write: (color: string | null) => void;

  constructor(write: (color: string | null) => void) {
    super();
    this.#write = write;
  }
  setSolidColor(color: string): void {
    this.#write(normalizeColor(color));
  }
  /** 回到自动的颜色。 */
  clear(): void {
    this.#write(null);
  }
}
