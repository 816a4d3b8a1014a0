import { describe, expect, it } from 'vitest';
import { parseRegistry } from '../../../src/submission';
import { basic, common, formOf, nameOf, openDesk, project, readAll, sheetNames, valueOf } from './support';

describe('项目改名', () => {
  it('项目名称、工作表名、登记一起改，名称跟着改指，录入都在，两次同步', async () => {
    const { host, session } = await openDesk();
    await session.insertForms({ ...common(), forms: [basic, project('甲'), project('乙')] });
    await host.typeInto('项目-甲', 'D8', '18');
    host.resetCounters();
    await session.renameProject('甲', ' 招商引资工作经费 ');
    expect(host.batches()).toMatchObject({ syncs: 2, writing: 1 });
    expect(sheetNames(host)).toEqual(['Sheet1', '基础数据表', '项目-招商引资工作经费', '项目-乙']);
    expect(nameOf(host, '项目_项目名称', '项目-招商引资工作经费')).toContain('项目-招商引资工作经费');
    const source = await session.read();
    const registry = parseRegistry(source.registryXml!);
    expect(registry?.forms.map(({ project: name, sheet }) => [name, sheet])).toContainEqual([
      '招商引资工作经费',
      '项目-招商引资工作经费',
    ]);
    const submission = await readAll(session);
    expect(submission.notices).toEqual([]);
    const renamed = formOf(submission, '项目支出绩效自评表', '招商引资工作经费');
    expect(valueOf(renamed, '年度资金总额.年初预算数')).toBe(18);
    const again = await session.insertForms({ ...common(), forms: [project('招商引资工作经费')] });
    expect(again.inserted[0]).toMatchObject({ state: 'refreshed', sheetName: '项目-招商引资工作经费' });
  });

  it('表名里不许用的字换成下划线，全名留在格里；=1 开头的名字按文字写', async () => {
    const { host, session } = await openDesk();
    await session.insertForms({ ...common(), forms: [project('甲')] });
    await session.renameProject('甲', '=1/2 项目');
    expect(sheetNames(host)).toContain('项目-=1_2 项目');
    expect(formOf(await readAll(session), '项目支出绩效自评表').name).toBe('=1/2 项目');
  });

  it('工作表名被用户另取过的不动', async () => {
    const { host, session } = await openDesk();
    await session.insertForms({ ...common(), forms: [project('甲')] });
    const { Excel } = globalThis as unknown as { Excel: typeof globalThis.Excel };
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('项目-甲').name = '我的表';
      await context.sync();
    });
    await session.renameProject('甲', '乙');
    expect(sheetNames(host)).toContain('我的表');
    expect(formOf(await readAll(session), '项目支出绩效自评表').name).toBe('乙');
  });

  it('重名、空名、没有这个项目：不动工作簿，说清楚', async () => {
    const { host, session } = await openDesk();
    await session.insertForms({ ...common(), forms: [project('甲'), project('乙')] });
    host.resetCounters();
    await expect(session.renameProject('甲', '乙')).rejects.toThrow('已经有了');
    await expect(session.renameProject('甲', '  ')).rejects.toThrow('不能为空');
    await expect(session.renameProject('丙', '丁')).rejects.toThrow('没有项目“丙”');
    expect(host.batches().writing).toBe(0);
  });

  it('写到一半失败：再改一次即好', async () => {
    for (const action of [0, 1, 2, 3]) {
      const { host, session } = await openDesk();
      await session.insertForms({ ...common(), forms: [project('甲')] });
      host.failAt({ batch: 2, action });
      await session.renameProject('甲', '乙').catch(() => undefined);
      const { name } = formOf(await readAll(session), '项目支出绩效自评表');
      expect(['甲', '乙'], `动作 ${action}`).toContain(name);
      if (name === '甲') await session.renameProject('甲', '乙');
      else await session.insertForms({ ...common(), forms: [project('乙')] });
      const submission = await readAll(session);
      expect(formOf(submission, '项目支出绩效自评表').name, `动作 ${action}`).toBe('乙');
      host.dispose();
    }
  });
});

describe('往一格写', () => {
  it('文字按文字写，公式算出来；有内容时先问', async () => {
    const { host, session } = await openDesk();
    await session.insertForms({ ...common(), forms: [basic] });
    const sheetId = host.sheetId('基础数据表');
    const at = (row: number, column: number) => ({ sheetId: sheetId, row, column });
    host.resetCounters();
    await session.writeCell(at(60, 1), { kind: 'text', text: '=100%' }, false);
    expect(host.batches().syncs).toBe(2);
    expect(host.peek('基础数据表', 'B61')).toMatchObject({ value: '=100%', formula: null });
    const asked = await session.writeCell(at(60, 1), { kind: 'text', text: '≥3次' }, false);
    expect(asked).toEqual({ written: false, existing: '=100%' });
    expect(host.peek('基础数据表', 'B61').value).toBe('=100%');
    await session.writeCell(at(60, 1), { kind: 'formula', formula: '=PBE.EXECRATE(346.17,505.05)' }, true);
    expect(host.peek('基础数据表', 'B61').value).toBeCloseTo(0.6854, 6);
  });
});
