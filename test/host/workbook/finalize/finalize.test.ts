import { beforeAll, describe, expect, it, vi } from 'vitest';
import { auditSubmission } from '../../../../src/audit';
import { reviewCaptions, reviewSheetName, submissionDiff } from '../../../../src/collect';
import { LTSC_2021 } from '../../../../src/host';
import { cellAddress } from '../../../../src/forms';
import { readSubmission, totals, verifySeal, type Place } from '../../../../src/submission';
import { readReviewStatus, takeStep } from '../../../../src/taskpane/app/review/reviewWork';
import type { PaneReviewStep } from '../../../../src/taskpane/app/review/status';
import { readReview } from '../../../../src/workbook/actions/review/review';
import hengyang from '../../../fixtures/hengyang-2022-corrected.json';
import { dataOf } from '../../../unit/support/memorySource';
import { type Desk, department, newSession, openDesk, openFilled, readAll } from '../support';
import { everything } from './everything';
import { digest, explainAll, now, seal, signOff } from './support';

// 填四张表要起整台引擎，机器忙时缺省的半分钟不够。
vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

/** 填好、写好说明的衡阳；每个测试从这份快照开始。 */
let explained: unknown;
let plain: unknown;

beforeAll(async () => {
  const desk = await openFilled(dataOf(hengyang));
  plain = desk.host.engine.save();
  await explainAll(desk);
  explained = desk.host.engine.save();
});

async function desk(snapshot: unknown, options = {}): Promise<Desk> {
  const opened = await openDesk({ snapshot, ...options });
  await opened.session.read();
  opened.host.resetCounters();
  return opened;
}

async function placeOf({ session }: Desk, key: string): Promise<Place> {
  const place = (await readAll(session)).forms.flatMap((form) => form.fields.get(key)?.place ?? [])[0];
  if (!place) throw new Error(`没有字段 ${key}`);
  return place;
}

const at = ({ row, column }: Place): string => cellAddress(row, column);

/** 像没有加载项的人：撤了保护，改一格。 */
async function tamper(
  { host }: Desk,
  { sheetId, row: r, column: c }: Place,
  value: number | string,
): Promise<void> {
  host.engine.setMeta(sheetId, { protection: undefined });
  host.engine.writeCells(sheetId, { r, c, r2: r, c2: c }, () => ({ value }));
  await host.engine.settle();
}

