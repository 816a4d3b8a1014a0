import type { Chart, ChartSeries } from '../../host';
import { autoColor, chartDefaults, chartNamespaces, legendPositions } from '../chartVocabulary';
import { escapeXml, tag, xmlDocument } from '../package/xmlWriter';
import type { ChartData } from './chartData';

/** 图里文字的字号，百分之一磅；同 Excel 新建的图表。 */
const TEXT_SIZE = 900;
/** 标题的缺省字号，磅。 */
const TITLE_SIZE = 14;
const AXES = { category: 111111111, value: 222222222 } as const;

const val = (name: string, value: string | number | boolean) => tag(`c:${name}`, { val: value });

const solid = (color: string) =>
  tag('a:solidFill', {}, tag('a:srgbClr', { val: color.replace('#', '').toUpperCase() }));

const fillOf = (color: string) => tag('c:spPr', {}, solid(color));

function title({ title: { text, visible, size, bold } }: Chart): string {
  if (!visible) return val('autoTitleDeleted', true);
  const font = {
    sz: size === undefined ? TITLE_SIZE * 100 : Math.round(size * 100),
    b: bold ?? false,
  };
  const properties = tag('a:pPr', {}, tag('a:defRPr', font));
  const run =
    text === null
      ? ''
      : tag('a:r', {}, tag('a:rPr', { lang: 'zh-CN', ...font }) + `<a:t>${escapeXml(text)}</a:t>`);
  const body = `<a:bodyPr/>${tag('a:p', {}, properties + run)}`;
  const content = text === null ? '' : tag('c:tx', {}, tag('c:rich', {}, body));
  const look = text === null ? tag('c:txPr', {}, body) : '';
  return tag('c:title', {}, content + val('overlay', false) + look) + val('autoTitleDeleted', false);
}

function labels(bar: boolean): string {
  const shown = ['LegendKey', 'Val', 'CatName', 'SerName', 'Percent', 'BubbleSize'] as const;
  return tag(
    'c:dLbls',
    {},
    (bar ? val('dLblPos', 'outEnd') : '') + shown.map((what) => val(`show${what}`, what === 'Val')).join(''),
  );
}

/** 圆环的每一段都写明颜色。 */
function ringColors({ values, points }: ChartSeries): Readonly<Record<string, string>> {
  if (values === null) return points;
  const { r, c, r2, c2 } = values.rect;
  const count = (r2 - r + 1) * (c2 - c + 1);
  return Object.fromEntries(
    Array.from({ length: count }, (_, i) => [String(i), points[i] ?? autoColor(i)] as const),
  );
}

function seriesXml(series: ChartSeries, index: number, bar: boolean, data: ChartData): string {
  const { name, values, categories, fill, points } = series;
  const straight = bar ? val('invertIfNegative', false) : '';
  const named =
    name === null
      ? ''
      : tag('c:tx', {}, typeof name === 'string' ? `<c:v>${escapeXml(name)}</c:v>` : data.texts(name));
  const colored = Object.entries(bar ? points : ringColors(series)).map(([at, color]) =>
    tag('c:dPt', {}, val('idx', Number(at)) + straight + val('bubble3D', false) + fillOf(color)),
  );
  return tag(
    'c:ser',
    {},
    [
      val('idx', index),
      val('order', index),
      named,
      bar ? fillOf(fill ?? autoColor(index)) : '',
      straight,
      ...colored,
      series.labels ? labels(bar) : '',
      categories === null ? '' : tag('c:cat', {}, data.texts(categories)),
      values === null ? '' : tag('c:val', {}, data.numbers(values)),
    ].join(''),
  );
}

function axesXml({ type, valueAxis, categoryAxis }: Chart): string {
  const column = type === 'ColumnClustered';
  const axis = (id: number, scaling: string, visible: boolean, position: string) =>
    val('axId', id) + tag('c:scaling', {}, scaling) + val('delete', !visible) + val('axPos', position);
  const ticks = val('majorTickMark', 'none') + val('minorTickMark', 'none') + val('tickLblPos', 'nextTo');
  const { minimum, maximum } = valueAxis;
  const limits =
    val('orientation', 'minMax') +
    (maximum === undefined ? '' : val('max', maximum)) +
    (minimum === undefined ? '' : val('min', minimum));
  const line = tag('c:spPr', {}, tag('a:ln', { w: 9525 }, solid('#D9D9D9')));
  return (
    tag(
      'c:catAx',
      {},
      axis(
        AXES.category,
        val('orientation', categoryAxis.reversed ? 'maxMin' : 'minMax'),
        true,
        column ? 'b' : 'l',
      ) +
        ticks +
        line +
        val('crossAx', AXES.value) +
        val('crosses', 'autoZero') +
        val('auto', true) +
        val('lblAlgn', 'ctr') +
        val('lblOffset', 100) +
        val('noMultiLvlLbl', false),
    ) +
    tag(
      'c:valAx',
      {},
      axis(AXES.value, limits, valueAxis.visible, column ? 'l' : 'b') +
        (valueAxis.gridlines ? tag('c:majorGridlines', {}, line) : '') +
        tag('c:numFmt', { formatCode: 'General', sourceLinked: false }) +
        ticks +
        val('crossAx', AXES.category) +
        val('crosses', 'autoZero') +
        val('crossBetween', 'between'),
    )
  );
}

function plot(chart: Chart, data: ChartData): string {
  const bar = chart.type !== 'Doughnut';
  const series = chart.series.map((each, i) => seriesXml(each, i, bar, data)).join('');
  if (!bar) {
    const { holeSize = chartDefaults.holeSize } = chart;
    const ring = val('varyColors', true) + series + val('firstSliceAng', 0) + val('holeSize', holeSize);
    return tag('c:doughnutChart', {}, ring);
  }
  const { gapWidth = chartDefaults.gapWidth } = chart;
  const bars =
    val('barDir', chart.type === 'ColumnClustered' ? 'col' : 'bar') +
    val('grouping', 'clustered') +
    val('varyColors', false) +
    series +
    val('gapWidth', gapWidth) +
    val('axId', AXES.category) +
    val('axId', AXES.value);
  return tag('c:barChart', {}, bars) + axesXml(chart);
}

/** 写一张图表的部件。 */
export function writeChart(chart: Chart, data: ChartData): string {
  const { legend } = chart;
  const body =
    title(chart) +
    tag('c:plotArea', {}, `<c:layout/>${plot(chart, data)}`) +
    (legend.visible
      ? tag('c:legend', {}, val('legendPos', legendPositions[legend.position]) + val('overlay', false))
      : '') +
    val('plotVisOnly', true) +
    val('dispBlanksAs', 'gap');
  const frame = tag('c:spPr', {}, solid('#FFFFFF') + tag('a:ln', { w: 9525 }, solid('#D9D9D9')));
  const text = tag(
    'c:txPr',
    {},
    `<a:bodyPr/>${tag('a:p', {}, tag('a:pPr', {}, tag('a:defRPr', { sz: TEXT_SIZE })) + tag('a:endParaRPr', { lang: 'zh-CN' }))}`,
  );
  return xmlDocument(
    tag(
      'c:chartSpace',
      {
        'xmlns:c': chartNamespaces.chart,
        'xmlns:a': chartNamespaces.main,
        'xmlns:r': chartNamespaces.relations,
      },
      val('date1904', false) + val('roundedCorners', false) + tag('c:chart', {}, body) + frame + text,
    ),
  );
}
