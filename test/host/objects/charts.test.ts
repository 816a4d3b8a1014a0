import { beforeEach, describe, expect, test } from 'vitest';
import { bootHost, type BootedHost } from '../support/bootHost';
import { codeOf, onSheet } from '../support/failure';

let host: BootedHost;

beforeEach(async () => {
  host = await bootHost({ profile: 'm365' });
  await onSheet((sheet) => {
    sheet.getRange('B3:D6').values = [
      ['一级指标', '分值', '得分'],
      ['产出指标', 50, 45.5],
      ['效益指标', 30, 24],
      ['满意度指标', 10, 9.2],
    ];
  });
});

/** 加一张柱形图。 */
const addChart = () =>
  onSheet((sheet) => {
    const chart = sheet.charts.add('ColumnClustered', sheet.getRange('B3:D6'), 'Columns');
    chart.name = '得分';
    chart.title.text = '一级指标得分与分值';
    chart.setPosition('F3', 'J16');
  });

/** 引擎里存着的第一张图表。 */
const stored = (sheet = 'Sheet1') => host.engine.charts(host.sheetId(sheet))[0]!;
const id = () => host.sheetId('Sheet1');

describe('加图表', () => {
  test('首列是分类、首行是系列名；位置占满两格之间', async () => {
    await addChart();
    const { series, from, to, type } = stored();
    expect(type).toBe('ColumnClustered');
    expect(series.map(({ name, values, categories }) => ({ name, values, categories }))).toEqual([
      {
        name: { sheet: id(), rect: { r: 2, c: 2, r2: 2, c2: 2 } },
        values: { sheet: id(), rect: { r: 3, c: 2, r2: 5, c2: 2 } },
        categories: { sheet: id(), rect: { r: 3, c: 1, r2: 5, c2: 1 } },
      },
      {
        name: { sheet: id(), rect: { r: 2, c: 3, r2: 2, c2: 3 } },
        values: { sheet: id(), rect: { r: 3, c: 3, r2: 5, c2: 3 } },
        categories: { sheet: id(), rect: { r: 3, c: 1, r2: 5, c2: 1 } },
      },
    ]);
    expect([from, to]).toEqual([
      { r: 2, c: 5, dx: 0, dy: 0 },
      { r: 16, c: 10, dx: 0, dy: 0 },
    ]);
  });

  test('按行：一行一个系列，表头是分类', async () => {
    await onSheet((sheet) => {
      sheet.getRange('A1:B2').values = [
        ['得分', '失分'],
        [78.7, 21.3],
      ];
      sheet.charts.add('Doughnut', sheet.getRange('A1:B2'), 'Rows');
    });
    const { series, legend } = stored();
    expect(series).toHaveLength(1);
    expect(series[0]).toMatchObject({
      name: null,
      values: { rect: { r: 1, c: 0, r2: 1, c2: 1 } },
      categories: { rect: { r: 0, c: 0, r2: 0, c2: 1 } },
    });
    expect(legend.visible).toBe(true);
  });

  test('读回名称、种类、位置、系列名与点数', async () => {
    await addChart();
    await Excel.run(async (context) => {
      const { charts } = context.workbook.worksheets.getFirst();
      charts.load('count,items/name,items/chartType,items/left,items/top,items/width,items/height');
      const { series } = charts.getItem('得分');
      series.load('items/name');
      const points = series.getItemAt(1).points.getCount();
      const none = charts.getItemOrNullObject('没有');
      await context.sync();
      const [chart] = charts.items;
      const width = host.engine.defaultColWidth(id());
      const height = host.engine.defaultRowHeight(id());
      expect(charts.count).toBe(1);
      expect([chart?.name, chart?.chartType]).toEqual(['得分', 'ColumnClustered']);
      expect(chart?.left).toBeCloseTo(5 * width, 6);
      expect(chart?.top).toBeCloseTo(2 * height, 6);
      expect(chart?.width).toBeCloseTo(5 * width, 6);
      expect(chart?.height).toBeCloseTo(14 * height, 6);
      expect(series.items.map(({ name }) => name)).toEqual(['分值', '得分']);
      expect(points.value).toBe(3);
      expect(none.isNullObject).toBe(true);
    });
  });

  test('样子：标题、图例、坐标轴、颜色、数据标签、空隙，全部存下', async () => {
    await addChart();
    await onSheet((sheet) => {
      const chart = sheet.charts.getItem('得分');
      chart.title.format.font.size = 12;
      chart.title.format.font.bold = true;
      chart.legend.position = 'Top';
      chart.axes.valueAxis.minimum = 0;
      chart.axes.valueAxis.maximum = 60;
      chart.axes.valueAxis.visible = false;
      chart.axes.valueAxis.majorGridlines.visible = false;
      chart.axes.categoryAxis.reversePlotOrder = true;
      const series = chart.series.getItemAt(0);
      series.hasDataLabels = true;
      series.gapWidth = 60;
      series.format.fill.setSolidColor('#d9d9d9');
      series.points.getItemAt(2).format.fill.setSolidColor('red');
      series.setValues(sheet.getRange('D4:D6'));
      series.setXAxisValues(sheet.getRange('C4:C6'));
      series.name = '实得';
    });
    expect(stored()).toMatchObject({
      name: '得分',
      title: { text: '一级指标得分与分值', visible: true, size: 12, bold: true },
      legend: { visible: true, position: 'Top' },
      valueAxis: { minimum: 0, maximum: 60, visible: false, gridlines: false },
      categoryAxis: { reversed: true },
      gapWidth: 60,
    });
    expect(stored().series[0]).toEqual({
      name: '实得',
      values: { sheet: id(), rect: { r: 3, c: 3, r2: 5, c2: 3 } },
      categories: { sheet: id(), rect: { r: 3, c: 2, r2: 5, c2: 2 } },
      fill: '#D9D9D9',
      points: { 2: '#FF0000' },
      labels: true,
    });
  });

  test('加一个系列，名字、数、分类另写', async () => {
    await onSheet((sheet) => {
      const chart = sheet.charts.add('ColumnClustered', sheet.getRange('C3:C6'), 'Columns');
      const series = chart.series.add('得分');
      series.setValues(sheet.getRange('D4:D6'));
      series.setXAxisValues(sheet.getRange('B4:B6'));
    });
    expect(stored().series).toHaveLength(2);
    expect(stored().series[1]).toMatchObject({
      name: '得分',
      values: { rect: { r: 3, c: 3, r2: 5, c2: 3 } },
      categories: { rect: { r: 3, c: 1, r2: 5, c2: 1 } },
    });
  });

  test('按磅移动、放大；删掉', async () => {
    await addChart();
    await onSheet((sheet) => {
      const chart = sheet.charts.getItem('得分');
      chart.left = 10;
      chart.top = 7;
      chart.width = 200;
      chart.height = 100;
    });
    const box = await Excel.run(async (context) => {
      const chart = context.workbook.worksheets.getFirst().charts.getItemAt(0);
      chart.load('left,top,width,height');
      await context.sync();
      return [chart.left, chart.top, chart.width, chart.height];
    });
    [10, 7, 200, 100].forEach((points, i) => expect(box[i]).toBeCloseTo(points, 6));
    await onSheet((sheet) => sheet.charts.getItem('得分').delete());
    expect(host.engine.charts(id())).toEqual([]);
  });
});

