import { describe, expect, it } from 'vitest';
import type { Finding, Severity } from '../../../src/audit';
import { LTSC_2021, M365, type HostProfileId, type RequirementSets } from '../../../src/host';
import { parseRegistry } from '../../../src/submission';
import { annotationPrefix } from '../../../src/workbook';
import { basic, common, newSession, openDesk, readAll, styleOf, userRows, type Desk } from './support';

const sheet = '基础数据表';

/** 只有底色可用的老版本（测退路；低于底线）。 */
const NO_COMMENTS: RequirementSets = { ...LTSC_2021, ExcelApi: '1.9' };

async function openBasic(requirements: RequirementSets, profile: HostProfileId = 'm365cdn'): Promise<Desk> {
  const desk = await openDesk({ requirements, profile });
  await desk.session.insertForms({ ...common(), forms: [basic] });
  await desk.session.read();
  return desk;
}

/** 一条结果，落在基础数据表的一格。 */
function finding(host: Desk['host'], rule: string, row: number, column: number, severity: Severity): Finding {
  return {
    key: `${rule}|${row}|${column}`,
    rule,
    severity,
    form: sheet,
    name: null,
    field: '控制率',
    row: null,
    place: { sheetId: host.sheetId(sheet), sheetName: sheet, row, column, lastRow: row, lastColumn: column },
    related: [],
    message: `${rule} 的说明。`,
    actual: null,
    expected: null,
    difference: null,
    tolerance: null,
    fix: null,
    explanation: null,
    basis: '',
  };
}

const notes = ({ host }: Desk) =>
  host.engine.notes(host.sheetId(sheet)).map(({ r, c, text }) => ({ r, c, text }));
const comments = ({ host }: Desk) =>
  host.engine.comments(host.sheetId(sheet)).map(({ r, c, text }) => ({ r, c, text }));

