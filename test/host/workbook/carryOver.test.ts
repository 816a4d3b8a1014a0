import { describe, expect, it } from 'vitest';
import { parseSubmissionData, planCarryOver, readSubmission } from '../../../src/submission';
import type { CarryPlan, Submission } from '../../../src/submission';
import corrected from '../../fixtures/hengyang-2022-corrected.json';
import { memoryBook } from '../../unit/support/memorySource';
import { basic, columnOf, common, department, formOf, openDesk, readAll, valueOf } from './support';

const slow = { timeout: 120_000 };

const parsed = parseSubmissionData(corrected);
if (!parsed.ok) throw new Error(parsed.problems.join('\n'));
const last = readSubmission(memoryBook(parsed.data));
if (!last) throw new Error('没有读到上年的表');
const plan = (current: Submission): CarryPlan => planCarryOver(last, current, '2022年.xlsx');

/** 2023 年的工作簿：基础数据表刚插好。 */
async function thisYear() {
  const desk = await openDesk();
  await desk.session.insertForms({ ...common(), year: 2023, forms: [basic] });
  return desk;
}

const lastActual = (submission: Submission, item: string) =>
  valueOf(formOf(submission, '基础数据表'), `${item}.上年决算数`);

describe('结转上年数', slow, () => {
  it('填入空格、合计跟着算、登记上年数；读一次写一次', async () => {
    const { host, session } = await thisYear();
    const before = await readAll(session);
    const { changes } = plan(before);
    host.resetCounters();
    const result = await session.carryOver({ plan, chosen: changes, missing: [] });
    expect(host.batches()).toMatchObject({ syncs: 2, writing: 1 });
    expect(result).toMatchObject({ written: changes.length, skipped: [] });
    const after = await readAll(session);
    expect(lastActual(after, '办公经费')).toBe(2.46);
    expect(lastActual(after, '公用经费')).toBe(69.72);
    expect(columnOf(formOf(after, '基础数据表'), '业务工作专项', '项目名称')).toEqual([
      '联络湖南异地商会工作',
    ]);
    expect(after.lastYear).toMatchObject({ year: 2022, source: '2022年.xlsx' });
    expect(after.lastYear?.values['公用经费.上年决算数']).toBe(69.72);
  });

  it('同意加行：上年的项目都在，项目支出上年决算与上年一致', async () => {
    const { session } = await thisYear();
    const { changes, missing } = plan(await readAll(session));
    expect(missing).toHaveLength(1);
    const { skipped } = await session.carryOver({ plan, chosen: changes, missing });
    expect(skipped).toEqual([]);
    const after = await readAll(session);
    expect(columnOf(formOf(after, '基础数据表'), '业务工作专项', '上年决算数')).toEqual([18, 4.5]);
    expect(lastActual(after, '项目支出')).toBe(22.5);
  });

  it('文字填进空着的栏，按文字存；填了字的不动；上年的审核说明登记下来', async () => {
    const desk = await openDesk();
    const { session, host } = desk;
    await session.insertForms({ ...common(), year: 2023, forms: [basic, department] });
    const before = await readAll(session);
    const explained = { ...last, explanations: new Map([['D07|某表||资金执行率', '疫情影响']]) };
    const withTexts = (current: Submission): CarryPlan => planCarryOver(explained, current, '2022年.xlsx');
    const chosen = withTexts(before).changes.filter(({ kind }) => kind === '填入');
    // 预览以后又写了字的一格：不盖掉
    await host.typeInto(department.form, 'C11', '今年的职责');
    host.resetCounters();
    const result = await session.carryOver({ plan: withTexts, chosen, missing: [] });
    expect(host.batches()).toMatchObject({ syncs: 2, writing: 1 });
    expect(result.skipped).toEqual(['部门履职概述']);
    const after = await readAll(session);
    expect(valueOf(formOf(after, department.form), '部门履职概述')).toBe('今年的职责');
    expect(valueOf(formOf(after, department.form), '填表人')).toBe('填表人甲');
    expect(valueOf(formOf(after, department.form), '联系电话')).toBe('1000000');
    expect(valueOf(formOf(after, '基础数据表'), '厉行节约保障措施')).toMatch(/^1、严格按照财务/);
    expect(valueOf(formOf(after, department.form), '整体绩效目标')).toBe('');
    expect(after.lastYear?.explanations).toEqual({ 'D07|某表||资金执行率': '疫情影响' });
  });

  it('没勾的不动；预览之后用户又改过的格不盖掉，说出来', async () => {
    const { host, session } = await thisYear();
    const { changes } = plan(await readAll(session));
    const chosen = changes.filter(({ label }) => /办公经费|印刷费/.test(label));
    await host.typeInto('基础数据表', 'B9', '9.9');
    const result = await session.carryOver({ plan, chosen, missing: [] });
    expect(result).toMatchObject({ written: 1, skipped: ['办公经费 上年决算数'] });
    const after = await readAll(session);
    expect(lastActual(after, '办公经费')).toBe(9.9);
    expect(lastActual(after, '印刷费')).toBe(0.57);
    expect(lastActual(after, '设备购置费')).toBe('');
  });

  it('预览之后在上面插了行，照样写在该写的格里；修复表样不丢登记的上年数', async () => {
    const { session } = await thisYear();
    const { changes } = plan(await readAll(session));
    await session.addRow('基础数据表', null, '业务工作专项', 0);
    await session.carryOver({ plan, chosen: changes, missing: [] });
    await session.insertForms({ ...common(), year: 2023, forms: [basic] });
    const after = await readAll(session);
    expect(lastActual(after, '政府采购金额')).toBe(0);
    expect(after.lastYear?.year).toBe(2022);
  });

  it('撤销：写过的格恢复原样，登记也恢复', async () => {
    const { session } = await thisYear();
    const before = await readAll(session);
    const { changes } = plan(before);
    const { undo } = await session.carryOver({ plan, chosen: changes, missing: [] });
    await session.undoCarryOver(undo);
    const after = await readAll(session);
    expect(after.lastYear).toBeNull();
    for (const [key, { cell }] of formOf(before, '基础数据表').fields) {
      expect([key, valueOf(formOf(after, '基础数据表'), key)]).toEqual([key, cell.value]);
    }
    expect(columnOf(formOf(after, '基础数据表'), '业务工作专项', '项目名称')).toEqual(['']);
  });
});
