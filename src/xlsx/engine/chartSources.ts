import type { Chart, ChartSource } from '../../host';

/** 图表引用里的表换个叫法（表 id ↔ 表名）；换不到的没有引用，系列名变成自动。 */
export function renameSources(chart: Chart, sheetOf: (sheet: string) => string | undefined): Chart {
  const renamed = (source: ChartSource | null): ChartSource | null => {
    const sheet = source === null ? undefined : sheetOf(source.sheet);
    return source === null || sheet === undefined ? null : { ...source, sheet };
  };
  return {
    ...chart,
    series: chart.series.map(({ name, values, categories, ...rest }) => ({
      ...rest,
      name: typeof name === 'string' ? name : renamed(name),
      values: renamed(values),
      categories: renamed(categories),
    })),
  };
}
