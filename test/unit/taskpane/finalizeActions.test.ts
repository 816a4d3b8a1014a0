import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { fileNames } from '../../../src/submission';
import { submitChecklist } from '../../../src/taskpane/app/submit/submitChecklist';
import { journeyOf } from '../../../src/taskpane/app/home/journey';
import { sha256 } from '../../../src/taskpane/app/files/sha256';
import type { SealReport } from '../../../src/submission';
import { b05 } from './support/findings';
import { createFakePane, setUpHengyang, type FakePane } from './support/pane';

const signOff = { preparer: '王五', head: '李四', date: '2023年3月20日' };

async function opened(): Promise<FakePane> {
  const pane = createFakePane();
  await pane.actions.start();
  setUpHengyang(pane);
  await pane.actions.insert();
  return pane;
}

const overviewOf = ({ store }: FakePane) => {
  const { overview } = store.get();
  if (overview === null) throw new Error('没有读到表');
  return overview;
};

describe('提交前检查', () => {
  it('刚插好：表都在，必填没填，没有错误', async () => {
    const overview = overviewOf(await opened());
    const [forms, required, errors, unexplained] = submitChecklist(overview);
    expect(forms).toMatchObject({ done: true, target: null });
    expect(required).toMatchObject({ done: false, title: '必填栏填齐' });
    expect(required?.detail).toMatch(/^还有 \d+ 处，先填/);
    expect(errors).toMatchObject({ done: true });
    expect(unexplained).toMatchObject({ done: true });
  });

  it('签署栏在定稿时填，不算没填；错误、没说明的核实各说几处，去审核页', async () => {
    const pane = await opened();
    pane.findings = [b05, { ...b05, key: '核实', severity: '核实' }];
    await pane.actions.refresh();
    const overview = overviewOf(pane);
    const signature = /填表人|填表日期|联系电话|单位负责人/;
    const empties = overview.forms.flatMap((form) => form.empties);
    const own = empties.filter(({ label }) => !signature.test(label)).length;
    expect(own).toBeLessThan(empties.length);
    const [, required, errors, unexplained] = submitChecklist(overview);
    expect(required?.detail).toContain(`还有 ${own} 处`);
    expect(errors).toMatchObject({ done: false, detail: '还有 1 处要改', target: 'audit' });
    expect(unexplained).toMatchObject({ done: false, target: 'audit' });
  });

  it('缺表说缺哪一张；文件名去掉不许用的字符', async () => {
    const overview = overviewOf(await opened());
    const { submission } = overview;
    const part = { ...overview, submission: { ...submission, forms: submission.forms.slice(1) } };
    expect(submitChecklist(part)[0]).toMatchObject({
      done: false,
      detail: '缺：基础数据表',
      target: 'start',
    });
    expect(fileNames(submission).book).toBe('2022年度衡阳市投资促进事务中心部门整体支出绩效自评.xlsx');
    const scheme = { ...submission.scheme, fileName: '{单位}{年度}自评' };
    expect(fileNames({ ...submission, scheme, unit: ' 某/局:办公室? ' })).toEqual({
      book: '某局办公室2022自评.xlsx',
      report: '某局办公室2022自评报告.docx',
      checklist: '某局办公室2022自评送审清单.docx',
      parcel: '某局办公室2022自评送审包.zip',
    });
  });
});

describe('附件的勾', () => {
  it('勾一样记一次，读回来就是勾着的，不占住窗格', async () => {
    const pane = await opened();
    const busy: boolean[] = [];
    pane.store.subscribe(() => busy.push(pane.store.get().activity !== null));
    await pane.actions.tickAttachments(['佐证材料', '调查问卷']);
    expect(pane.session.calls.slice(-2)).toEqual(['附件 佐证材料、调查问卷', 'read']);
    expect(overviewOf(pane).submission.attachments).toEqual(['调查问卷', '佐证材料']);
    expect(busy).not.toContain(true);
    expect(pane.store.get().notice).not.toMatchObject({ tone: 'error' });
  });

  it('没记下来：说一声，勾照工作簿', async () => {
    const pane = await opened();
    pane.session.failWith = new Error('工作簿已经定稿，不能再改。');
    const ticking = pane.actions.tickAttachments(['调查问卷']);
    pane.session.failWith = null;
    await ticking;
    expect(overviewOf(pane).submission.attachments).toEqual([]);
  });
});

