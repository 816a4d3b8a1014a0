import { describe, expect, it } from 'vitest';
import { FUNCTION_NAMESPACE, functionMetadata, registerFunctions } from '../../../src/functions';
import { exportXlsx, importXlsx } from '../../../src/xlsx';
import { bootHost, type BootedHost } from '../support/bootHost';
import { contentOf } from '../xlsx/editedBook';
import { basic, common, department, newSession, openDesk, readAll } from './support';

const slow = { timeout: 120_000 };
const namespaces = { functionNamespaces: [FUNCTION_NAMESPACE] };

const definitions = functionMetadata().map(({ id, name, parameters }) => ({
  id,
  name: `${FUNCTION_NAMESPACE}.${name}`,
  parameters: [...parameters],
}));

/** 填好的工作簿存成文件：执行数 346.17、资金总额 505.07。 */
async function savedBook() {
  const { host, session } = await openDesk();
  await session.insertForms({ ...common(), forms: [basic, department] });
  await host.typeInto(department.form, 'D5', '505.07');
  await host.typeInto(department.form, 'E5', '346.17');
  await host.typeInto(basic.form, 'B5', '15');
  await host.typeInto(basic.form, 'C5', '12');
  const before = await readAll(session);
  return { bytes: await exportXlsx(host.engine, namespaces), content: contentOf(before), before };
}

/** 没有我们的函数的 Excel 打开文件，再装上加载项：公式早就在，函数此时才有。 */
async function openedBeforeFunctions(bytes: Uint8Array): Promise<BootedHost> {
  const bare = await bootHost();
  await importXlsx(bare.engine, bytes);
  await bare.engine.recalculate();
  await bare.engine.settle();
  const host = await bootHost({ functions: definitions, snapshot: bare.engine.save() });
  registerFunctions();
  return host;
}

describe('打开时恢复函数公式', slow, () => {
  it('文件里的写法 _xldudf_PBE_…：停在 #NAME?，登记以后一批写回，数都对，录入不动', async () => {
    const { bytes, content } = await savedBook();
    const host = await openedBeforeFunctions(bytes);
    expect(host.peek(department.form, 'F5').text).toBe('#NAME?');
    const session = newSession();
    await session.read();
    expect(session.condition.staleFunctions).toBe(12);
    host.resetCounters();
    const result = await session.restoreFunctions();
    await host.engine.settle();
    expect(result).toEqual({ restored: 12, failed: 0 });
    expect(host.batches()).toMatchObject({ syncs: 2, writing: 1 });
    expect(host.peek(department.form, 'F5')).toMatchObject({ text: '68.54%' });
    expect(host.peek(department.form, 'F5').formula).toMatch(/^=PBE\.EXECRATE\(/);
    expect(contentOf(await readAll(session))).toEqual(content);
    expect(session.condition.staleFunctions).toBe(0);
    host.resetCounters();
    expect(await session.restoreFunctions()).toEqual({ restored: 0, failed: 0 });
    expect(host.batches()).toMatchObject({ syncs: 1, writing: 0 });
  });

  it('函数没有装上：没填的格算出空白，填了的仍是 #NAME?，如实说', async () => {
    const { bytes } = await savedBook();
    const host = await bootHost();
    await importXlsx(host.engine, bytes);
    await host.engine.recalculate();
    await host.engine.settle();
    const session = newSession();
    await session.read();
    const { restored, failed } = await session.restoreFunctions();
    await host.engine.settle();
    expect(restored + failed).toBe(12);
    expect(failed).toBeGreaterThan(0);
    expect(session.condition.staleFunctions).toBe(failed);
    expect(host.peek(department.form, 'F5').text).toBe('#NAME?');
  });

  it('函数在、名称坏了的 #NAME? 不归这里管', async () => {
    const { host, session } = await openDesk();
    await session.insertForms({ ...common(), forms: [department] });
    await session.read();
    expect(session.condition.staleFunctions).toBe(0);
    host.engine.removeName(host.engine.names().find(({ name }) => name === '自评_执行数')!.id);
    await host.engine.recalculate();
    expect(host.peek(department.form, 'F5').text).toBe('#NAME?');
    await session.read();
    expect(session.condition.staleFunctions).toBe(0);
  });

  it('手动计算：看得出，不替用户改', async () => {
    const { session } = await openDesk();
    await session.insertForms({ ...common(), forms: [basic] });
    await globalThis.Excel.run(async (context) => {
      context.workbook.application.calculationMode = 'Manual';
      await context.sync();
    });
    await session.read();
    expect(session.condition.manualCalculation).toBe(true);
    await globalThis.Excel.run(async (context) => {
      const { application } = context.workbook;
      application.load('calculationMode');
      await context.sync();
      expect(application.calculationMode).toBe('Manual');
    });
  });
});
