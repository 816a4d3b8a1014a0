import { describe, expect, it } from 'vitest';
import { readRecordedFindings } from '../../../../src/submission';
import { nameOf, newSession, readAll, sheetNames, styleOf } from '../support';
import {
  contentWith,
  explained,
  finding,
  openBasic,
  shownRows,
  time,
  title,
  typeExplanation,
  writeWith,
} from './support';

const three = () => [
  finding('A13', '提示', 12),
  finding('B05', '错误', 22, { actual: 25.5, expected: 22.5, difference: 3, field: '项目支出.本年预算数' }),
  finding('B01', '核实', 4, { actual: 1, expected: 0.8, difference: 0.2 }),
];

describe('生成审核情况表', () => {
  it('读过之后两次同步写完；从重到轻；率印成百分数、金额两位；没有键的列看得见', async () => {
    const { host, session } = await openBasic();
    const content = await contentWith(session, three());
    host.resetCounters();
    const result = await session.writeAuditSheet(content);
    expect(host.batches()).toMatchObject({ syncs: 2, writing: 1 });
    expect(result).toEqual({ sheetName: title, written: 3, explained: 0, orphaned: 0 });
    expect(host.peek(title, 'A1').text).toBe('审核情况表');
    expect(host.peek(title, 'A2').text).toBe(
      '单位：衡阳市投资促进事务中心　　年度：2022　　方案：湖南省衡阳市（2022 年度）',
    );
    expect(host.peek(title, 'A3').text).toContain('2023-02-20 09:05');
    expect(host.peek(title, 'A4').text).toBe(
      '错误 1 条　　核实 1 条（已说明 0 条，待说明 1 条）　　提示 1 条',
    );
    expect(shownRows(host).map(({ rule, severity, place }) => [rule, severity, place])).toEqual([
      ['B05', '错误', 'D23'],
      ['B01', '核实', 'D5'],
      ['A13', '提示', 'D13'],
    ]);
    expect(['G7', 'H7', 'I7', 'G8', 'H8', 'I8', 'G9'].map((at) => host.peek(title, at).text)).toEqual([
      '25.50',
      '22.50',
      '3.00',
      '100.00%',
      '80.00%',
      '20.00%',
      '',
    ]);
    const id = host.sheetId(title);
    expect([10, 11].map((column) => host.engine.colHidden(id, column))).toEqual([false, true]);
  });

  it('位置是跳到那一格的链接，行数变了、表改名了也指得对', async () => {
    const { host } = await openBasic();
    await writeWith(three());
    const links = () =>
      host.engine
        .hyperlinks(host.sheetId(title))
        .map(({ r, c, documentReference }) => [r, c, documentReference]);
    expect(links()).toEqual([
      [6, 3, "'基础数据表'!D23"],
      [7, 3, "'基础数据表'!D5"],
      [8, 3, "'基础数据表'!D13"],
    ]);
    host.engine.renameSheet(host.sheetId('基础数据表'), "基础'表");
    const place = { sheetId: '', sheetName: "基础'表", row: 4, column: 3, lastRow: 4, lastColumn: 3 };
    await writeWith([finding('B01', '核实', 4, { place }), finding('G01', '核实', 0, { place: null })]);
    expect(links()).toEqual([[6, 3, "'基础''表'!D5"]]);
    expect(shownRows(host).map((row) => row.place)).toEqual(['D5', '—']);
    expect(styleOf(host, title, 'D8').style.font?.underline).not.toBe(true);
  });

  it('只有审核说明解锁、有底色；A4 横向一页宽、表头每页重复、有页码', async () => {
    const { host } = await openBasic(undefined, { profile: 'm365' });
    await writeWith(three());
    const [typed, message] = [styleOf(host, title, 'K8'), styleOf(host, title, 'F8')];
    expect([typed.locked, message.locked]).toEqual([false, true]);
    expect([typed.style.fill, typed.style.wrap, message.style.wrap]).toEqual(['#FFFBEA', true, true]);
    expect(host.engine.meta(host.sheetId(title))['pageLayout']).toMatchObject({
      orientation: 'Landscape',
      paperSize: 'A4',
      zoom: { horizontalFitToPages: 1 },
      headersFooters: { centerFooter: '第 &P 页 共 &N 页' },
    });
    expect(nameOf(host, 'Print_Titles', title)).toMatch(/\$6:\$6$/);
    expect(nameOf(host, 'Print_Area', title)).toMatch(/\$A\$1:\$K\$\d+$/);
  });

  it('再来一次没有变化：只改审核时间一格', async () => {
    const { host, session } = await openBasic();
    await session.writeAuditSheet(await contentWith(session, three()));
    const again = await contentWith(session, three());
    host.resetCounters();
    await session.writeAuditSheet({ ...again, time: new Date(2023, 1, 21, 8, 0) });
    expect(host.batches()).toMatchObject({ syncs: 2, cells: 1 });
    host.resetCounters();
    await session.writeAuditSheet({ ...again, time: new Date(2023, 1, 21, 8, 0) });
    expect(host.batches().cells).toBe(0);
  });

  it('不会被当成表样；读取仍是一次同步，标注也不受影响', async () => {
    const { host, session } = await openBasic();
    await session.writeAuditSheet(await contentWith(session, three()));
    await session.read();
    host.resetCounters();
    const submission = await readAll(session);
    expect(host.batches().syncs).toBe(1);
    expect(submission.forms.map((each) => each.form.id)).toEqual(['基础数据表']);
    expect(submission.notices).toEqual([]);
  });

  it('读得回上次记着哪些结果；没有这张表是 null，没有结果是空的', async () => {
    const { session } = await openBasic();
    expect(readRecordedFindings(await session.read())).toBeNull();
    await session.writeAuditSheet(await contentWith(session, three()));
    const recorded = readRecordedFindings(await session.read());
    expect(recorded?.map(({ rule, address }) => [rule, address])).toEqual([
      ['B05', 'D23'],
      ['B01', 'D5'],
      ['A13', 'D13'],
    ]);
    expect(recorded?.[0]).toEqual({
      key: 'B05|基础数据表|||控制率',
      severity: '错误',
      sheetName: '基础数据表',
      address: 'D23',
      rule: 'B05',
      message: 'B05 说的问题。',
    });
    await session.writeAuditSheet(await contentWith(session, []));
    expect(readRecordedFindings(await session.read())).toEqual([]);
  });

  it('没有结果也有一行话；用户自己的“审核情况表”不碰，另起“ (2)”；删掉以后再生成', async () => {
    const { host } = await openBasic();
    const own = host.engine.addSheet(title);
    host.engine.writeCells(own, { r: 0, c: 0, r2: 0, c2: 0 }, () => ({ value: '我自己的' }));
    expect(await writeWith([])).toMatchObject({ sheetName: `${title} (2)`, written: 0 });
    expect(host.peek(title, 'A1').text).toBe('我自己的');
    expect(host.peek(`${title} (2)`, 'F7').text).toBe('没有发现问题。');
    host.engine.removeSheet(host.sheetId(`${title} (2)`));
    expect(await writeWith(three())).toMatchObject({ sheetName: `${title} (2)`, written: 3 });
    expect(sheetNames(host).filter((name) => name.startsWith(title))).toHaveLength(2);
  });

  it('五百条结果：同步次数不变', async () => {
    const { host, session } = await openBasic();
    const many = Array.from({ length: 500 }, (_, index) =>
      finding('A13', '提示', index, { key: `A13|${index}`, message: `第 ${index} 条` }),
    );
    const content = await contentWith(session, many);
    host.resetCounters();
    await session.writeAuditSheet(content);
    expect(host.batches().syncs).toBe(2);
    expect(shownRows(host)).toHaveLength(500);
    host.resetCounters();
    await session.writeAuditSheet({ ...content, findings: many.slice(200), time });
    expect(host.batches().syncs).toBe(2);
    expect(shownRows(host)).toHaveLength(300);
  }, 120_000);
});