describe('定稿的动作', () => {
  it('拦住：返回原因，消息说没有变；再读一次', async () => {
    const pane = await opened();
    pane.session.blocking = [{ message: '错误 D01：不对', place: null, finding: null }];
    const reasons = await pane.actions.finalize(signOff, false);
    expect(reasons).toHaveLength(1);
    expect(pane.session.calls).toContain('定稿 王五');
    expect(pane.session.calls.at(-1)).toBe('read');
    expect(pane.store.get().notice).toMatchObject({
      tone: 'warning',
      text: '还有 1 处没有过关，没有定稿，只设好了打印，别的没有变。',
    });
    expect(pane.store.get().activity).toBeNull();
  });

  it('出错：原因在消息里，不算拦住', async () => {
    const pane = await opened();
    pane.session.failWith = new Error('定稿没有完成：工作表处于保护状态。');
    expect(await pane.actions.finalize(signOff, false)).toEqual([]);
    expect(pane.store.get().notice).toMatchObject({
      tone: 'error',
      text: '定稿没有完成：工作表处于保护状态。',
    });
  });

  it('随工作簿启动：定了稿就关，没过关不关；撤销再打开', async () => {
    const pane = await opened();
    const { loads } = pane;
    pane.session.blocking = [{ message: '错误 D01：不对', place: null, finding: null }];
    await pane.actions.finalize(signOff, false);
    expect(pane.leaves).toBe(0);
    pane.session.blocking = [];
    await pane.actions.finalize(signOff, false);
    expect([pane.leaves, pane.loads]).toEqual([1, loads]);
    await pane.actions.restoreFinalized();
    expect([pane.leaves, pane.loads]).toEqual([1, loads + 1]);
    // 没有断在半路的，什么也不用设
    await pane.actions.repairFinalize();
    expect(pane.loads).toBe(loads + 1);
  });

  it('撤销定稿：没有动的格逐条说；没有断过的还原也说一声', async () => {
    const pane = await opened();
    await pane.actions.restoreFinalized();
    expect(pane.store.get().notice).toMatchObject({ tone: 'success' });
    pane.session.restoreNotices = ['表!H14 定稿后被改过，没有恢复公式。'];
    await pane.actions.restoreFinalized();
    expect(pane.store.get().notice).toMatchObject({
      tone: 'warning',
      text: expect.stringContaining('H14') as string,
    });
    await pane.actions.repairFinalize();
    expect(pane.store.get().notice).toMatchObject({ text: '没有断在半路的定稿。' });
  });
});

it('窗格算的摘要与 Node 算的一样', async () => {
  const text = '["部门整体支出绩效自评表",null,"执行数","346.17"]';
  expect(await sha256(text)).toBe(createHash('sha256').update(text, 'utf8').digest('hex'));
});

it('主页的路线：定了稿、失效了、断在半路各有说法', async () => {
  const overview = overviewOf(await opened());
  const summary = (seal: Pick<SealReport, 'valid'> & { readonly seal: { readonly state: string } }) =>
    journeyOf({ ...overview, seal: seal as SealReport }).steps.at(-1);
  expect(summary({ valid: true, seal: { state: 'sealed' } })).toMatchObject({
    state: 'done',
    summary: '已定稿',
  });
  expect(summary({ valid: false, seal: { state: 'sealed' } })).toMatchObject({ summary: '定稿已失效' });
  expect(summary({ valid: false, seal: { state: 'sealing' } })).toMatchObject({ summary: '定稿没有完成' });
});
