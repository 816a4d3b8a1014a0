import type { Chart, ChartSeries, ChartSource, LegendPosition } from '../../host';
import { parseReference } from '../address';
import { chartDefaults, legendPositions } from '../chartVocabulary';
import { child, children, descendants, numberOf } from '../package/xmlTree';
import type { XmlElement } from '../package/xmlTree';

/** 图表部件里读出来的部分：位置与名称在图形部件里。 */
export type ChartContent = Omit<Chart, 'id' | 'name' | 'from' | 'to'>;

const valueOf = (element: XmlElement | undefined, name: string): string | undefined =>
  child(element, name)?.attributes['val'];

const isOn = (element: XmlElement | undefined, name: string, fallback: boolean): boolean => {
  const found = child(element, name);
  if (!found) return fallback;
  const value = found.attributes['val'] ?? '1';
  return value === '1' || value === 'true';
};

const numberIn = (element: XmlElement | undefined, name: string): number | undefined =>
  numberOf(child(element, name)?.attributes, 'val');

function typeOf(plot: XmlElement | undefined): { type: Chart['type']; group: XmlElement } | null {
  const groups = (plot?.children ?? []).filter(({ name }) => name.endsWith('Chart'));
  const [group] = groups;
  if (!group || groups.length > 1) return null;
  if (group.name === 'doughnutChart') return { type: 'Doughnut', group };
  if (group.name !== 'barChart' || valueOf(group, 'grouping') !== 'clustered') return null;
  return { type: valueOf(group, 'barDir') === 'bar' ? 'BarClustered' : 'ColumnClustered', group };
}

const colorOf = (element: XmlElement | undefined): string | null => {
  const rgb = valueOf(child(child(element, 'spPr'), 'solidFill'), 'srgbClr');
  return rgb === undefined ? null : `#${rgb.toUpperCase()}`;
};

/** 引用；没有为 `null`，不是单一区域（多块、外部文件……）为 `undefined`。 */
function sourceOf(element: XmlElement | undefined): ChartSource | null | undefined {
  const formula = descendants(element, 'f')[0]?.text;
  return formula === undefined ? null : (parseReference(formula) ?? undefined);
}

/** 系列名：引用的格；不是引用（写死的，或别的软件自编的记号）就是显示着的文字。 */
function nameOf(element: XmlElement): ChartSeries['name'] {
  const tx = child(element, 'tx');
  return sourceOf(tx) ?? descendants(tx, 'v')[0]?.text ?? null;
}

function readSeries(element: XmlElement): ChartSeries | null {
  const values = sourceOf(child(element, 'val'));
  const categories = sourceOf(child(element, 'cat'));
  if (values === undefined || categories === undefined) return null;
  const points = children(element, 'dPt').flatMap((point): [string, string][] => {
    const color = colorOf(point);
    const index = valueOf(point, 'idx');
    return color === null || index === undefined ? [] : [[index, color]];
  });
  return {
    name: nameOf(element),
    values,
    categories,
    fill: colorOf(element),
    points: Object.fromEntries(points),
    labels: isOn(child(element, 'dLbls'), 'showVal', false),
  };
}

function readTitle(chart: XmlElement): Chart['title'] {
  const title = child(chart, 'title');
  const visible = title !== undefined || !isOn(chart, 'autoTitleDeleted', false);
  const runs = descendants(title, 't');
  const font = (descendants(title, 'rPr')[0] ?? descendants(title, 'defRPr')[0])?.attributes;
  const size = numberOf(font, 'sz');
  return {
    text: runs.length === 0 ? null : runs.map(({ text }) => text).join(''),
    visible,
    ...(size === undefined || size === 1400 ? {} : { size: size / 100 }),
    ...(font?.['b'] === '1' ? { bold: true } : {}),
  };
}

function readLegend(chart: XmlElement): Chart['legend'] {
  const legend = child(chart, 'legend');
  const file = valueOf(legend, 'legendPos') ?? 'r';
  const found = (Object.keys(legendPositions) as LegendPosition[]).find(
    (position) => legendPositions[position] === file,
  );
  return { visible: legend !== undefined, position: legend ? (found ?? 'Right') : 'Bottom' };
}

function readValueAxis(plot: XmlElement | undefined): Chart['valueAxis'] {
  const axis = child(plot, 'valAx');
  if (!axis) return { visible: true, gridlines: true };
  const scaling = child(axis, 'scaling');
  const [minimum, maximum] = [numberIn(scaling, 'min'), numberIn(scaling, 'max')];
  return {
    ...(minimum === undefined ? {} : { minimum }),
    ...(maximum === undefined ? {} : { maximum }),
    visible: !isOn(axis, 'delete', false),
    gridlines: child(axis, 'majorGridlines') !== undefined,
  };
}

/** 读一张图表；种类、引用不认得的返回 `null`。 */
export function readChart(space: XmlElement | undefined): ChartContent | null {
  const chart = child(space, 'chart');
  const plot = child(chart, 'plotArea');
  const kind = typeOf(plot);
  if (!chart || !kind) return null;
  const { type, group } = kind;
  const series = children(group, 'ser').map(readSeries);
  if (series.some((each) => each === null)) return null;
  const gapWidth = numberIn(group, 'gapWidth') ?? chartDefaults.gapWidth;
  const holeSize = numberIn(group, 'holeSize') ?? chartDefaults.holeSize;
  return {
    type,
    title: readTitle(chart),
    legend: readLegend(chart),
    valueAxis: readValueAxis(plot),
    categoryAxis: { reversed: valueOf(child(child(plot, 'catAx'), 'scaling'), 'orientation') === 'maxMin' },
    ...(gapWidth === chartDefaults.gapWidth ? {} : { gapWidth }),
    ...(holeSize === chartDefaults.holeSize ? {} : { holeSize }),
    series: series.filter((each): each is ChartSeries => each !== null),
  };
}
