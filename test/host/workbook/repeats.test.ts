import { expect, it, vi } from 'vitest';
import { repeatOffers } from '../../../src/audit';
import { verifySeal } from '../../../src/submission';
import corrected from '../../fixtures/hengyang-2022-corrected.json';
import { edit } from '../../unit/support/editData';
import { dataOf } from '../../unit/support/memorySource';
import { digest, explainAll, seal } from './finalize/support';
import { department, formOf, openFilled, readAll, valueOf } from './support';

// 填四张表要起整台引擎，机器忙时缺省的半分钟不够。
vi.setConfig({ testTimeout: 240_000 });

const FIRST = '招商引资工作经费';

it('取来的是公式：一批写完，跟着出处变；撤销、断开都不丢数；定得了稿，复核有效', async () => {
  const full = dataOf(corrected);
  const blank = { '当年财政拨款.年初预算数': undefined, 填表人: undefined, 联系电话: undefined };
  const data = edit(
    full,
    { form: department.form, values: { 执行数: undefined, 基本支出: undefined, 项目支出: undefined } },
    { form: '项目支出绩效自评表', name: FIRST, values: blank },
  );
  const desk = await openFilled(data);
  const { session, host } = desk;
  const offers = repeatOffers(await readAll(session)).filter(({ kind }) => kind === '填');
  expect(offers.map(({ value }) => value)).toEqual([
    '346.17',
    '482.55',
    '22.5',
    '4.5',
    '填表人甲',
    '1000000',
  ]);
  const { applied, skipped } = await session.applyFixes(offers.map(({ fix }) => fix));
  expect({ applied, skipped }).toEqual({ applied: 6, skipped: [] });

  const whole = async () => {
    const submission = await readAll(session);
    const [own, form] = [
      formOf(submission, department.form),
      formOf(submission, '项目支出绩效自评表', FIRST),
    ];
    return [
      ...['执行数', '基本支出', '项目支出', '资金执行率'].map((key) => valueOf(own, key)),
      ...Object.keys(blank).map((key) => valueOf(form, key)),
    ];
  };
  expect(await whole()).toEqual([346.17, 482.55, 22.5, 0.6854, 4.5, '填表人甲', '1000000']);

  const source = formOf(await readAll(session), '基础数据表').fields.get('部门基本支出.本年决算数')!.place!;
  const { sheetId, row: r, column: c } = source;
  const type = async (value: number) => {
    host.engine.writeCells(sheetId, { r, c, r2: r, c2: c }, () => ({ value }));
    await host.engine.settle();
  };
  await type(300);
  expect((await whole())[0]).toBe(322.5);
  await type(323.67);

  await explainAll(desk);
  const result = await seal(session);
  expect(result.kind === 'blocked' ? result.reasons : result.kind).toBe('sealed');
  expect((await whole())[0]).toBe(346.17);
  expect((await verifySeal(await session.read(), digest))?.valid).toBe(true);
});