describe('定稿', () => {
  it('字段以外会自己变的公式（随日期、引用别的文件）：说出哪一格，不许定稿，什么也不改', async () => {
    const opened = await desk(explained);
    const { engine } = opened.host;
    const sheetId = opened.host.sheetId(department.form);
    const bombs = ['="制表："&TEXT(NOW(),"yyyy-m-d")', '=OFFSET($A$1,0,0)', "='[预算.xlsx]表一'!$A$1"];
    bombs.forEach((formula, i) =>
      engine.writeCells(sheetId, { r: 1 + i, c: 11, r2: 1 + i, c2: 11 }, () => ({ formula })),
    );
    await engine.settle();
    const before = await everything(engine);
    const result = await seal(opened.session);
    const messages = result.kind === 'blocked' ? result.reasons.map(({ message }) => message) : [];
    expect(messages).toEqual(
      ['L2', 'L3', 'L4'].map(
        (cell) => expect.stringContaining(`核实：${department.form}!${cell} 的公式以后会自己变`) as string,
      ),
    );
    expect(await everything(engine)).toEqual(before);
  });

  it('随日期变的、换数字格式的、把字变白的条件格式：核实以后才定稿，记进登记', async () => {
    const opened = await desk(explained);
    const sheetId = opened.host.sheetId(department.form);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(sheetId);
      const bomb = sheet.getRange('E5').conditionalFormats.add('Custom');
      bomb.custom.rule.formula = '=TODAY()>46000';
      bomb.custom.format.fill.color = '#FFFF00';
      const rounding = sheet.getRange('E6').conditionalFormats.add('Custom');
      rounding.custom.rule.formula = '=E6>0';
      rounding.custom.format.numberFormat = '0';
      const hiding = sheet.getRange('E7').conditionalFormats.add('Custom');
      hiding.custom.rule.formula = '=E7>0';
      hiding.custom.format.font.color = '#FFFFFF';
      await context.sync();
    });
    const blocked = await seal(opened.session);
    expect(blocked).toMatchObject({
      kind: 'blocked',
      reasons: ['TODAY()>46000', 'E6>0', 'E7>0'].map((rule) => ({
        accepts: 'conditions',
        message: expect.stringContaining(`expression ${rule}`) as string,
      })),
    });
    const request = { signOff, now, acceptConditions: true };
    const result = await opened.session.finalize(request, { digest });
    if (result.kind !== 'sealed') throw new Error(JSON.stringify(result));
    const sealed = result.seal.print?.sheets.find(({ sheet }) => sheet === department.form);
    expect(sealed?.conditions).toEqual([
      '5,5,5,5 expression TODAY()>46000 ',
      '6,5,6,5 expression E6>0 0',
      '7,5,7,5 expression E7>0 ',
    ]);
  });

  it('核实没有说明：列出每一条，什么也不改', async () => {
    const opened = await desk(plain);
    const before = await everything(opened.host.engine);
    const result = await seal(opened.session);
    expect(result.kind).toBe('blocked');
    const reasons = result.kind === 'blocked' ? result.reasons : [];
    expect(reasons.length).toBeGreaterThan(3);
    expect(reasons.every(({ message }) => /^核实 [A-G]\d+/.test(message))).toBe(true);
    expect(opened.host.batches()).toMatchObject({ syncs: 1, writing: 0 });
    expect(await everything(opened.host.engine)).toEqual(before);
  });

  it('三次同步，两次写入；得分不变，公式里没有 PBE，签署写上，说明写在审核情况表', async () => {
    const opened = await desk(explained);
    const before = totals(await readAll(opened.session));
    opened.host.resetCounters();
    const steps: string[] = [];
    const result = await opened.session.finalize(
      { signOff, now },
      { digest, onProgress: ({ done, total, title }) => steps.push(`${done}/${total} ${title}`) },
    );
    expect(opened.host.batches()).toMatchObject({ syncs: 3, writing: 2 });
    expect(steps).toEqual(['0/3 审核', '1/3 换公式、写签署', '2/3 上锁、登记', '3/3 完成']);
    expect(result).toMatchObject({ kind: 'sealed', formulas: 10, values: 28 });
    const submission = await readAll(opened.session);
    expect(totals(submission)).toEqual(before);
    const rate = await placeOf(opened, '资金执行率');
    expect(opened.host.peek(department.form, at(rate))).toMatchObject({ value: 0.6854, text: '68.54%' });
    expect(opened.host.peek(department.form, at(rate)).formula).toMatch(/^=IF\(OR\(自评_执行数=""/);
    expect(auditSubmission(submission, { stage: '定稿' }).filter(({ rule }) => rule === 'A13')).toEqual([]);
    const notice = opened.host.peek('审核情况表', 'A5').value;
    expect(notice).toMatch(
      /^已定稿：2023-03-20 .+填表人 填表人甲，负责人 李四.+SHA-256：[0-9a-f]{64}；定稿码 /,
    );
  });

  it('签字栏以外都锁住；会话也不再改，说先撤销', async () => {
    const opened = await desk(explained);
    await seal(opened.session);
    const [executed, signature] = [await placeOf(opened, '执行数'), await placeOf(opened, '单位负责人')];
    expect(await opened.host.typeInto(department.form, at(executed), '1')).toBe(false);
    expect(await opened.host.typeInto(department.form, at(signature), '李四（签）')).toBe(true);
    expect(await opened.host.typeInto('审核情况表', 'K7', '改说明')).toBe(false);
    await expect(opened.session.annotate([])).rejects.toThrow('工作簿已经定稿');
    await expect(seal(opened.session)).resolves.toMatchObject({
      kind: 'blocked',
      reasons: [{ message: '这份工作簿已经定稿；要改先撤销定稿。' }],
    });
    expect((await verifySeal(await opened.session.read(), digest))?.valid).toBe(true);
  });

  it('撤销：三次同步，一次写入，与定稿前一样；再撤一次说没有定稿', async () => {
    const opened = await desk(explained);
    const before = await everything(opened.host.engine);
    await seal(opened.session);
    await opened.session.read();
    opened.host.resetCounters();
    expect(await opened.session.restoreFinalized()).toEqual({ notices: [] });
    expect(opened.host.batches()).toMatchObject({ syncs: 3, writing: 1 });
    expect(await everything(opened.host.engine)).toEqual(before);
    await expect(opened.session.restoreFinalized()).rejects.toThrow('没有定稿');
    expect(await opened.session.repairFinalize()).toBeNull();
  });

  it('关掉窗格再打开（冷的会话）也能定稿、撤销', async () => {
    const { host } = await openDesk({ snapshot: explained });
    const before = await everything(host.engine);
    expect(await seal(newSession())).toMatchObject({ kind: 'sealed' });
    await newSession().restoreFinalized();
    expect(await everything(host.engine)).toEqual(before);
  });

  it('表上印的签署与定稿写的不是一个：不定稿，说是哪一格；顿号都写上、写成一样的才行', async () => {
    const opened = await desk(explained);
    await opened.host.typeInto(department.form, at(await placeOf(opened, '填表人')), '赵六');
    const before = await everything(opened.host.engine);
    const result = await seal(opened.session);
    if (result.kind !== 'blocked') throw new Error('应当不定稿');
    expect(result.reasons.map(({ message }) => message)).toEqual([
      expect.stringContaining('表上印的填表人是“赵六”，定稿写的是“填表人甲”'),
    ]);
    expect(result.reasons[0]?.place).toMatchObject(await placeOf(opened, '填表人'));
    expect(await everything(opened.host.engine)).toEqual(before);
    const both = { ...signOff, preparer: '填表人甲、赵 六' };
    expect(await opened.session.finalize({ signOff: both, now }, { digest })).toMatchObject({
      kind: 'sealed',
    });
    expect(opened.host.peek(department.form, at(await placeOf(opened, '填表人'))).value).toBe('赵六');
  });

  it('自带的 Sheet1 空着：定稿只收起来，备注不丢，撤销定稿照旧显示', async () => {
    const opened = await desk(explained);
    const { engine } = opened.host;
    const id = opened.host.sheetId('Sheet1');
    engine.setNote(id, {
      ...{ r: 3, c: 1, width: 100, height: 40, visible: false },
      ...{ text: '自己的备注', author: '同事' },
    });
    const state = () => ({
      shown: engine.sheets().find((sheet) => sheet.id === id)?.visibility,
      notes: engine.notes(id).map(({ text }) => text),
    });
    expect(await seal(opened.session)).toMatchObject({ kind: 'sealed' });
    expect(state()).toEqual({ shown: 'Hidden', notes: ['自己的备注'] });
    expect((await verifySeal(await opened.session.read(), digest))?.valid).toBe(true);
    await opened.session.restoreFinalized();
    expect(state()).toEqual({ shown: 'Visible', notes: ['自己的备注'] });
  });

  it('等价原生公式算出的与显示的不同：不封成定值，说是哪一格，一样不改', async () => {
    const opened = await desk(explained);
    const id = opened.host.sheetId('Sheet1');
    opened.host.engine.writeCells(id, { r: 0, c: 0, r2: 0, c2: 0 }, () => ({
      formula: '=SUM(PBE.EXECRATE({1;2},{4;4}),1)',
    }));
    await opened.host.engine.settle();
    const before = await everything(opened.host.engine);
    const result = await seal(opened.session);
    if (result.kind !== 'blocked') throw new Error('应当不定稿');
    expect(result.reasons.map(({ message }) => message)).toEqual([expect.stringContaining('Sheet1!A1 显示')]);
    expect(await everything(opened.host.engine)).toEqual(before);
  });

  it('录入格里的公式：随日期变的先要核实；定稿冻成数，撤销一字不差地写回；只照抄一格的留着', async () => {
    const opened = await desk(explained);
    const { engine } = opened.host;
    const id = opened.host.sheetId(department.form);
    const put = async (place: Place, formula: string): Promise<void> => {
      const { row: r, column: c } = place;
      engine.writeCells(id, { r, c, r2: r, c2: c }, () => ({ formula }));
      await engine.settle();
    };
    const [reason, phone] = [await placeOf(opened, '执行率偏差原因'), await placeOf(opened, '联系电话')];
    // 照抄别的表印的电话：各表印的与签署要是同一个
    const link = `='项目-招商引资工作经费'!C23`;
    const words = opened.host.peek(department.form, at(reason)).value;
    const bomb = `=IF(TODAY()>0,"${String(words)}","")`;
    await put(reason, bomb);
    const blocked = await seal(opened.session);
    const messages = blocked.kind === 'blocked' ? blocked.reasons.map(({ message }) => message) : [];
    expect(messages).toEqual([expect.stringMatching(/^核实 A18：“执行率偏差原因”.*以后会自己变/)]);
    const plainFormula = `=CONCATENATE("${String(words)}","")`;
    await put(reason, plainFormula);
    await put(phone, link);
    const before = await everything(engine);
    const result = await seal(opened.session);
    if (result.kind !== 'sealed') throw new Error(JSON.stringify(result));
    expect(opened.host.peek(department.form, at(reason))).toMatchObject({ value: words, formula: null });
    expect(opened.host.peek(department.form, at(phone)).formula).toBe(link);
    expect(await verifySeal(await opened.session.read(), digest)).toMatchObject({
      changes: [],
      printed: [],
      recomputation: { differences: [] },
      valid: true,
    });
    expect(auditSubmission(await readAll(opened.session)).filter(({ rule }) => rule === 'A18')).toEqual([]);
    await opened.session.restoreFinalized();
    expect(await everything(engine)).toEqual(before);
  });

  it('首页不同的页眉页脚：定稿码印不到每一页，说清楚怎么取消', async () => {
    const opened = await desk(explained);
    const id = opened.host.sheetId(department.form);
    const { pageLayout } = opened.host.engine.meta(id) as { pageLayout?: object };
    opened.host.engine.setMeta(id, { pageLayout: { ...pageLayout, headerFooterState: 'FirstAndDefault' } });
    const result = await seal(opened.session);
    expect(result).toMatchObject({
      kind: 'blocked',
      reasons: [{ message: expect.stringContaining('首页不同') as string }],
    });
  });

  it('取消：写了一半也还原，一样不差', async () => {
    const opened = await desk(explained);
    const before = await everything(opened.host.engine);
    const controller = new AbortController();
    const result = await opened.session.finalize(
      { signOff, now },
      {
        digest,
        signal: controller.signal,
        onProgress: ({ done }) => (done === 1 ? controller.abort() : undefined),
      },
    );
    expect(result).toEqual({ kind: 'cancelled' });
    expect(await everything(opened.host.engine)).toEqual(before);
  });
});

