import type { Chart as ChartData } from '../../engine/chart';
import { itemNotFound } from '../../protocol/hostError';
import { sheetGuard } from '../core/protectionGuard';
import type { Worksheet } from '../sheet/worksheet';

/** 一张图表的存取：各个小对象（标题、图例、系列……）都经它读写同一份数据。 */
export class ChartStore {
  constructor(
    readonly sheet: Worksheet,
    readonly id: string,
  ) {}

  /** 引擎里的图表；已删掉就是 ItemNotFound。 */
  get data(): ChartData {
    const data = this.sheet.book.engine.charts(this.sheet.id).find(({ id }) => id === this.id);
    if (!data) throw itemNotFound();
    return data;
  }

  /** 改几样；图表也受工作表保护（编辑对象）。 */
  save(change: Partial<ChartData>): void {
    const { data } = this;
    this.#guard();
    this.sheet.book.engine.setChart(this.sheet.id, { ...data, ...change });
  }

  /** 删掉这张图表。 */
  remove(): void {
    void this.data;
    this.#guard();
    this.sheet.book.engine.removeChart(this.sheet.id, this.id);
  }

  #guard(): void {
    guardCharts(this.sheet);
    this.sheet.book.meter.wrote();
  }
}

/** 受保护、不许编辑对象的表上，图表不许动。 */
export function guardCharts(sheet: Worksheet): void {
  sheetGuard(sheet.book, sheet.id, { r: 0, c: 0, r2: 0, c2: 0 }, 'objects');
}
