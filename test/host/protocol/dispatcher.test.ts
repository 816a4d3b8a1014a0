import { expect, test } from 'vitest';
import { bootHost } from '../support/bootHost';
import { failure, onSheet } from '../support/failure';

const write = (address: string, value: unknown) => (sheet: Excel.Worksheet) => {
  sheet.getRange(address).values = [[value]];
};

test('计数：同步次数、写批、写格、动作种类', async () => {
  const h = await bootHost();
  await onSheet((sheet) => {
    sheet.getRange('A1:B2').values = [
      [1, 2],
      [3, 4],
    ];
    sheet.getRange('A1').format.font.bold = true;
  });
  await onSheet((sheet) => sheet.getRange('A1').load('values'));
  await h.events();
  expect(h.batches()).toMatchObject({ syncs: 2, writing: 1, cells: 4 });
  const [first, second] = h.stats.log.filter((batch) => !batch.cleanup);
  expect(first).toMatchObject({ writes: 2, cellsWritten: 4 });
  expect(first?.byType).toMatchObject({ SetProperty: 2 });
  expect(second).toMatchObject({ writes: 0, byType: { Query: 1 } });
  h.resetCounters();
  expect(h.batches()).toEqual({ syncs: 0, writing: 0, cells: 0, actions: 0 });
});

test('用户敲字不产生主机批次', async () => {
  const h = await bootHost();
  await h.typeInto('Sheet1', 'A1', '5');
  await h.events();
  expect(h.batches()).toMatchObject({ syncs: 0, writing: 0 });
});

test('故障注入：打中的动作答 GeneralException，之前的保持生效，之后照常', async () => {
  const h = await bootHost();
  await onSheet((sheet) => write('Z1', 0)(sheet));
  await h.events();
  const actions = h.stats.log[0]!.actions;
  h.failAt({ batch: 1, action: actions });
  const error = await failure(() =>
    onSheet((sheet) => {
      write('A1', 1)(sheet);
      write('A2', 2)(sheet);
      write('A3', 3)(sheet);
    }),
  );
  expect(error.code).toBe('GeneralException');
  await h.events();
  expect(['A1', 'A2', 'A3'].map((a) => h.peek('Sheet1', a).value)).toEqual([1, '', '']);
  await onSheet(write('A3', 3));
  expect(h.peek('Sheet1', 'A3').value).toBe(3);
  expect(h.faults.clear()).toBe(0);
});

test('整批故障：什么也没做', async () => {
  const h = await bootHost();
  h.failBatch(1);
  expect((await failure(() => onSheet(write('A1', 1)))).code).toBe('GeneralException');
  expect(h.peek('Sheet1', 'A1').value).toBe('');
  await onSheet(write('A1', 2));
  expect(h.peek('Sheet1', 'A1').value).toBe(2);
});

test('善后批不算一批：上一次失败五秒后迟来的释放引用不会替下一批挨故障', async () => {
  const h = await bootHost();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    const kept = sheet.getRange('A1');
    context.trackedObjects.add(kept);
    await context.sync();
    h.resetCounters();
    h.failBatch(1);
    context.trackedObjects.remove(kept);
    await context.sync();
    expect(h.stats.log.map(({ cleanup }) => cleanup)).toEqual([true]);
    sheet.getRange('A1').values = [[1]];
    await expect(context.sync()).rejects.toMatchObject({ code: 'GeneralException' });
  });
  expect(h.faults.clear()).toBe(0);
});

test('没打中的故障清点得出来', async () => {
  const h = await bootHost();
  h.failAt({ batch: 5, action: 0 });
  h.failBatch(9);
  expect(h.faults.clear()).toBe(2);
});

test('用户正在编辑单元格：拒绝；delayForCellEdit 等到结束', async () => {
  const h = await bootHost();
  h.setCellEditing(true);
  expect((await failure(() => onSheet(write('A1', 1)))).code).toBe('InvalidOperationInCellEditMode');
  let done = false;
  const delayed = Excel.run({ delayForCellEdit: true }, async (context) => {
    context.workbook.worksheets.getFirst().getRange('A1').values = [[2]];
    await context.sync();
    done = true;
  });
  await h.events();
  await h.events();
  expect(done).toBe(false);
  h.setCellEditing(false);
  await delayed;
  expect(h.peek('Sheet1', 'A1').value).toBe(2);
});

test('请求、应答超过上限被拒绝', async () => {
  const h = await bootHost({ maxPayload: 20_000 });
  const error = await failure(() => onSheet(write('A1', 'x'.repeat(30_000))));
  expect(error.code).toBe('RequestPayloadSizeLimitExceeded');
  await onSheet((sheet) => {
    sheet.getRange('A1').values = [['x'.repeat(9_000)]];
    sheet.getRange('A2').values = [['x'.repeat(9_000)]];
  });
  await onSheet((sheet) => {
    sheet.getRange('A3').values = [['x'.repeat(9_000)]];
  });
  const read = await failure(() => onSheet((sheet) => sheet.getRange('A1:A3').load('values')));
  expect(read.code).toBe('ResponsePayloadSizeLimitExceeded');
  expect(h.batches().writing).toBe(2);
});

test('主机没有的成员答 ApiNotFound 并写明是哪一个', async () => {
  await bootHost();
  const error = await failure(() => onSheet((sheet) => sheet.pivotTables.load('items/name')));
  expect(error).toMatchObject({ code: 'ApiNotFound', location: 'Worksheet.pivotTables' });
});

test('并发的批次排队执行', async () => {
  const h = await bootHost();
  await Promise.all(
    [1, 2, 3, 4].map((n) =>
      Excel.run(async (context) => {
        const cell = context.workbook.worksheets.getFirst().getRange('A1').load('values');
        await context.sync();
        cell.values = [[Number(cell.values[0]?.[0] ?? 0) + n]];
        await context.sync();
      }),
    ),
  );
  expect(h.batches().syncs).toBe(8);
  expect([1, 2, 3, 4]).toContain(h.peek('Sheet1', 'A1').value);
});

test('一批是一步撤销', async () => {
  const h = await bootHost({ profile: 'm365' });
  await onSheet((sheet) => {
    sheet.getRange('A1:A2').values = [[1], [2]];
    sheet.getRange('B1').formulas = [['=SUM(A1:A2)']];
    sheet.getRange('A1:B1').format.font.bold = true;
  });
  await h.engine.undo();
  await h.engine.settle();
  expect(['A1', 'A2', 'B1'].map((a) => h.peek('Sheet1', a).value)).toEqual(['', '', '']);
  await h.engine.redo();
  await h.engine.settle();
  expect(h.peek('Sheet1', 'B1').value).toBe(3);
});

test('load() 不写属性取全部标量；集合的 top 与 skip', async () => {
  await bootHost();
  await Excel.run(async (context) => {
    context.workbook.worksheets.add('乙');
    context.workbook.worksheets.add('丙');
    const sheet = context.workbook.worksheets.getItem('乙').load();
    const page = context.workbook.worksheets.load({ name: true, $top: 1, $skip: 1 } as never);
    await context.sync();
    expect([sheet.name, sheet.position, sheet.visibility]).toEqual(['乙', 1, 'Visible']);
    expect(page.items.length).toBeGreaterThan(0);
  });
});