describe('定稿以后', () => {
  it('改一格：读得出失效；撤销时被改过的公式格不动并说明，其余还原', async () => {
    const opened = await desk(explained);
    await seal(opened.session);
    const [rate, score] = [await placeOf(opened, '资金执行率'), await placeOf(opened, '执行率得分')];
    await tamper(opened, rate, 0.99);
    const report = await verifySeal(await opened.session.read(), digest);
    expect(report).toMatchObject({ valid: false });
    expect(report?.changes.map(({ key }) => key)).toContain('资金执行率');
    const { notices } = await opened.session.restoreFinalized();
    expect(notices).toEqual([`${department.form}!${at(rate)} 定稿后被改过，没有恢复公式。`]);
    expect(opened.host.peek(department.form, at(rate))).toMatchObject({ value: 0.99, formula: null });
    expect(opened.host.peek(department.form, at(score)).formula).toContain('PBE.EXECSCORE');
  });

  it('改了表名：照样复核、撤销；插了行的表不硬还原，说去修复', async () => {
    const opened = await desk(explained);
    await seal(opened.session);
    const place = await placeOf(opened, '执行数');
    opened.host.engine.renameSheet(place.sheetId, '改过的名字');
    const basic = opened.host.sheetId('基础数据表');
    opened.host.engine.setMeta(basic, { protection: undefined });
    opened.host.engine.insertCells(
      basic,
      { r: 2, c: 0, r2: 2, c2: opened.host.engine.size(basic).cols - 1 },
      'Down',
    );
    await opened.host.engine.settle();
    expect((await verifySeal(await opened.session.read(), digest))?.changes).toEqual([]);
    const { notices } = await opened.session.restoreFinalized();
    expect(notices).toEqual(['“基础数据表”定稿后插删过行列，公式与锁定没有还原；请在“填报”里点“修复”。']);
    expect(opened.host.peek('改过的名字', at(await placeOf(opened, '资金执行率'))).formula).toContain(
      'PBE.EXECRATE',
    );
  });

  it('没有备注的 Excel（LTSC 2021）：批注形式的标注去掉、放回', async () => {
    const opened = await desk(explained, { requirements: LTSC_2021 });
    const session = newSession({ requirements: LTSC_2021 });
    const findings = auditSubmission(readSubmission(await session.read())!, { stage: '定稿' });
    await session.annotate(findings);
    const comments = () =>
      opened.host.engine
        .sheets()
        .flatMap(({ id }) => opened.host.engine.comments(id).map(({ r, c, text }) => ({ id, r, c, text })));
    const before = comments();
    expect(before.length).toBeGreaterThan(0);
    expect(await seal(session)).toMatchObject({ kind: 'sealed' });
    expect(comments()).toEqual([]);
    await session.restoreFinalized();
    expect(comments()).toEqual(before);
    expect(await session.clearAnnotations()).toBe(before.length);
  });

  it('有口令的保护：说清楚，一样不改', async () => {
    const opened = await desk(explained);
    const id = opened.host.sheetId(department.form);
    opened.host.engine.setMeta(id, { protection: { options: {}, password: '123' } });
    const before = await everything(opened.host.engine);
    await expect(seal(opened.session)).rejects.toThrow('有工作表设了保护口令');
    expect(await everything(opened.host.engine)).toEqual(before);
  });
});

