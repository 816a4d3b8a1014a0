import { describe, expect, it } from 'vitest';
import {
  basic,
  common,
  department,
  newSession,
  nameOf,
  openDesk,
  project,
  sheetNames,
  styleOf,
} from './support';

describe('插入表样', () => {
  it('新工作簿里每张表写一次，连读取共两次同步', async () => {
    const { host, session } = await openDesk();
    host.resetCounters();
    const result = await session.insertForms({ ...common(), forms: [basic] });
    expect(result).toEqual({
      inserted: [{ form: '基础数据表', project: null, sheetName: '基础数据表', state: 'new', repairs: [] }],
      notices: [],
    });
    expect(host.batches()).toMatchObject({ syncs: 2, writing: 1 });
    expect(sheetNames(host)).toEqual(['Sheet1', '基础数据表']);
    expect(host.engine.activeSheet()).toBe(host.sheetId('基础数据表'));
  });

  it('几张表一起插：读一次，每张写一次；项目表用工作表级名称', async () => {
    const { host, session } = await openDesk();
    host.resetCounters();
    const progress: string[] = [];
    const { inserted } = await session.insertForms(
      { ...common(), forms: [basic, department, project('招商引资工作经费'), project('联络商会')] },
      { onProgress: ({ done, total, title }) => progress.push(`${done}/${total} ${title}`) },
    );
    expect(host.batches()).toMatchObject({ syncs: 5, writing: 4 });
    expect(inserted.map(({ sheetName }) => sheetName)).toEqual([
      '基础数据表',
      '部门整体支出绩效自评表',
      '项目-招商引资工作经费',
      '项目-联络商会',
    ]);
    expect(progress.at(0)).toBe('0/4 基础数据表');
    expect(progress.at(-1)).toBe('4/4 联络商会');
    expect(nameOf(host, '项目_执行率', '项目-联络商会')).toContain('项目-联络商会');
    expect(nameOf(host, '项目_执行率')).toBeUndefined();
    expect(nameOf(host, '自评_执行数')).toContain('部门整体支出绩效自评表');
  });

  it('动作数不随指标行数增长', async () => {
    const actions = async (rows: number): Promise<number> => {
      const { host, session } = await openDesk();
      host.resetCounters();
      await session.insertForms({ ...common(), forms: [{ ...department, rows: { 绩效指标: { rows } } }] });
      expect(host.batches().syncs).toBe(2);
      return host.batches().actions;
    };
    const [few, many] = [await actions(10), await actions(500)];
    // 大块写入由客户端库自己拆，拆出来的块数随格数略增，但远不是一格一个
    expect(many - few).toBeLessThan(200);
  }, 120_000);

  it('标记隐藏在工作表级名称里，打印设置、锁定、数字格式都设好', async () => {
    const { host, session } = await openDesk({ profile: 'm365' });
    await session.insertForms({ ...common(), forms: [basic] });
    const mark = host.engine.names().find(({ name }) => name === 'PBE_表样');
    expect(mark).toMatchObject({
      formula: '="基础数据表@1"',
      visible: false,
      sheetId: host.sheetId('基础数据表'),
    });
    expect(host.engine.meta(host.sheetId('基础数据表'))).toMatchObject({
      pageLayout: {
        paperSize: 'A4',
        orientation: 'Portrait',
        zoom: { horizontalFitToPages: 1, verticalFitToPages: 1 },
        centerHorizontally: true,
        headersFooters: { centerFooter: '第 &P 页 共 &N 页' },
      },
    });
    const [input, computed, text] = ['B5', 'D5', 'B31'].map((at) => styleOf(host, '基础数据表', at));
    expect([input?.locked, computed?.locked, text?.locked]).toEqual([false, true, false]);
    expect([input?.style.numFmt, computed?.style.numFmt, text?.style.numFmt]).toEqual(['0', '0.00%', '@']);
    expect(host.engine.meta(host.sheetId('基础数据表'))).not.toHaveProperty('protection');
  });

  it('空表不显示 0 也不报错，录入后名称公式算得出来', async () => {
    const { host, session } = await openDesk();
    await session.insertForms({ ...common(), forms: [basic] });
    expect(host.peek('基础数据表', 'D5').text).toBe('');
    await host.typeInto('基础数据表', 'B5', '15');
    await host.typeInto('基础数据表', 'C5', '12');
    expect(host.peek('基础数据表', 'D5')).toMatchObject({ value: 0.8, text: '80.00%' });
  });

  it('同名而不是我们的表绝不碰，另取名', async () => {
    const { host, session } = await openDesk();
    const theirs = host.engine.addSheet('基础数据表');
    host.engine.writeCells(theirs, { r: 0, c: 0, r2: 0, c2: 0 }, () => ({ value: '我自己的表' }));
    await host.engine.settle();
    const { inserted } = await session.insertForms({ ...common(), forms: [basic] });
    expect(inserted[0]?.sheetName).toBe('基础数据表 (2)');
    expect(host.peek('基础数据表', 'A1').value).toBe('我自己的表');
    expect(host.engine.usedRange(theirs, false)).toEqual({ r: 0, c: 0, r2: 0, c2: 0 });
  });

  it('项目名过长或含禁用字也插得进去，全名留在单元格里', async () => {
    const { host, session } = await openDesk();
    const long = '2022年度/全市重点产业链招商引资[专项]工作经费及湘商回归补助资金项目';
    const twin = `${long}二期`;
    const { inserted } = await session.insertForms({ ...common(), forms: [project(long), project(twin)] });
    const [first = '', second = ''] = inserted.map(({ sheetName }) => sheetName);
    expect([...first].length).toBeLessThanOrEqual(31);
    expect(second).not.toBe(first);
    expect(host.peek(first, 'C4').value).toBe(long);
    expect(host.peek(second, 'C4').value).toBe(twin);
  });

  it('取消以后已经插好的留着，余下的不插', async () => {
    const { host, session } = await openDesk();
    const abort = new AbortController();
    const { inserted, notices } = await session.insertForms(
      { ...common(), forms: [basic, department] },
      { signal: abort.signal, onProgress: ({ done }) => done === 1 && abort.abort() },
    );
    expect(inserted).toHaveLength(1);
    expect(notices).toEqual(['已取消，余下 1 张表没有插入。']);
    expect(sheetNames(host)).toEqual(['Sheet1', '基础数据表']);
  });

  it('读取：清单已知时一次同步，刚打开时两次', async () => {
    const { host, session } = await openDesk();
    await session.insertForms({ ...common(), forms: [basic, project('甲')] });
    await session.read();
    host.resetCounters();
    const source = await session.read();
    expect(host.batches()).toMatchObject({ syncs: 1, writing: 0 });
    expect(source.sheets.map(({ name }) => name)).toEqual(['基础数据表', '项目-甲']);
    host.resetCounters();
    await newSession().read();
    expect(host.batches().syncs).toBe(2);
  });
});