describe('跟着工作簿走', () => {
  test('上面插两行、左边插一列：位置与引用一起移动；中间插行则拉长', async () => {
    await addChart();
    await onSheet((sheet) => {
      sheet.getRange('1:2').insert('Down');
      sheet.getRange('A:A').insert('Right');
    });
    expect(stored()).toMatchObject({ from: { r: 4, c: 6 }, to: { r: 18, c: 11 } });
    expect(stored().series[0]?.values?.rect).toEqual({ r: 5, c: 3, r2: 7, c2: 3 });
    await onSheet((sheet) => {
      sheet.getRange('7:7').insert('Down');
    });
    expect(stored()).toMatchObject({ from: { r: 4 }, to: { r: 19 } });
    expect(stored().series[0]?.values?.rect).toEqual({ r: 5, c: 3, r2: 8, c2: 3 });
  });

  test('删掉数据所在的行：引用没了，图表还在；一步撤销全部回来', async () => {
    await addChart();
    const before = stored();
    await onSheet((sheet) => sheet.getRange('3:8').delete('Up'));
    expect(stored()).toMatchObject({ from: { r: 2, dy: 0 }, to: { r: 10 } });
    expect(stored().series[0]).toMatchObject({ name: null, values: null, categories: null });
    await host.engine.undo();
    expect(stored()).toEqual(before);
  });

  test('引用别的表：那张表插行跟着走，改名不变，删表后引用为空', async () => {
    await onSheet((sheet) => {
      const other = sheet.context.workbook.worksheets.add('图');
      other.charts.add('BarClustered', sheet.getRange('B3:D6'), 'Columns');
    });
    await onSheet((sheet) => {
      sheet.getRange('1:1').insert('Down');
      sheet.name = '数据';
    });
    expect(stored('图').series[1]?.values).toEqual({
      sheet: host.sheetId('数据'),
      rect: { r: 4, c: 3, r2: 6, c2: 3 },
    });
    host.engine.removeSheet(host.sheetId('数据'));
    expect(stored('图').series[1]?.values).toBeNull();
  });

  test('复制表：图表跟着复制，引用指着新表', async () => {
    await addChart();
    await onSheet((sheet) => void sheet.copy('End'));
    const copy = stored('Sheet1 (2)');
    expect(copy.series[0]?.values?.sheet).toBe(host.sheetId('Sheet1 (2)'));
    expect(copy.id).not.toBe(stored().id);
  });

  test('快照里有图表', async () => {
    await addChart();
    const before = stored();
    const snapshot = host.engine.save();
    host = await bootHost({ snapshot });
    expect(stored()).toEqual(before);
  });

  test('同一张表上有图表、批注、链接：插行三样都移动', async () => {
    await addChart();
    await onSheet((sheet) => {
      sheet.comments.add('B4', '核实');
      sheet.getRange('B5').hyperlink = { documentReference: 'Sheet1!A1', textToDisplay: '看' };
      sheet.getRange('1:1').insert('Down');
    });
    expect(stored().from.r).toBe(3);
    expect(host.engine.comments(id())[0]).toMatchObject({ r: 4, c: 1 });
    expect(host.engine.hyperlinks(id())[0]).toMatchObject({ r: 5, c: 1 });
  });
});

describe('做不到的事照 Excel 说', () => {
  test('重名、没有的图表、圆环的坐标轴、不认得的种类', async () => {
    await addChart();
    expect(
      await codeOf((sheet) => {
        sheet.charts.add('Doughnut', sheet.getRange('B3:C6')).name = '得分';
      }),
    ).toBe('ItemAlreadyExists');
    expect(await codeOf((sheet) => sheet.charts.getItem('没有').delete())).toBe('ItemNotFound');
    expect(
      await codeOf((sheet) => {
        sheet.charts.add('Doughnut', sheet.getRange('B3:C6')).axes.valueAxis.minimum = 0;
      }),
    ).toBe('InvalidOperation');
    expect(await codeOf((sheet) => sheet.charts.add('Radar', sheet.getRange('B3:C6')))).toBe(
      'NotImplemented',
    );
  });

  test('受保护的表上不许加、不许改', async () => {
    await addChart();
    await onSheet((sheet) => sheet.protection.protect());
    expect(await codeOf((sheet) => sheet.charts.add('Doughnut', sheet.getRange('B3:C6')))).toBe(
      'AccessDenied',
    );
    expect(await codeOf((sheet) => sheet.charts.getItem('得分').delete())).toBe('AccessDenied');
  });
});
