import { describe, expect, it } from 'vitest';
import { WorkbookError } from '../../../src/workbook';
import {
  basic,
  columnOf,
  common,
  department,
  formOf,
  nameOf,
  openDesk,
  project,
  readAll,
  sheetNames,
  styleOf,
  userRows,
  type Desk,
} from './support';

const sheet = '部门整体支出绩效自评表';
const block = '绩效指标';

/** 插好部门自评表并填上分值与前几个三级指标。 */
async function deskWithIndicators(): Promise<Desk> {
  const desk = await openDesk();
  await desk.session.insertForms({ ...common(), forms: [department] });
  for (const [index, name] of ['招商考察', '汇编完成率', '考核时间', '成本控制'].entries()) {
    await desk.host.typeInto(sheet, `D${14 + index}`, name);
    await desk.host.typeInto(sheet, `G${14 + index}`, '10');
  }
  return desk;
}

const merges = ({ host }: Desk): readonly string[] =>
  host.engine
    .merges(host.sheetId(sheet))
    .filter((rect) => rect.c <= 1 && rect.r2 > rect.r && rect.r >= 12)
    .map(({ r, r2, c }) => `${'AB'[c]}${r + 1}:${r2 + 1}`)
    .sort();

describe('增删行', () => {
  it('加行加到断成几页：重复的表头加高到放得下竖排的“绩效指标”', async () => {
    const { host, session } = await openDesk();
    await session.insertForms({ ...common(), forms: [department] });
    const [id, header] = [host.sheetId(sheet), 12];
    const rowBreaks = (): number =>
      (host.engine.meta(id)['pageLayout'] as { rowBreaks?: readonly number[] }).rowBreaks?.length ?? 0;
    expect(host.peek(sheet, 'B13').value).toBe('一级指标');
    expect(rowBreaks()).toBe(0);
    expect(host.engine.rowHeight(id, header)).toBeLessThan(60);
    for (let added = 0; added < 24; added += 1) await session.addRow(sheet, null, block, 3);
    expect(rowBreaks()).toBeGreaterThan(0);
    // 四个字，一个字一行
    expect(host.engine.rowHeight(id, header)).toBeGreaterThanOrEqual(60);
  }, 120_000);

  it('在组中间加一行：公式、名称、有效性、边框、锁定、合并、合计都跟着长，两次同步', async () => {
    const desk = await deskWithIndicators();
    const { host, session } = desk;
    host.resetCounters();
    await session.addRow(sheet, null, block, 1);
    expect(host.batches()).toMatchObject({ syncs: 2, writing: 1 });
    expect(merges(desk)).toEqual(['A13:23', 'B14:18', 'B19:22']);
    expect(host.peek(sheet, 'D16').value).toBe('');
    expect(host.peek(sheet, 'D17').value).toBe('考核时间');
    expect(host.peek(sheet, 'H16').formula).toBe(
      '=PBE.INDICATORSCORE($E16,$F16,$G16,$J16,"差额",2,0,0,$D16,$B$13:$C16)',
    );
    expect(host.peek(sheet, 'H17').formula).toBe(
      '=PBE.INDICATORSCORE($E17,$F17,$G17,$J17,"差额",2,0,0,$D17,$B$13:$C17)',
    );
    const cell = styleOf(host, sheet, 'E16');
    expect(cell).toMatchObject({ locked: false, style: { numFmt: '@' } });
    expect(cell.style.borders?.Bottom).toBeTruthy();
    await host.typeInto(sheet, 'G16', '5');
    expect(host.peek(sheet, 'G23').value).toBe(45);
    expect(nameOf(host, '自评_绩效指标_分值')).toContain('$G$14:$G$22');
    const list = host.engine.dvRules(host.sheetId(sheet)).find(({ type }) => type === 'list');
    expect(list?.ranges).toEqual([{ r: 13, c: 9, r2: 21, c2: 9 }]);
  });

  it('加在最后一行之后、第一行之前，名称与合计照样包进去', async () => {
    const desk = await deskWithIndicators();
    const { host, session } = desk;
    await session.addRow(sheet, null, block, 7);
    await host.typeInto(sheet, 'G22', '3');
    await session.addRow(sheet, null, block, -1);
    await host.typeInto(sheet, 'G14', '2');
    expect(host.peek(sheet, 'G24').value).toBe(45);
    expect(nameOf(host, '自评_绩效指标_分值')).toContain('$G$14:$G$23');
    expect(merges(desk)).toEqual(['A13:24', 'B14:18', 'B19:23']);
    expect(host.peek(sheet, 'B14').value).toBe('产出指标（50分）');
    expect(host.peek(sheet, 'H14').formula).toBe(
      '=PBE.INDICATORSCORE($E14,$F14,$G14,$J14,"差额",2,0,0,$D14,$B$13:$C14)',
    );
    expect(host.peek(sheet, 'H23').formula).toBe(
      '=PBE.INDICATORSCORE($E23,$F23,$G23,$J23,"差额",2,0,0,$D23,$B$13:$C23)',
    );
    const formats = host.engine.cfRules(host.sheetId(sheet)).filter(({ ranges }) => ranges[0]?.c === 7);
    expect(formats.length).toBeGreaterThan(0);
    // 第 24 行是得分合计，自有一条
    const inBlock = formats.filter(({ ranges: [range] }) => range!.r > 12 && range!.r < 23);
    expect(inBlock.length).toBeGreaterThan(0);
    for (const { ranges } of inBlock) expect(ranges).toEqual([{ r: 13, c: 7, r2: 22, c2: 7 }]);
    const form = formOf(await readAll(session), sheet);
    expect(columnOf(form, block, '三级指标').slice(0, 5)).toEqual([
      '',
      '招商考察',
      '汇编完成率',
      '考核时间',
      '成本控制',
    ]);
    expect(form.blocks.get(block)?.rows.at(-1)?.carried['一级指标']).toBe('效益指标（40分）');
    const again = await session.insertForms({ ...common(), forms: [department] });
    expect(again.inserted[0]?.state).toBe('refreshed');
    expect(merges(desk)).toEqual(['A13:24', 'B14:18', 'B19:23']);
  });

  it('加完行第二锚点也更新：名称坏了仍能按位置找回', async () => {
    const { host, session } = await deskWithIndicators();
    await session.addRow(sheet, null, block, 0);
    host.engine.removeName(host.engine.names().find(({ name }) => name === '自评_总分')!.id);
    const submission = await readAll(session);
    expect(formOf(submission, sheet).fields.get('总分')?.place).toMatchObject({ row: 26, column: 3 });
  });

  it('删掉组首那一行，组名留在组里；名称与合计缩短', async () => {
    const desk = await deskWithIndicators();
    const { host, session } = desk;
    host.resetCounters();
    await session.removeRow(sheet, null, block, 0);
    expect(host.batches().syncs).toBe(2);
    expect(host.peek(sheet, 'B14').value).toBe('产出指标（50分）');
    expect(host.peek(sheet, 'D14').value).toBe('汇编完成率');
    expect(merges(desk)).toEqual(['A13:21', 'B14:16', 'B17:20']);
    expect(nameOf(host, '自评_绩效指标_分值')).toContain('$G$14:$G$20');
    expect(host.peek(sheet, 'G21').value).toBe(30);
  });

  it('删到只剩最少行数时只清空内容，被改写的公式恢复', async () => {
    const { host, session } = await openDesk();
    await session.insertForms({ ...common(), forms: [basic] });
    await host.typeInto('基础数据表', 'A25', '招商引资工作');
    await host.typeInto('基础数据表', 'B25', '4.5');
    await session.removeRow('基础数据表', null, '业务工作专项', 0);
    expect(host.peek('基础数据表', 'A25').value).toBe('');
    expect(host.peek('基础数据表', 'B24').value).toBe('');
    expect(nameOf(host, '基础_业务工作专项明细')).toContain('$A$25:$D$25');
  });

  it('项目表里加行只动那一张', async () => {
    const { host, session } = await openDesk();
    await session.insertForms({ ...common(), forms: [project('甲'), project('乙')] });
    await session.addRow('项目支出绩效自评表', '乙', block, 6);
    expect(nameOf(host, '项目_绩效指标', '项目-乙')).toContain('$B$14:$J$21');
    expect(nameOf(host, '项目_绩效指标', '项目-甲')).toContain('$B$14:$J$20');
  });

  it('五百行里加一行，比五十行时只多各页的分页，一页一个动作', async () => {
    const actions = async (rows: number): Promise<number> => {
      const { host, session } = await openDesk();
      await session.insertForms({ ...common(), forms: [{ ...department, rows: { 绩效指标: { rows } } }] });
      host.resetCounters();
      await session.addRow(sheet, null, block, 3);
      return host.batches().actions;
    };
    const more = (await actions(500)) - (await actions(50));
    expect(more).toBeLessThan(450 / 20);
  }, 120_000);

  it('只是一个名称坏了、版面完好：照样加行，名称留给修复', async () => {
    const { host, session } = await deskWithIndicators();
    host.engine.removeName(host.engine.names().find(({ name }) => name === '自评_执行数')!.id);
    await session.addRow(sheet, null, block, 0);
    expect(nameOf(host, '自评_绩效指标_分值')).toContain('$G$14:$G$22');
    expect(columnOf(formOf(await readAll(session), sheet), block, '三级指标')).toHaveLength(9);
  });

  it('版面被改动过时不硬插，说明怎么修', async () => {
    const { host, session } = await deskWithIndicators();
    await userRows(host, sheet, 6, 'delete');
    const failure = session.addRow(sheet, null, block, 0);
    await expect(failure).rejects.toThrow(WorkbookError);
    await expect(failure).rejects.toMatchObject({ remedy: expect.stringContaining('修复') as string });
    await expect(session.addRow(sheet, null, block, 99)).rejects.toThrow();
    await expect(session.addRow('基础数据表', null, '业务工作专项', 0)).rejects.toThrow('没有“基础数据表”');
  });
});

describe('项目', () => {
  it('加项目照登记的方案插表；重名报错；删项目只删那一张', async () => {
    const { host, session } = await openDesk();
    await session.insertForms({ ...common(), forms: [basic, project('甲')] });
    await session.addProject('乙');
    expect(sheetNames(host)).toEqual(['Sheet1', '基础数据表', '项目-甲', '项目-乙']);
    await expect(session.addProject('乙')).rejects.toThrow('已经有了');
    await expect(session.addProject(' ')).rejects.toThrow('不能为空');
    host.resetCounters();
    await session.removeProject('甲');
    expect(host.batches().syncs).toBe(2);
    expect(sheetNames(host)).toEqual(['Sheet1', '基础数据表', '项目-乙']);
    const submission = await readAll(session);
    expect(submission.forms.map(({ name }) => name)).toEqual([null, '乙']);
    expect(submission.notices).toEqual([]);
    await expect(session.removeProject('甲')).rejects.toThrow('没有项目“甲”');
  });

  it('没插过表就加项目：告诉用户先插表', async () => {
    const { session } = await openDesk();
    await expect(session.addProject('甲')).rejects.toMatchObject({ remedy: '先选方案，插入表样。' });
  });
});
