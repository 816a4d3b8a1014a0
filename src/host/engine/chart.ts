import type { Rect } from './contents';

/** 认得的图表种类，同 Excel.ChartType：簇状柱形、簇状条形、圆环。 */
export const CHART_TYPES = ['ColumnClustered', 'BarClustered', 'Doughnut'] as const;

/** 图表种类。 */
export type ChartType = (typeof CHART_TYPES)[number];

/** 是不是认得的种类。 */
export const isChartType = (type: unknown): type is ChartType => CHART_TYPES.some((each) => each === type);

/** 图表引用的一块单元格。`sheet` 在引擎里是表 id，在文件里是表名。 */
export interface ChartSource {
  sheet: string;
  rect: Rect;
}

/** 图表的一角：落在哪一格、离那格左上角多远（磅）。 */
export interface ChartCorner {
  r: number;
  c: number;
  dx: number;
  dy: number;
}

/** 一个数据系列。 */
export interface ChartSeries {
  /** 系列名：写死的文字或引用的格；`null` 为自动（系列1……）。 */
  name: string | ChartSource | null;
  /** 引用的格全被删掉时为 `null`。 */
  values: ChartSource | null;
  /** 分类轴标签；没有为 `null`（1、2、3……）。 */
  categories: ChartSource | null;
  /** 填充色 `#RRGGBB`；`null` 为自动。 */
  fill: string | null;
  /** 逐点的填充色，键是点的下标。 */
  points: Record<string, string>;
  /** 在图上标出数值。 */
  labels: boolean;
}

/** 图例位置，同 Excel.ChartLegendPosition。 */
export type LegendPosition = 'Top' | 'Bottom' | 'Left' | 'Right';

/** 一张图表：位置随行列移动、伸缩，数据随引用移动。没写的属性是 Excel 的缺省值。 */
export interface Chart {
  /** 一个工作簿里唯一。 */
  id: string;
  name: string;
  type: ChartType;
  from: ChartCorner;
  to: ChartCorner;
  /** 标题；`text` 为 `null` 时是自动标题，`visible` 为假时没有标题。字号单位磅。 */
  title: { text: string | null; visible: boolean; size?: number; bold?: boolean };
  legend: { visible: boolean; position: LegendPosition };
  /** 数值轴的上下限（没写为自动）、画不画轴与网格线。 */
  valueAxis: { minimum?: number; maximum?: number; visible: boolean; gridlines: boolean };
  categoryAxis: {
    /** 从后往前排：条形图要它，第一类才在最上面。 */
    reversed: boolean;
  };
  /** 柱与柱之间的空隙，柱宽的百分比。 */
  gapWidth?: number;
  /** 圆环中间的空心，直径的百分比（10–90）。 */
  holeSize?: number;
  series: ChartSeries[];
}

/** 逐个改写图表里的引用；改写成 `null` 的系列名变成自动。 */
export function mapSources(chart: Chart, change: (source: ChartSource) => ChartSource | null): Chart {
  const mapped = (source: ChartSource | null) => (source === null ? null : change(source));
  return {
    ...chart,
    series: chart.series.map((series) => ({
      ...series,
      name: typeof series.name === 'string' ? series.name : mapped(series.name),
      values: mapped(series.values),
      categories: mapped(series.categories),
    })),
  };
}
