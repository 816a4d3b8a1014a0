import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { describe, expect, it } from 'vitest';
import { LTSC_2021, M365, isSetSupported, type RequirementSets } from '../../../src/host';
import { describeDifference, runSelfCheck, selfCheckProbes } from '../../../src/workbook/actions/selfCheck';
import expectations from '../../../src/workbook/actions/selfCheck/expectations.json';
import { basic, common, openDesk, sheetNames } from './support';

const options = (requirements: RequirementSets = M365) => ({
  isSetSupported: (set: string, version: string) => isSetSupported(requirements, set, version),
  environment: '测试',
  time: '2026-11-21T00:00:00.000Z',
});

describe('自检：真客户端、模拟主机', () => {
  it('主机的回答就是记下的预期，没有漏记的项', async () => {
    await openDesk({ profile: 'm365cdn' });
    const report = await runSelfCheck(options());
    const facts = Object.fromEntries(report.results.map(({ id, observed }) => [id, observed]));
    expect(report.results.filter(({ state }) => state === 'failed')).toEqual([]);
    const file = new URL('../../../src/workbook/actions/selfCheck/expectations.json', import.meta.url);
    const config = await resolveConfig(file);
    const recorded = await format(JSON.stringify(facts), { ...config, parser: 'json' });
    await expect(recorded).toMatchFileSnapshot(fileURLToPath(file));
    expect(report.results.map(describeDifference).filter(Boolean)).toEqual([]);
    expect(report.results.every(({ state }) => state === 'same')).toBe(true);
    expect(Object.keys(expectations)).toEqual(selfCheckProbes.map(({ id }) => id));
  });

  it('不碰用户的表，不留草稿表和名称', async () => {
    const { host, session } = await openDesk();
    await session.insertForms({ ...common(), forms: [basic] });
    const before = { sheets: sheetNames(host), names: host.engine.names(), saved: host.engine.save() };
    await runSelfCheck(options());
    expect(sheetNames(host)).toEqual(before.sheets);
    expect(host.engine.names()).toEqual(before.names);
  });

  it('LTSC 2021 没有备注：跳过并说明，其余照做', async () => {
    await openDesk({ requirements: LTSC_2021 });
    const { results } = await runSelfCheck(options(LTSC_2021));
    const skipped = results.filter(({ state }) => state === 'skipped');
    expect(skipped.map(({ id }) => id)).toEqual(['notes.add']);
    expect(describeDifference(skipped[0]!)).toContain('没有这项功能');
    expect(results.filter(({ state }) => state === 'failed')).toEqual([]);
  });

  it('中途主机报错：那一项记为没有做成，草稿表照样删掉，后面继续', async () => {
    const { host } = await openDesk();
    const sheets = sheetNames(host);
    host.failBatch(3);
    const { results, cancelled } = await runSelfCheck(options());
    expect(results.filter(({ state }) => state === 'failed').map(({ id }) => id)).toEqual(['values.plain']);
    expect(results.find(({ state }) => state === 'failed')?.error).toContain('没有完成');
    expect(cancelled).toBe(false);
    expect(sheetNames(host)).toEqual(sheets);
  });

  it('取消后不再做下去', async () => {
    await openDesk();
    const controller = new AbortController();
    const report = await runSelfCheck({
      ...options(),
      signal: controller.signal,
      onProgress: ({ done }) => {
        if (done === 3) controller.abort();
      },
    });
    expect(report.cancelled).toBe(true);
    expect(report.results).toHaveLength(4);
  });
});
