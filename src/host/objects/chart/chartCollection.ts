import { isChartType, type Chart as ChartData } from '../../engine/chart';
import { ApiCollection } from '../../protocol/apiObject';
import { HostError, invalidArgument, itemNotFound } from '../../protocol/hostError';
import { newGuid } from '../core/guid';
import { Range } from '../range/range';
import type { Worksheet } from '../sheet/worksheet';
import { Chart } from './chart';
import { cornerAt } from './chartPlacement';
import { guardCharts } from './chartStore';
import { seriesFrom } from './sourceData';

/** 新图表的位置与大小（磅），同 Excel 的缺省大小。 */
const INITIAL = { left: 120, top: 60, width: 360, height: 216 };

/** Excel.ChartCollection：一张表上的图表。 */
export class ChartCollection extends ApiCollection<Chart> {
  readonly $type = 'ChartCollection';
  readonly #sheet: Worksheet;

  constructor(sheet: Worksheet) {
    super();
    this.#sheet = sheet;
  }

  $items(): Chart[] {
    return this.#data.map(({ id }) => new Chart(this.#sheet, id));
  }
  get count(): number {
    return this.#data.length;
  }
  getCount(): number {
    return this.count;
  }
  /** 加一张图表；这里只认柱形、条形、圆环，别的种类是 NotImplemented。 */
  add(type: string, sourceData: Range, seriesBy?: string | null): Chart {
    if (!isChartType(type)) throw new HostError('NotImplemented');
    if (!(sourceData instanceof Range)) throw invalidArgument();
    guardCharts(this.#sheet);
    const { book, id: sheetId } = this.#sheet;
    const { left, top, width, height } = INITIAL;
    const series = seriesFrom(sourceData, seriesBy ?? 'Auto');
    const data: ChartData = {
      id: newGuid(),
      name: this.#freshName(),
      type,
      from: cornerAt(book.engine, sheetId, left, top),
      to: cornerAt(book.engine, sheetId, left + width, top + height),
      title: { text: null, visible: true },
      legend: { visible: series.length > 1 || type === 'Doughnut', position: 'Bottom' },
      valueAxis: { visible: true, gridlines: true },
      categoryAxis: { reversed: false },
      series,
    };
    book.meter.wrote();
    book.engine.setChart(sheetId, data);
    return new Chart(this.#sheet, data.id);
  }
  /** 按名称（不分大小写）或 id。 */
  getItemOrNullObject(key: string): Chart | null {
    const wanted = String(key).toLowerCase();
    const found = this.#data.find(({ id, name }) => id === key || name.toLowerCase() === wanted);
    return found ? new Chart(this.#sheet, found.id) : null;
  }
  getItem(key: string): Chart {
    const chart = this.getItemOrNullObject(key);
    if (!chart) throw itemNotFound();
    return chart;
  }
  getItemAt(index: number): Chart {
    const chart = this.$items()[index];
    if (!chart) throw invalidArgument();
    return chart;
  }

  get #data(): readonly ChartData[] {
    return this.#sheet.book.engine.charts(this.#sheet.id);
  }
  #freshName(): string {
    const taken = new Set(this.#data.map(({ name }) => name));
    for (let n = 1; ; n++) if (!taken.has(`图表 ${n}`)) return `图表 ${n}`;
  }
}