describe.each([
  ['备注', M365, 'notes', notes],
  ['批注', LTSC_2021, 'comments', comments],
] as const)('标注用%s', (_, requirements, means, listed) => {
  it('读取之后一次同步写完，同格几条合成一条，第二次只动变化的', async () => {
    const desk = await openBasic(requirements);
    const { host, session } = desk;
    host.resetCounters();
    const first = await session.annotate([
      finding(host, 'B01', 4, 3, '错误'),
      finding(host, 'B01a', 4, 3, '核实'),
      finding(host, 'A02', 8, 3, '错误'),
      finding(host, 'B05', 22, 2, '错误'),
    ]);
    expect(host.batches().syncs).toBe(1);
    expect(first).toEqual({ added: 3, changed: 0, removed: 0, kept: 0, means, instead: [] });
    expect(listed(desk)).toContainEqual({
      r: 4,
      c: 3,
      text: `${annotationPrefix}\n错误 B01：B01 的说明。\n核实 B01a：B01a 的说明。`,
    });
    host.resetCounters();
    await session.read();
    expect(host.batches().syncs).toBe(1);
    host.resetCounters();
    const second = await session.annotate([
      finding(host, 'B01', 4, 3, '错误'),
      finding(host, 'B05', 22, 2, '错误'),
      finding(host, 'D02', 6, 1, '提示'),
    ]);
    expect(host.batches().syncs).toBe(1);
    expect(second).toEqual({ added: 1, changed: 1, removed: 1, kept: 1, means, instead: [] });
    expect(listed(desk)).toHaveLength(3);
    host.resetCounters();
    await session.annotate([
      finding(host, 'B01', 4, 3, '错误'),
      finding(host, 'B05', 22, 2, '错误'),
      finding(host, 'D02', 6, 1, '提示'),
    ]);
    expect(host.batches().syncs).toBe(0);
  });

  it('清除之后不留痕迹', async () => {
    const desk = await openBasic(requirements);
    const { host, session } = desk;
    await session.annotate([finding(host, 'B01', 4, 3, '错误'), finding(host, 'A02', 8, 3, '错误')]);
    expect(await session.clearAnnotations()).toBe(2);
    expect(listed(desk)).toEqual([]);
    const { registryXml } = await session.read();
    expect(parseRegistry(registryXml ?? '')?.annotations).toEqual([]);
  });

  it('另一个会话（重新打开窗格）也认得自己的标注；行移动了也找得到', async () => {
    const desk = await openBasic(requirements);
    const { host, session } = desk;
    await session.annotate([finding(host, 'A02', 8, 3, '错误'), finding(host, 'B05', 22, 2, '错误')]);
    await userRows(host, sheet, 8, 'insert');
    const later = newSession({ requirements });
    await later.read();
    const result = await later.annotate([finding(host, 'A02', 9, 3, '错误')]);
    expect(result).toMatchObject({ added: 0, changed: 0, kept: 1, removed: 1 });
    expect(listed(desk)).toEqual([{ r: 9, c: 3, text: `${annotationPrefix}\n错误 A02：A02 的说明。` }]);
  });

  it('用户删掉了我们的标注：重读一遍再写，不报错', async () => {
    const desk = await openBasic(requirements);
    const { host, session } = desk;
    await session.annotate([finding(host, 'A02', 8, 3, '错误')]);
    const id = host.sheetId(sheet);
    host.engine.removeNote(id, 8, 3);
    for (const comment of host.engine.comments(id)) host.engine.removeComment(id, comment.id);
    const result = await session.annotate([{ ...finding(host, 'A02', 8, 3, '错误'), message: '新说明。' }]);
    expect(result).toMatchObject({ added: 1, changed: 0 });
    expect(listed(desk)).toHaveLength(1);
  });

  it('标注到一半失败，再来一次就好，不留重影', async () => {
    const desk = await openBasic(requirements);
    const { host, session } = desk;
    await session.annotate([finding(host, 'A02', 8, 3, '错误'), finding(host, 'B01', 4, 3, '错误')]);
    const wanted = [
      finding(host, 'B05', 22, 2, '错误'),
      { ...finding(host, 'B01', 4, 3, '错误'), message: '改了。' },
    ];
    const saved = host.engine.save();
    const total = await (async () => {
      const trial = await openDesk({ requirements, profile: 'm365cdn', snapshot: saved });
      await readAll(trial.session);
      trial.host.resetCounters();
      await trial.session.annotate(wanted);
      return trial.host.stats.log[0]!.actions;
    })();
    for (let action = 0; action < total; action += 1) {
      const trial = await openDesk({ requirements, profile: 'm365cdn', snapshot: saved });
      await readAll(trial.session);
      trial.host.failAt({ batch: 1, action });
      await expect(trial.session.annotate(wanted)).rejects.toThrow();
      await trial.session.annotate(wanted);
      expect(
        listed(trial)
          .map(({ r }) => r)
          .sort((a, b) => a - b),
        `动作 ${action}`,
      ).toEqual([4, 22]);
      expect(await trial.session.clearAnnotations()).toBe(2);
      expect(listed(trial)).toEqual([]);
      trial.host.dispose();
    }
  }, 300_000);
});

describe('写了审核说明的结果', () => {
  it('备注里跟着说明；说明改了只更新这一条', async () => {
    const desk = await openBasic(M365);
    const { host, session } = desk;
    const plain = finding(host, 'B01', 4, 3, '核实');
    await session.annotate([{ ...plain, explanation: '已与财政核对' }, finding(host, 'A02', 8, 3, '错误')]);
    expect(notes(desk)[0]?.text).toBe(`${annotationPrefix}\n核实 B01：B01 的说明。\n已说明：已与财政核对`);
    const result = await session.annotate([plain, finding(host, 'A02', 8, 3, '错误')]);
    expect(result).toMatchObject({ changed: 1, kept: 1 });
  });
});