describe('审核说明', () => {
  it('结果变多变少、换次序都跟着自己那一条；=1+1 仍是文字', async () => {
    const { host } = await openBasic();
    await writeWith(three());
    await typeExplanation(host, 'B01', '=1+1');
    await typeExplanation(host, 'A13', '印刷件如此');
    const more = [
      finding('C01', '错误', 1),
      ...three().reverse(),
      finding('D01', '核实', 2),
      finding('D02', '核实', 3),
    ];
    expect(await writeWith(more)).toMatchObject({ written: 6, explained: 2, orphaned: 0 });
    expect(explained(host)).toEqual(['C01：', 'B05：', 'B01：=1+1', 'D01：', 'D02：', 'A13：印刷件如此']);
    expect(await writeWith([finding('B01', '核实', 9), finding('A13', '提示', 2)])).toMatchObject({
      orphaned: 0,
    });
    expect(explained(host)).toEqual(['B01：=1+1', 'A13：印刷件如此']);
    expect(host.peek(title, 'K7')).toMatchObject({ value: '=1+1', formula: null });
    expect(host.peek(title, 'A4').text).toBe(
      '错误 0 条　　核实 1 条（已说明 1 条，待说明 0 条）　　提示 1 条',
    );
  });

  it('结果没了就留在下面，结果再出现又回到那一行；清空了就不留', async () => {
    const { host } = await openBasic();
    await writeWith(three());
    await typeExplanation(host, 'B01', '已与财政核对');
    await typeExplanation(host, 'B05', '待调整');
    expect(await writeWith([finding('A13', '提示', 12)])).toMatchObject({ explained: 0, orphaned: 2 });
    expect(explained(host)).toEqual([
      'A13：',
      '已解决或不再出现的说明（2）：',
      'B05：待调整',
      'B01：已与财政核对',
    ]);
    expect(shownRows(host)[3]).toMatchObject({ severity: '—', place: '—' });
    expect(readRecordedFindings(await newSession().read())?.map(({ rule }) => rule)).toEqual(['A13']);
    expect(host.peek(title, 'F10').text).toBe('B01 说的问题。');
    await typeExplanation(host, 'B05', '');
    expect(await writeWith(three())).toMatchObject({ explained: 1, orphaned: 0 });
    expect(explained(host)).toEqual(['B05：', 'B01：已与财政核对', 'A13：']);
  });

  it('读回来就在结果上：窗格关着时写的也算', async () => {
    const { host } = await openBasic();
    await writeWith(three());
    await typeExplanation(host, 'B01', '  已与财政核对 ');
    const { explanations } = await readAll(newSession());
    expect([...explanations]).toEqual([['B01|基础数据表|||控制率', '已与财政核对']]);
  });
});
