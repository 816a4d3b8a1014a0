import { expect, it } from 'vitest';
import hengyang from '../../fixtures/hengyang-2022-corrected.json';
import { dataOf } from '../../unit/support/memorySource';
import { explainAll, seal } from './finalize/support';
import { newSession, openFilled } from './support';

interface Page {
  readonly paperSize?: string;
  readonly zoom?: unknown;
  readonly headersFooters?: unknown;
}

it('一键设置打印：改乱了的打印设置全部设好，两次同步；定稿以后照样能设，复核不受影响', async () => {
  const { host, session } = await openFilled(dataOf(hengyang), { profile: 'm365' });
  await explainAll({ host, session });
  const page = (sheet: string): Page => (host.engine.meta(host.sheetId(sheet))['pageLayout'] ?? {}) as Page;
  const department = '部门整体支出绩效自评表';
  const before = page(department);
  await Excel.run(async (context) => {
    const { pageLayout } = context.workbook.worksheets.getItem(department);
    pageLayout.paperSize = Excel.PaperType.a3;
    pageLayout.zoom = { scale: 40 };
    pageLayout.headersFooters.defaultForAllPages.centerFooter = '';
    await context.sync();
  });
  expect(page(department)).toMatchObject({ paperSize: 'A3' });
  const cold = newSession({ profile: 'm365' });
  expect(await cold.setUpPrint()).toEqual({ sheets: 5, partly: [], grown: 0, unfitted: [] });
  const syncs = host.batches().syncs;
  await cold.setUpPrint();
  expect(host.batches().syncs - syncs).toBe(2);
  expect(page(department)).toEqual(before);
  expect(before).toMatchObject({
    paperSize: 'A4',
    // 压成一页字就小于 8 号，所以分成两页
    zoom: { horizontalFitToPages: 1 },
    rowBreaks: [12],
    blackAndWhite: true,
    headersFooters: {
      leftHeader: '&9 衡阳市投资促进事务中心',
      rightHeader: '&9 &A',
      centerFooter: '第 &P 页 共 &N 页',
    },
  });
  const [syncsBefore, papers] = [host.batches().syncs, await cold.readPaper()];
  expect(host.batches().syncs - syncsBefore).toBe(1);
  const paper = papers.find(({ name }) => name === department)!;
  expect(paper.map.pages.map(({ firstRow }) => firstRow)).toEqual([0, 12]);
  expect(paper.starts).toEqual(['部门整体支出绩效目标自评表', '绩效指标']);
  expect(paper).toMatchObject({ map: { across: 1 }, troubles: [] });
  const id = host.sheetId(department);
  const [row, column] = [10, 2];
  expect(host.peek(department, 'C11').value).toMatch(/^1、贯彻/);
  const short = host.engine.rowHeight(id, row);
  const text = '逐条写明部门主要职责。'.repeat(60);
  host.engine.writeCells(id, { r: row, c: column, r2: row, c2: column }, () => ({ value: text }));
  host.engine.setRowHeight(id, 4, 4, 60);
  expect(await cold.setUpPrint()).toEqual({ sheets: 5, partly: [], grown: 1, unfitted: [] });
  expect(host.engine.rowHeight(id, row)).toBeGreaterThan(short + 60);
  expect(host.engine.rowHeight(id, 4)).toBe(60);
  expect(page('审核情况表')).toMatchObject({ paperSize: 'A4', orientation: 'Landscape' });
  const fillOf = (sheet: string, address: string): Promise<string> =>
    Excel.run(async (context) => {
      const { fill } = context.workbook.worksheets.getItem(sheet).getRange(address).format;
      fill.load('color');
      await context.sync();
      return fill.color;
    });
  expect(await fillOf(department, 'D5')).toBe('#F1F5F9');
  await host.engine.settle();
  const sheets = [department, '审核情况表'].map((name) => host.sheetId(name));
  const colored = (): readonly number[] => sheets.map((sheet) => host.engine.cfHits(sheet).length);
  const amber = colored();
  expect(amber[1]).toBeGreaterThan(10);
  expect(await seal(cold)).toMatchObject({ kind: 'sealed' });
  // 封的是白底黑字：我们自己的底色、边录边变色一格也没有
  expect(['', '#FFFFFF']).toContain(await fillOf(department, 'A1:J30'));
  expect(['', '#FFFFFF']).toContain(await fillOf('审核情况表', 'A1:I60'));
  await host.engine.settle();
  expect(colored()).toEqual([0, 0]);
  expect(await cold.setUpPrint()).toEqual({ sheets: 5, partly: [], grown: 0, unfitted: [] });
  await cold.restoreFinalized();
  await host.engine.settle();
  expect(colored()).toEqual(amber);
  expect(await fillOf(department, 'D5')).toBe('#F1F5F9');
}, 240_000);