describe('用户自己的备注', () => {
  it('绝不动；那一格改用底色，清除时恢复原来的颜色', async () => {
    const desk = await openBasic(M365);
    const { host, session } = desk;
    const id = host.sheetId(sheet);
    host.engine.setNote(id, {
      r: 4,
      c: 3,
      text: '我的备注',
      author: '我',
      width: 100,
      height: 50,
      visible: false,
    });
    const original = styleOf(host, sheet, 'D5').style.fill;
    await session.read();
    const result = await session.annotate([
      finding(host, 'B01', 4, 3, '错误'),
      finding(host, 'A02', 8, 3, '错误'),
    ]);
    expect(result).toEqual({
      added: 2,
      changed: 0,
      removed: 0,
      kept: 0,
      means: 'notes',
      instead: ['基础数据表!D5'],
    });
    expect(notes(desk).find(({ r }) => r === 4)?.text).toBe('我的备注');
    expect(styleOf(host, sheet, 'D5').style.fill).toBe('#FFC7CE');
    await session.read();
    expect(await session.clearAnnotations()).toBe(2);
    expect(styleOf(host, sheet, 'D5').style.fill).toBe(original);
    expect(notes(desk)).toEqual([{ r: 4, c: 3, text: '我的备注' }]);
  });

  it('在上面加行以后，底色标注跟着行走，清除时恢复的是同一格', async () => {
    const desk = await openBasic(M365);
    const { host, session } = desk;
    const id = host.sheetId(sheet);
    const note = { author: '我', width: 100, height: 50, visible: false };
    host.engine.setNote(id, { ...note, r: 29, c: 1, text: '我的备注' });
    const original = styleOf(host, sheet, 'B30').style.fill;
    await session.read();
    await session.annotate([finding(host, 'B10', 29, 1, '核实')]);
    expect(styleOf(host, sheet, 'B30').style.fill).toBe('#FFEB9C');
    await session.addRow(sheet, null, '业务工作专项', 0);
    expect(styleOf(host, sheet, 'B31').style.fill).toBe('#FFEB9C');
    await session.read();
    expect(await session.clearAnnotations()).toBe(1);
    expect(styleOf(host, sheet, 'B31').style.fill).toBe(original);
  });

  it('用户在我们的备注里加了自己的话，就归用户', async () => {
    const desk = await openBasic(M365);
    const { host, session } = desk;
    await session.annotate([finding(host, 'A02', 8, 3, '错误')]);
    const id = host.sheetId(sheet);
    const mine = host.engine.notes(id)[0]!;
    host.engine.setNote(id, { ...mine, text: `${mine.text}\n已问过会计，下周改` });
    await session.read();
    await session.clearAnnotations();
    expect(notes(desk)[0]?.text).toContain('已问过会计');
  });

  it('登记丢了就凭前缀认自己的', async () => {
    const desk = await openBasic(M365);
    const { host, session } = desk;
    const id = host.sheetId(sheet);
    const note = { author: '', width: 10, height: 10, visible: false };
    host.engine.setNote(id, { ...note, r: 8, c: 3, text: `${annotationPrefix}\n错误 A02：旧的。` });
    host.engine.setNote(id, { ...note, r: 9, c: 3, text: '用户的' });
    await session.read();
    expect(await session.clearAnnotations()).toBe(1);
    expect(notes(desk)).toEqual([{ r: 9, c: 3, text: '用户的' }]);
  });
});

describe('只有底色可用', () => {
  it('涂色、改色、恢复；用户后来自己涂的颜色不动', async () => {
    const desk = await openBasic(NO_COMMENTS);
    const { host, session } = desk;
    const fills = () => ['D5', 'D9', 'C23'].map((at) => styleOf(host, sheet, at).style.fill);
    const original = fills();
    const first = await session.annotate([
      finding(host, 'B01', 4, 3, '错误'),
      finding(host, 'A02', 8, 3, '核实'),
      finding(host, 'B05', 22, 2, '提示'),
    ]);
    expect(first).toEqual({ added: 3, changed: 0, removed: 0, kept: 0, means: 'fill', instead: [] });
    expect(fills()).toEqual(['#FFC7CE', '#FFEB9C', '#DDEBF7']);
    await session.read();
    await session.annotate([finding(host, 'B01', 4, 3, '错误'), finding(host, 'A02', 8, 3, '错误')]);
    expect(fills()).toEqual(['#FFC7CE', '#FFC7CE', original[2]]);
    host.engine.writeCells(host.sheetId(sheet), { r: 8, c: 3, r2: 8, c2: 3 }, () => ({
      style: { fill: '#00FF00' },
    }));
    await session.read();
    await session.clearAnnotations();
    expect(fills()).toEqual([original[0], '#00FF00', original[2]]);
    const { registryXml } = await session.read();
    expect(parseRegistry(registryXml ?? '')?.annotations).toEqual([]);
  });
});