describe('窗格里的复核', () => {
  /** 像复核人那样，在复核表第一条指标的口径编码、备注里填。 */
  async function remark({ host }: Desk): Promise<void> {
    const sheetId = host.sheetId(reviewSheetName);
    const { text } = (await readSheet()) ?? { text: [] };
    const r = text.findIndex(([first]) => first === '一级指标') + 1;
    const fill = (caption: '口径编码' | '备注', value: string) => {
      const c = reviewCaptions.indexOf(caption);
      host.engine.writeCells(sheetId, { r, c, r2: r, c2: c }, () => ({ value }));
    };
    fill('口径编码', '3-1');
    fill('备注', '没有算法');
    await host.engine.settle();
  }

  const readSheet = async () => (await readReview('urn:无', reviewSheetName)).sheet;

  it('报送 → 退回 → 单位撤销、改、重新定稿 → 重报 → 认可：单位的格一格不动，定稿一直有效', async () => {
    const opened = await desk(explained);
    const { session } = opened;
    const report = async () => verifySeal(await session.read(), digest);
    const status = async () => readReviewStatus(session, await readAll(session), await report());
    const take = async (step: PaneReviewStep) => takeStep(session, await readAll(session), step);
    const begin = { kind: '开始', reviewer: '王某', previous: null } as const;
    await expect(take(begin)).rejects.toThrow('没有定稿');
    const whole = await readAll(session);
    expect((await seal(session)).kind).toBe('sealed');
    expect(await status()).toBeNull();

    await take(begin);
    await expect(take(begin)).rejects.toThrow('已经开始复核');
    expect(await report()).toMatchObject({ valid: true });
    await remark(opened);
    const shown = await status();
    expect(shown).toMatchObject({ state: '报送', standing: '有效' });
    expect(shown?.remarks).toEqual([
      expect.objectContaining({ text: expect.stringMatching(/口径 3-1；没有算法$/) as string }),
    ]);
    expect(shown?.remarks[0]?.place).not.toBeNull();
    await expect(take({ kind: '退回', reason: ' ' })).rejects.toThrow('退回要写理由');
    await take({ kind: '退回', reason: '佐证不足' });
    expect(await report()).toMatchObject({ valid: true });
    await expect(take({ kind: '认可' })).rejects.toThrow('不能直接“认可”');

    await session.restoreFinalized();
    expect(await status()).toMatchObject({ state: '退回', standing: '单位在改' });
    expect(submissionDiff(whole, await readAll(session))).toEqual([]);
    expect((await seal(session)).kind).toBe('sealed');
    expect(await status()).toMatchObject({ state: '退回', standing: '单位已重报' });
    await take({ ...begin, reviewer: '' });
    expect(await status()).toMatchObject({ state: '重报', standing: '有效', remarks: [] });
    await take({ kind: '认可' });
    const accepted = await status();
    expect(accepted?.layer.events.map(({ state, reason }) => state + reason)).toEqual([
      '报送',
      '退回佐证不足',
      '重报',
      '认可',
    ]);
    expect(accepted?.totals.map(({ selfTotal, reviewedTotal }) => reviewedTotal === selfTotal)).toEqual(
      accepted?.totals.map(() => true),
    );
    expect(await report()).toMatchObject({ valid: true });
  });
});
