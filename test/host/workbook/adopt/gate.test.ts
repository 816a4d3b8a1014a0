import { afterEach, describe, expect, it } from 'vitest';
import { auditSubmission } from '../../../../src/audit';
import { recognizeGrid } from '../../../../src/recognize';
import { readSubmission, verifySeal } from '../../../../src/submission';
import { sampleTemplate, type SampleOptions } from '../../../unit/recognize/templateXlsx';
import { everything } from '../finalize/everything';
import { asPrinted, digest, explainAll, now } from '../finalize/support';
import { openDesk, readAll, valueOf, type Desk } from '../support';
import { layGrid, requestFor } from './support';

let desk: Desk;
afterEach(() => desk.host.dispose());

const options: readonly (readonly [string, SampleOptions])[] = [
  ['有分值有得分', { weight: true, score: true }],
  ['只有得分', { weight: false, score: true }],
  ['都没有', { weight: false, score: false }],
];

/** 摆好一张我们编的县级表并绑定。 */
async function boundDesk(option: SampleOptions): Promise<Desk> {
  const opened = await openDesk();
  await layGrid(opened, sampleTemplate(option));
  await opened.session.adoptSheet(requestFor(await opened.session.recognizeSheets()));
  await opened.host.engine.settle();
  return opened;
}

describe('认来的版面上审核、定稿、复核', () => {
  it.each(options)('%s：空白模板绑好，填了数率与合计就算出来', async (_, option) => {
    desk = await openDesk();
    const grid = sampleTemplate({ ...option, blank: true });
    await layGrid(desk, grid);
    const [proposal] = recognizeGrid(grid);
    expect(proposal?.questions).toEqual([]);
    const result = await desk.session.adoptSheet(requestFor(await desk.session.recognizeSheets()));
    expect(result.formulas).toBeGreaterThanOrEqual(4);
    for (const [at, amount] of [
      ['D7', 80],
      ['E7', 60],
      ['D8', 20],
      ['E8', 20],
    ] as const)
      await desk.host.typeInto('Sheet1', at, String(amount));
    await desk.host.engine.settle();
    const [form] = (await readAll(desk.session)).forms;
    expect(valueOf(form!, '年度资金总额.全年预算数')).toBe(100);
    expect(valueOf(form!, '执行率')).toBeCloseTo(0.8, 10);
  });

  it.each(options)('%s：填对的表没有错误，定得了稿，复核没变，撤销还原', async (_, option) => {
    desk = await boundDesk(option);
    const { session } = desk;
    const submission = await readAll(session);
    const findings = auditSubmission(submission, { stage: '定稿' });
    expect(
      findings.filter(({ severity }) => severity === '错误').map(({ rule, message }) => `${rule} ${message}`),
    ).toEqual([]);
    await explainAll(desk);
    const asked = { signOff: asPrinted(await session.read()), now, keepAnnotations: false };
    const result = await session.finalize(asked, { digest });
    expect(result.kind === 'blocked' ? result.reasons.map(({ message }) => message) : result.kind).toBe(
      'sealed',
    );
    const verified = await verifySeal(await session.read(), digest);
    expect(verified).toMatchObject({ valid: true });
    const restored = await session.restoreFinalized();
    expect(restored.notices).toEqual([]);
    expect(readSubmission(await session.read())?.forms[0]?.fields.size).toBe(
      submission.forms[0]?.fields.size,
    );
  });

  it('得分改高了说得出，公式不被指控', async () => {
    desk = await boundDesk({ weight: true, score: true });
    await desk.host.typeInto('Sheet1', 'E12', '5场');
    await desk.host.engine.settle();
    const findings = auditSubmission(await readAll(desk.session), { stage: '定稿' });
    expect(findings.some(({ rule }) => /^E0/.test(rule))).toBe(true);
    expect(findings.filter(({ rule }) => rule === 'A13')).toEqual([]);
  });
});

describe('受保护的表、加行', () => {
  it('受保护的表只写没有锁的格，说得出；撤销认表照样还原', async () => {
    desk = await openDesk();
    await layGrid(desk, sampleTemplate({ weight: true, score: true, blank: true }));
    const { Excel } = globalThis as unknown as { Excel: typeof globalThis.Excel };
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.getRange('C6:E6').format.protection.locked = false;
      sheet.protection.protect();
      await context.sync();
    });
    const before = await everything(desk.host.engine);
    const found = await desk.session.recognizeSheets();
    expect(found[0]?.unlocked).not.toBeNull();
    const result = await desk.session.adoptSheet(requestFor(found));
    expect(result).toMatchObject({ isProtected: true, formulas: 3 });
    expect(result.kept).toContain('执行率');
    await desk.host.engine.settle();
    const findings = auditSubmission(await readAll(desk.session), { stage: '定稿' });
    expect(findings.filter(({ message }) => message.includes('公式被删空'))).toEqual([]);
    await desk.session.releaseSheet(found[0]!.sheetId);
    expect(await everything(desk.host.engine)).toEqual(before);
  });

  it('在绑定的表上加一行、删一行：样子照旁边的行，公式、名称、登记跟着长', async () => {
    desk = await openDesk();
    await layGrid(desk, sampleTemplate({ weight: true, score: true, blank: true }));
    await desk.session.adoptSheet(requestFor(await desk.session.recognizeSheets()));
    await desk.host.engine.settle();
    await desk.session.addRow('项目支出绩效自评表', '某项目', '绩效指标', 1);
    await desk.host.engine.settle();
    const [form] = (await readAll(desk.session)).forms;
    expect(form?.blocks.get('绩效指标')?.rows).toHaveLength(5);
    const scores = form?.blocks.get('绩效指标')?.rows.map(({ cells }) => cells.get('得分')?.cell.formula);
    expect(scores?.every((formula) => formula?.includes('PBE.INDICATORSCORE'))).toBe(true);
    await desk.session.removeRow('项目支出绩效自评表', '某项目', '绩效指标', 2);
    await desk.host.engine.settle();
    const again = (await readAll(desk.session)).forms[0]?.blocks.get('绩效指标');
    expect(again?.rows.map(({ label }) => label)).toEqual([
      '培训场次',
      '培训合格率',
      '群众知晓率',
      '参训人员满意度',
    ]);
    const findings = auditSubmission(await readAll(desk.session), { stage: '定稿' });
    expect(findings.filter(({ rule }) => rule === 'A12' || rule === 'A13')).toEqual([]);
  });
});

it('同名的两张表行数不一：各照各的版面读', async () => {
  desk = await openDesk();
  await layGrid(desk, sampleTemplate({ weight: true, score: true }));
  const { Excel } = globalThis as unknown as { Excel: typeof globalThis.Excel };
  await Excel.run(async (context) => {
    context.workbook.worksheets.add('Sheet2');
    await context.sync();
  });
  await layGrid(desk, sampleTemplate({ weight: false, score: true }), { B3: '另一个项目' }, 'Sheet2');
  for (const project of ['甲', '乙']) {
    await desk.session.adoptSheet(requestFor(await desk.session.recognizeSheets(), project));
  }
  await desk.host.engine.settle();
  const { forms, notices } = await readAll(desk.session);
  expect(new Set(forms.map(({ form }) => form.layout)).size).toBe(2);
  expect(forms.map(({ blocks }) => blocks.get('绩效指标')?.rows.length)).toEqual([4, 4]);
  expect(notices.filter(({ message }) => /失效|版面/.test(message))).toEqual([]);
});
