import { afterEach, describe, expect, it, vi } from 'vitest';
import { docxOf, paragraph } from '../docx/buildDocx';
import { reportToSeal } from '../../../src/taskpane/app/actions/reportWork';
import { keepReport, keptReport } from '../../../src/taskpane/app/files/keptReport';
import { FakeCaches } from './support/fakeCaches';
import { createFakePane, setUpHengyang, type FakePane } from './support/pane';

const sheet = '基础数据表';

async function hengyang(): Promise<FakePane> {
  const pane = createFakePane();
  await pane.actions.start();
  setUpHengyang(pane);
  await pane.actions.insert();
  pane.session.type(sheet, '公用经费.本年决算数', 69.72);
  pane.session.type(sheet, '部门基本支出.本年决算数', 323.67);
  await pane.actions.refresh();
  return pane;
}

const picked = (name: string, bytes: Uint8Array) => ({
  name,
  size: bytes.length,
  arrayBuffer: () => Promise.resolve(new Uint8Array(bytes).buffer),
});

afterEach(() => vi.unstubAllGlobals());

describe('窗格的报告', () => {
  it('还没有表：什么也不做', async () => {
    const pane = createFakePane();
    await pane.actions.start();
    expect(await pane.actions.generateReport(null)).toBeNull();
    expect(await pane.actions.staleReport()).toBeNull();
    expect(await pane.actions.updateReport()).toBeNull();
  });

  it('生成：只读，不写工作簿；记得手上的这一份', async () => {
    const pane = await hengyang();
    pane.session.calls.length = 0;
    const made = await pane.actions.generateReport(null);
    expect(made?.file.name).toBe('2022_衡阳市投资促进事务中心_绩效自评报告.docx');
    expect(made?.missing.length).toBeGreaterThan(0);
    expect(pane.store.get().report?.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(pane.store.get().activity).toBeNull();
    expect(pane.session.calls).toEqual([]);
  });

  it('表改了说出过期的数，点了才换；换好以后不再过期', async () => {
    const pane = await hengyang();
    await pane.actions.generateReport(null);
    expect((await pane.actions.staleReport())?.sentences).toEqual([]);
    pane.session.type(sheet, '公用经费.本年决算数', 70);
    await pane.actions.refresh();
    const stale = await pane.actions.staleReport();
    expect(stale?.sentences.map(({ printed, due }) => `${printed}→${due}`)).toContain('69.72→70');
    const updated = await pane.actions.updateReport();
    expect(updated?.changed.length).toBe(stale?.sentences.length);
    expect((await pane.actions.staleReport())?.sentences).toEqual([]);
  });

  it('核对：谁写的都行，指出句子、格、该改成；读不了的说原因', async () => {
    const pane = await hengyang();
    const written = docxOf(paragraph('2022年公用经费75.5万元。'));
    const checked = await pane.actions.checkReport(picked('自己写的.docx', written));
    expect(checked).toMatchObject({ ok: true, generated: false });
    if (!checked?.ok) throw new Error('没有核对');
    expect(checked.check.findings).toMatchObject([
      { severity: '错误', printed: '75.5万元', expected: '69.72万元', place: { sheetName: sheet } },
    ]);
    // 没有出处的报告说不出哪些句子过期，就不说
    expect(await pane.actions.staleReport()).toBeNull();
    const bad = await pane.actions.checkReport(picked('坏的.docx', new TextEncoder().encode('坏')));
    expect(bad).toMatchObject({ ok: false });
    expect(bad?.ok === false ? bad.reasons.join() : '').toContain('“坏的.docx”读不了：');
  });

  it('自带的提纲：方括号的 .docx、JSON；写错的说哪里', async () => {
    const pane = await hengyang();
    const own = docxOf(paragraph('一、支出') + paragraph('公用经费[公用经费]万元。'));
    const outline = await pane.actions.readOutline(picked('某县.docx', own));
    if (!outline?.ok) throw new Error('没有读成');
    const made = await pane.actions.generateReport(outline.outline);
    expect(made).toMatchObject({ title: '某县', missing: [] });
    const bad = await pane.actions.readOutline(picked('坏.json', new TextEncoder().encode('{')));
    expect(bad).toMatchObject({ ok: false });
  });

  it('定稿时手上的报告再核一遍：一致才记', async () => {
    const pane = await hengyang();
    const signOff = { preparer: '王五', head: '李四', date: '2023年3月20日' };
    await pane.actions.generateReport(null);
    await pane.actions.finalize(signOff, false);
    expect(pane.session.calls.at(-2)).toContain('定稿 王五');
    expect(pane.session.sealedReport?.name).toBe('2022_衡阳市投资促进事务中心_绩效自评报告.docx');
    pane.session.type(sheet, '公用经费.本年决算数', 70);
    await pane.actions.refresh();
    await pane.actions.finalize(signOff, false);
    expect(pane.session.sealedReport).toBeUndefined();
  });

  it('用到时再插一张：照登记的方案、年度、单位', async () => {
    const pane = await hengyang();
    await pane.actions.insertOne('报告文字栏');
    const { overview, view } = pane.store.get();
    expect(overview?.submission.forms.map(({ form }) => form.id)).toContain('报告文字栏');
    expect(view).toBe('fill');
  });

  describe('关了窗格再打开', () => {
    const browser = () => {
      vi.stubGlobal('caches', new FakeCaches());
      vi.stubGlobal('location', { href: 'https://localhost:3000/taskpane.html' });
    };

    it('上次的报告还在：说得出过期的句子，换得了数；只记没改过名的那份工作簿的', async () => {
      browser();
      await (await hengyang()).actions.generateReport(null);
      const again = await hengyang();
      again.session.type(sheet, '公用经费.本年决算数', 70);
      await again.actions.refresh();
      const stale = await again.actions.staleReport();
      expect(stale?.sentences.map(({ printed, due }) => `${printed}→${due}`)).toContain('69.72→70');
      expect(again.store.get().report).toMatchObject({
        name: '2022_衡阳市投资促进事务中心_绩效自评报告.docx',
        kept: true,
      });
      const updated = await again.actions.updateReport();
      expect(updated?.changed.length).toBe(stale?.sentences.length);
      expect(again.store.get().report?.kept).toBeUndefined();
    });

    it('不记进定稿：此后在 Word 里改没改过不知道', async () => {
      browser();
      const first = await hengyang();
      await first.actions.generateReport(null);
      const { overview } = first.store.get();
      expect(reportToSeal(first.store.get()).entry.report?.name).toContain('绩效自评报告');
      const again = await hengyang();
      await again.actions.staleReport();
      const sealed = reportToSeal({ ...again.store.get(), overview });
      expect(sealed.entry).toEqual({});
      expect(sealed.notice).toContain('上次打开窗格时的，没有记进定稿；要一起定稿，先选它核对');
    });

    it('说了不再留着就没有了；最多留十份，先丢最早的', async () => {
      browser();
      const pane = await hengyang();
      await pane.actions.generateReport(null);
      await pane.actions.forgetReport();
      expect(pane.store.get().report).toBeNull();
      expect(await pane.actions.staleReport()).toBeNull();
      const file = { name: 'a.docx', bytes: new Uint8Array([1]), sha256: '' };
      const owner = (year: number) => ({ scheme: 'x', year, unit: '甲' });
      for (let year = 2010; year < 2022; year += 1) await keepReport(owner(year), file);
      expect(await keptReport(owner(2011))).toBeNull();
      expect(await keptReport(owner(2012))).toEqual({
        name: 'a.docx',
        bytes: new Uint8Array([1]),
        sha256: '4bf5122f344554c53bde2ebb8cd2b7e3d1600ad631c385a5d7cce23c7785459a',
        kept: true,
      });
    });

    it('浏览器不让存：照样生成，只是记不住', async () => {
      const pane = await hengyang();
      expect(await pane.actions.generateReport(null)).not.toBeNull();
      expect(await (await hengyang()).actions.staleReport()).toBeNull();
    });
  });
});
