import { beforeEach, expect, test } from 'vitest';
import { bootHost } from '../support/bootHost';
import { codeOf, onSheet } from '../support/failure';

beforeEach(async () => {
  await bootHost();
});

test('页面设置写了读得回', async () => {
  await bootHost({ profile: 'm365' });
  await Excel.run(async (context) => {
    const { pageLayout } = context.workbook.worksheets.getFirst();
    pageLayout.orientation = 'Landscape';
    pageLayout.paperSize = 'A4';
    pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
    pageLayout.centerHorizontally = true;
    pageLayout.setPrintMargins('Centimeters', { left: 2.54, right: 2.54, top: 1.27 });
    pageLayout.bottomMargin = 36;
    pageLayout.headersFooters.defaultForAllPages.centerFooter = '第 &P 页 共 &N 页';
    pageLayout.load();
    pageLayout.headersFooters.defaultForAllPages.load('centerFooter,leftHeader');
    await context.sync();
    expect(pageLayout.toJSON()).toMatchObject({
      orientation: 'Landscape',
      paperSize: 'A4',
      zoom: { horizontalFitToPages: 1 },
      centerHorizontally: true,
      leftMargin: 72,
      topMargin: 36,
      bottomMargin: 36,
    });
    const { centerFooter, leftHeader } = pageLayout.headersFooters.defaultForAllPages;
    expect([centerFooter, leftHeader]).toEqual(['第 &P 页 共 &N 页', '']);
  });
});

test('打印区与标题行跟着插行走，并以表级名称存着', async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.pageLayout.setPrintArea('A1:D20');
    sheet.pageLayout.setPrintTitleRows('$3:$4');
    sheet.getRange('2:2').insert('Down');
    const area = sheet.pageLayout.getPrintArea().load('address');
    const titles = sheet.pageLayout.getPrintTitleRows().load('address');
    const columns = sheet.pageLayout.getPrintTitleColumnsOrNullObject();
    sheet.names.load('items/name');
    await context.sync();
    expect([area.address, titles.address, columns.isNullObject]).toEqual([
      'Sheet1!A1:D21',
      'Sheet1!4:5',
      true,
    ]);
    expect(sheet.names.items.map((item) => item.name)).toEqual(['Print_Area', 'Print_Titles']);
    sheet.pageLayout.setPrintArea('A1:B2');
    const next = sheet.pageLayout.getPrintAreaOrNullObject().load('address');
    await context.sync();
    expect(next.address).toBe('Sheet1!A1:B2');
  });
});

test('没设过打印区是空对象', async () => {
  await Excel.run(async (context) => {
    const area = context.workbook.worksheets.getFirst().pageLayout.getPrintAreaOrNullObject();
    await context.sync();
    expect(area.isNullObject).toBe(true);
  });
});

test('页眉一侧合计超过 255 字被拒绝', async () => {
  const header = (text: string) => (sheet: Excel.Worksheet) => {
    sheet.pageLayout.headersFooters.defaultForAllPages.leftHeader = text;
  };
  expect(await codeOf(header('x'.repeat(254)))).toBe('InvalidArgument');
  await onSheet(header('x'.repeat(253)));
  expect(
    await codeOf((sheet) => (sheet.pageLayout.headersFooters.defaultForAllPages.rightHeader = 'y')),
  ).toBe('InvalidArgument');
});

test('缩放不能与压页并用', async () => {
  expect(await codeOf((sheet) => (sheet.pageLayout.zoom = { scale: 50, horizontalFitToPages: 1 }))).toBe(
    'InvalidArgument',
  );
});

test('手工分页：加、读、随插删行移动、全部去掉（ExcelApi 1.9）', async () => {
  await onSheet((sheet) => {
    sheet.horizontalPageBreaks.add('C21');
    sheet.horizontalPageBreaks.add(sheet.getRange('A11:D12'));
    sheet.getRange('1:1').insert('Down');
    sheet.getRange('12:12').delete('Up');
  });
  await Excel.run(async (context) => {
    const { horizontalPageBreaks: breaks } = context.workbook.worksheets.getFirst();
    breaks.load('items/rowIndex');
    await context.sync();
    expect(breaks.items.map(({ rowIndex }) => rowIndex)).toEqual([20]);
    breaks.removePageBreaks();
    const left = breaks.getCount();
    await context.sync();
    expect(left.value).toBe(0);
  });
  expect(await codeOf((sheet) => sheet.horizontalPageBreaks.add('A1'))).toBe('InvalidArgument');
});