describe('主机说支持备注，随包分发的 office.js 却没有', () => {
  it('用批注标注、清除，不去碰不存在的成员', async () => {
    const desk = await openBasic(M365, 'm365');
    const { host, session } = desk;
    const result = await session.annotate([finding(host, 'B01', 4, 3, '错误')]);
    expect(result).toMatchObject({ added: 1, means: 'comments', instead: [] });
    expect(comments(desk)).toHaveLength(1);
    expect(await session.clearAnnotations()).toBe(1);
    expect(comments(desk)).toEqual([]);
  });

  it('自检跳过备注一项，其余照做', async () => {
    const { session } = await openBasic(M365, 'm365');
    const report = await session.selfCheck({ environment: '测试', time: '2026-01-01T00:00:00Z' });
    expect(report.results.find(({ id }) => id === 'notes.add')?.state).toBe('skipped');
    expect(report.results.find(({ id }) => id === 'comments.add')?.state).toBe('same');
  });
});

describe('只有批注的机器上，看不见的旧式备注占着格', () => {
  const note = { author: '我', width: 100, height: 50, visible: false };

  it('那一格改用底色并点名，其余照加批注；再来一次不写，清除恢复原色', async () => {
    const desk = await openBasic(LTSC_2021);
    const { host, session } = desk;
    const id = host.sheetId(sheet);
    host.engine.setNote(id, { ...note, r: 8, c: 3, text: '我的备注' });
    const original = styleOf(host, sheet, 'D9').style.fill;
    const wanted = [
      finding(host, 'B01', 4, 3, '错误'),
      finding(host, 'A02', 8, 3, '错误'),
      finding(host, 'B05', 22, 2, '错误'),
    ];
    const result = await session.annotate(wanted);
    expect(result).toMatchObject({ means: 'comments', instead: ['基础数据表!D9'] });
    expect(
      comments(desk)
        .map(({ r }) => r)
        .sort((a, b) => a - b),
    ).toEqual([4, 22]);
    expect(notes(desk)).toEqual([{ r: 8, c: 3, text: '我的备注' }]);
    expect(styleOf(host, sheet, 'D9').style.fill).toBe('#FFC7CE');
    await session.read();
    const again = await session.annotate(wanted);
    expect(again).toMatchObject({ added: 0, changed: 0, kept: 3, instead: ['基础数据表!D9'] });
    await session.read();
    expect(await session.clearAnnotations()).toBe(3);
    expect(styleOf(host, sheet, 'D9').style.fill).toBe(original);
    expect(notes(desk)).toHaveLength(1);
  });

  it('占着的格再多，同步次数也是常数', async () => {
    const desk = await openBasic(LTSC_2021);
    const { host, session } = desk;
    const rows = [4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15];
    for (const r of rows) host.engine.setNote(host.sheetId(sheet), { ...note, r, c: 3, text: '我的' });
    host.resetCounters();
    const result = await session.annotate([
      finding(host, 'B05', 22, 2, '错误'),
      ...rows.map((row) => finding(host, 'A02', row, 3, '核实')),
    ]);
    expect(host.batches().syncs).toBeLessThanOrEqual(20);
    expect(result.instead).toHaveLength(rows.length);
    expect(comments(desk)).toHaveLength(1);
  });
});
