import { describe, expect, it, vi } from 'vitest';
import { auditSubmission } from '../../../src/audit';
import type { HostProfileId } from '../../../src/host';
import { exportXlsx, importXlsx } from '../../../src/xlsx';
import hengyang from '../../fixtures/hengyang-2022-corrected.json';
import { dataOf } from '../../unit/support/memorySource';
import { explainAll, seal } from './finalize/support';
import { common, department, formOf, newSession, openFilled, readAll, valueOf, type Desk } from './support';

// 每一档都要填四张表
vi.setConfig({ testTimeout: 240_000 });

const sheet = '部门整体支出绩效自评表';
const profiles: HostProfileId[] = ['ltsc2021', 'm365', 'm365cdn', 'web'];

const filled = (profile: HostProfileId): Promise<Desk> => openFilled(dataOf(hengyang), { profile });

const rateOf = async ({ session }: Desk): Promise<unknown> => {
  const form = formOf(await readAll(session), department.form);
  return valueOf(form, '资金执行率');
};

const manual = (): Promise<void> =>
  Excel.run(async (context) => {
    context.workbook.application.calculationMode = Excel.CalculationMode.manual;
    await context.sync();
  });

describe.each(profiles)('真 Excel 的脾气（%s）', (profile) => {
  it('读回来带 @ 的公式就是我们的公式：没有要修的，审核不说改过，重写不写', async () => {
    const { host, session } = await filled(profile);
    const again = await session.insertForms({ ...common(), forms: [department] });
    expect(again.inserted.map(({ repairs }) => repairs)).toEqual([[]]);
    const submission = await readAll(session);
    expect(auditSubmission(submission).filter(({ rule }) => rule === 'A13')).toEqual([]);
    expect(await session.restoreFunctions()).toEqual({ restored: 0, failed: 0 });
    expect(host.peek(sheet, 'F5').formula).toBe('=PBE.EXECRATE(自评_执行数,自评_资金总额)');
  });

  it('改了数马上审：等到新结果，不拿 #BUSY!、旧值当终值；算好了就只读一次', async () => {
    const desk = await filled(profile);
    await desk.host.typeInto(sheet, 'E5', '404.04');
    expect(await rateOf(desk)).toBe(0.8);
    desk.host.resetCounters();
    expect(await rateOf(desk)).toBe(0.8);
    expect(desk.host.batches().syncs).toBe(1);
  });

  it('手动计算：审核、定稿先重算；边录边审只看，不替用户算', async () => {
    const desk = await filled(profile);
    await explainAll(desk);
    await manual();
    await desk.host.typeInto(sheet, 'E5', '404.04');
    const looked = await desk.session.read({ annotations: false });
    expect(desk.session.condition.manualCalculation).toBe(true);
    expect(looked.sheets.find(({ name }) => name === sheet)?.cell(4, 5).value).toBe(0.6854);
    expect(await rateOf(desk)).toBe(0.8);
  });

  it('定稿：公式换成原生公式与定值，条数与没有脾气的主机一样；撤销回到原样', async () => {
    const desk = await filled(profile);
    await explainAll(desk);
    expect(await seal(desk.session)).toMatchObject({ kind: 'sealed', formulas: 10, values: 28 });
    await desk.session.restoreFinalized();
    expect(desk.host.peek(sheet, 'F5').formula).toBe('=PBE.EXECRATE(自评_执行数,自评_资金总额)');
  });

  it('一键设置打印：没有照设“一页宽”的表说出来', async () => {
    const { session } = await filled(profile);
    const { unfitted } = await session.setUpPrint();
    expect(unfitted.length > 0).toBe(profile === 'ltsc2021' || profile === 'web');
  });

  it('窄列里的率读成 #####：照数字格式算出显示文字', async () => {
    const desk = await filled(profile);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem(sheet).getRange('F:F').format.columnWidth = 12;
      await context.sync();
    });
    const source = await desk.session.read();
    expect(source.sheets.find(({ name }) => name === sheet)?.cell(4, 5).text).toBe('68.54%');
  });
});

it('Excel 的值停在旧数上（结果没来）：定稿拒绝，指出那一格', async () => {
  const desk = await filled('m365cdn');
  await explainAll(desk);
  const { engine } = desk.host;
  // 存下来的缓存值与公式对不上，打开时不重算：像结果一直没有来
  const bytes = await exportXlsx(engine, { functionNamespaces: ['PBE'] });
  await importXlsx(engine, bytes, { functionNamespaces: ['PBE'] });
  const late = vi.spyOn(engine, 'readCell').mockImplementation((id, r, c) => {
    const cell = Object.getPrototypeOf(engine).readCell.call(engine, id, r, c);
    return cell.formula?.includes('PBE.EXECRATE') ? { ...cell, value: 0.5 } : cell;
  });
  const result = await seal(newSession({ profile: 'm365cdn' }));
  late.mockRestore();
  expect(result.kind).toBe('blocked');
  const messages = result.kind === 'blocked' ? result.reasons.map(({ message }) => message) : [];
  expect(messages).toContainEqual(expect.stringMatching(/F5 显示 0\.5，本软件由现在的数算出 0\.6854：.*F9/));
});
