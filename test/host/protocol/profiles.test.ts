import { describe, expect, it } from 'vitest';
import { hostProfiles, type HostProfileId } from '../../../src/host';
import { bootHost, type BootOptions } from '../support/bootHost';
import { customFunctions } from '../support/customFunctions';

const functions = [{ id: 'DOUBLE', name: 'DEMO.DOUBLE', parameters: [{ name: '数', type: 'number' }] }];
const ids = hostProfiles.map(({ id }) => id);

async function booted(profile: HostProfileId, more: BootOptions = {}) {
  const host = await bootHost({ profile, functions, ...more });
  customFunctions().associate('DOUBLE', (value: number) => value * 2);
  await write('A1:C1', [[2, '=DEMO.DOUBLE(A1)', '=B1+1']]);
  return host;
}

const write = (address: string, formulas: unknown[][]) =>
  Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Sheet1').getRange(address).formulas = formulas;
    await context.sync();
  });

/** 读一块的值、公式与显示文字。 */
const read = (address: string) =>
  Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Sheet1').getRange(address);
    range.load('values,formulas,text');
    const { application } = context.workbook;
    application.load('calculationState');
    await context.sync();
    return {
      values: range.values[0],
      formulas: range.formulas[0],
      text: range.text[0],
      state: application.calculationState,
    };
  });

/** 等一次“算完了”的事件。 */
const calculated = () =>
  new Promise<void>((resolve) => {
    void Excel.run(async (context) => {
      const handler = context.workbook.worksheets.onCalculated.add(() => {
        handler.remove();
        resolve();
        return Promise.resolve();
      });
      await context.sync();
    });
  });

describe.each(ids)('%s', (id) => {
  it('客户端库：只有 CDN 那一档有备注；主机照样说支持到哪里', async () => {
    const { requirements, client } = hostProfiles.find((one) => one.id === id)!;
    await bootHost({ profile: id });
    expect('notes' in Excel.Worksheet.prototype).toBe(client === 'cdn');
    expect(Office.context.requirements.isSetSupported('ExcelApi', '1.18')).toBe(
      requirements.ExcelApi !== '1.14',
    );
  });

  it('加载项函数的公式读回来带 @；写进去带不带都一样算', async () => {
    const host = await booted(id);
    expect((await read('A1:C1')).formulas).toEqual([2, '=@DEMO.DOUBLE(A1)', '=B1+1']);
    await write('D1', [['="@DEMO.DOUBLE("&@DEMO.DOUBLE(3)']]);
    expect(host.peek('Sheet1', 'D1')).toMatchObject({
      formula: '="@DEMO.DOUBLE("&DEMO.DOUBLE(3)',
      value: '@DEMO.DOUBLE(6',
    });
  });

  it('改了输入：LTSC 先闪 #BUSY!，其余先留旧值；算完才有新值，并有“算完了”的事件', async () => {
    const { traits } = hostProfiles.find((one) => one.id === id)!;
    await booted(id);
    const done = calculated();
    await write('A1', [[5]]);
    const during = await read('A1:C1');
    expect(during.values).toEqual(
      traits.functionResults === 'busyThenValue' ? [5, '#BUSY!', '#BUSY!'] : [5, 4, 5],
    );
    expect(during.state).toBe('Calculating');
    await done;
    expect(await read('A1:C1')).toMatchObject({ values: [5, 10, 11], state: 'Done' });
  });

  it('手动计算：改了不算，按了计算才算', async () => {
    await booted(id);
    await Excel.run(async ({ workbook }) => {
      workbook.application.calculationMode = Excel.CalculationMode.manual;
      await Promise.resolve();
    });
    await write('A1', [[7]]);
    expect(await read('A1:C1')).toMatchObject({ values: [7, 4, 5], state: 'Pending' });
    await Excel.run(async (context) => {
      context.workbook.application.calculate(Excel.CalculationType.recalculate);
      await context.sync();
    });
    expect((await read('A1:C1')).values).toEqual([7, 14, 15]);
  });

  it('窄列里的数读成 #####，文字不变', async () => {
    await booted(id);
    await write('E1:F1', [[123456.789, '123456789']]);
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Sheet1').getRange('E1:F1');
      range.numberFormat = [['#,##0.00', '@']];
      range.format.columnWidth = 22;
      await context.sync();
    });
    const { text } = await read('E1:F1');
    expect(text?.[0]).toMatch(/^#+$/);
    expect(text?.[1]).toBe('123456789');
  });

  it('加载项写入以后，用户敲的数还撤不撤得回', async () => {
    const { traits } = hostProfiles.find((one) => one.id === id)!;
    const host = await booted(id);
    await host.typeInto('Sheet1', 'H1', '7');
    await write('I1', [[1]]);
    await host.engine.undo();
    await host.engine.undo();
    const cleared = 'clearsUndo' in traits && traits.clearsUndo;
    expect(host.peek('Sheet1', 'H1').text).toBe(cleared ? '7' : '');
  });

  it('缩放到一页宽：有的生效，有的不', async () => {
    const { traits } = hostProfiles.find((one) => one.id === id)!;
    await bootHost({ profile: id });
    const zoom = await Excel.run(async (context) => {
      const layout = context.workbook.worksheets.getItem('Sheet1').pageLayout;
      layout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
      layout.load('zoom');
      await context.sync();
      return layout.zoom;
    });
    const ignored = 'ignoresFitToPages' in traits && traits.ignoresFitToPages;
    expect(zoom).toEqual(ignored ? { scale: 100 } : { horizontalFitToPages: 1, verticalFitToPages: 0 });
  });
});

it('网页版：一批超过 5 MB 就拒绝', async () => {
  await bootHost({ profile: 'web' });
  const long = Array.from({ length: 200 }, () => ['长'.repeat(30_000)]);
  await expect(write('A1:A200', long)).rejects.toMatchObject({ code: 'RequestPayloadSizeLimitExceeded' });
});
