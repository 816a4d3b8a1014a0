import { describe, expect, it } from 'vitest';
import { createFakePane, setUpHengyang } from './support/pane';

describe('窗格动作', () => {
  it('空工作簿：停在“开始”，没有总览', async () => {
    const { actions, store } = createFakePane();
    await actions.start();
    expect(store.get()).toMatchObject({ phase: 'ready', overview: null, view: 'start', notice: null });
  });

  it('插入三张表：转到“填报”，报告张数，登记下次打开就装函数', async () => {
    const pane = createFakePane();
    await pane.actions.start();
    setUpHengyang(pane);
    await pane.actions.insert();
    const { view, overview, notice, activity } = pane.store.get();
    expect(view).toBe('fill');
    expect(overview?.forms.map((form) => form.project ?? form.form)).toEqual([
      '基础数据表',
      '部门整体支出绩效自评表',
      '招商引资工作经费',
    ]);
    expect(overview?.submission.unit).toBe('衡阳市投资促进事务中心');
    expect(notice).toEqual({ tone: 'success', text: '新插 3 张表样。' });
    expect(activity).toBeNull();
    expect(pane.loads).toBe(1);
  });

  it('进度写在忙碌栏里，停下来不算错，已插的表留着', async () => {
    const pane = createFakePane();
    await pane.actions.start();
    setUpHengyang(pane);
    const labels: (string | undefined)[] = [];
    pane.session.beforeForm = async () => {
      labels.push(pane.store.get().activity?.label);
      if (labels.length === 2) pane.actions.cancel();
    };
    await pane.actions.insert();
    expect(labels).toEqual([
      '正在插入表样：基础数据表（1/3）',
      '正在插入表样：部门整体支出绩效自评表（2/3）',
    ]);
    expect(pane.store.get().notice).toEqual({
      tone: 'warning',
      text: '新插 1 张表样。\n已取消，余下 2 张表没有插入。',
    });
    expect(pane.store.get().overview?.forms).toHaveLength(1);
  });

  it('打开已有表样的工作簿：“开始”页是主页，带出原来的年度、单位、项目', async () => {
    const first = createFakePane();
    await first.actions.start();
    setUpHengyang(first, ['甲项目', '乙项目']);
    await first.actions.insert();
    const again = createFakePane(first.session);
    await again.actions.start();
    expect(again.store.get().view).toBe('start');
    expect(again.store.get().setup).toEqual({
      schemeId: 'hengyang-2022',
      year: '2022',
      unit: '衡阳市投资促进事务中心',
      projects: ['甲项目', '乙项目'],
    });
  });

  it('表里一变就重读，除了读什么也不做', async () => {
    const pane = createFakePane();
    await pane.actions.start();
    setUpHengyang(pane);
    await pane.actions.insert();
    const before = pane.store.get().overview?.forms[0]?.filled ?? 0;
    pane.session.calls.length = 0;
    pane.session.type('基础数据表', '编制数', 15);
    await pane.actions.refresh();
    expect(pane.store.get().overview?.forms[0]?.filled).toBe(before + 1);
    expect(new Set(pane.session.calls)).toEqual(new Set(['read']));
  });

  it('连着变几次只多读一次', async () => {
    const pane = createFakePane();
    await pane.actions.start();
    setUpHengyang(pane);
    await pane.actions.insert();
    pane.session.calls.length = 0;
    for (const value of [1, 2, 3, 4, 5]) pane.session.type('基础数据表', '编制数', value);
    await pane.actions.refresh();
    expect(pane.session.calls).toEqual(['read', 'read']);
  });

  it('审核并标注：把结果交给会话，报告用了什么、几处', async () => {
    const pane = createFakePane();
    await pane.actions.start();
    setUpHengyang(pane);
    await pane.actions.insert();
    pane.findings = [
      {
        key: 'B05/基础数据表//项目支出.本年预算数',
        rule: 'B05',
        severity: '错误',
        form: '基础数据表',
        name: null,
        field: '项目支出.本年预算数',
        row: null,
        place: null,
        related: [],
        message: '项目支出本年预算数25.5≠各专项之和22.5，差3。',
        actual: 25.5,
        expected: 22.5,
        difference: 3,
        tolerance: null,
        fix: null,
        explanation: null,
        basis: '附件2',
      },
    ];
    await pane.actions.annotate();
    expect(pane.session.annotated.map(({ rule }) => rule)).toEqual(['B05']);
    expect(pane.store.get()).toMatchObject({
      view: 'audit',
      notice: { tone: 'success', text: '已用备注标注：新加 1 处。' },
    });
    await pane.actions.clearAnnotations();
    expect(pane.store.get().notice?.text).toBe('已清除 1 处标注。');
  });

  it('没有表样时审核：说明先做什么，不碰工作簿', async () => {
    const pane = createFakePane();
    await pane.actions.start();
    await pane.actions.annotate();
    expect(pane.store.get().notice?.text).toBe('工作簿里还没有表样，先在“开始”页插入。');
    expect(pane.session.calls).not.toContain('annotate');
  });

  it('选中指标行后加行删行；选到别处就没有行', async () => {
    const pane = createFakePane();
    await pane.actions.start();
    setUpHengyang(pane);
    await pane.actions.insert();
    const sheet = pane.session.sheet('部门整体支出绩效自评表');
    const block = sheet.layout.blocks.find(({ key }) => key === '绩效指标');
    if (block === undefined) throw new Error('没有绩效指标');
    pane.session.select({ sheetId: sheet.id, row: block.rect.row + 2, column: block.rect.column });
    expect(pane.store.get().selection).toMatchObject({ block: '绩效指标', index: 2, project: null });
    await pane.actions.addRow();
    const chosen = pane.store.get().selection;
    if (chosen === null) throw new Error('没有选中行');
    await pane.actions.removeRow(chosen);
    expect(pane.session.calls).toContain('addRow 部门整体支出绩效自评表  绩效指标 2');
    expect(pane.session.calls).toContain('removeRow 部门整体支出绩效自评表  绩效指标 2');
    pane.session.select({ sheetId: sheet.id, row: 0, column: 0 });
    expect(pane.store.get().selection).toBeNull();
  });

  it('确认框开着时用户换了一行：不删，说明白', async () => {
    const pane = createFakePane();
    await pane.actions.start();
    setUpHengyang(pane);
    await pane.actions.insert();
    const sheet = pane.session.sheet('部门整体支出绩效自评表');
    const block = sheet.layout.blocks.find(({ key }) => key === '绩效指标');
    if (block === undefined) throw new Error('没有绩效指标');
    const at = (index: number) => ({
      sheetId: sheet.id,
      row: block.rect.row + index,
      column: block.rect.column,
    });
    pane.session.select(at(2));
    const asked = pane.store.get().selection;
    if (asked === null) throw new Error('没有选中行');
    pane.session.select(at(3));
    await pane.actions.removeRow(asked);
    expect(pane.session.calls.filter((call) => call.startsWith('removeRow'))).toEqual([]);
    expect(pane.store.get().notice?.text).toContain('没有删');
  });

  it('会话的中文错误照原话显示，带办法和细节；界面还能接着用', async () => {
    const pane = createFakePane();
    await pane.actions.start();
    setUpHengyang(pane);
    pane.session.failWith = Object.assign(new Error('插入《基础数据表》没有完成：有单元格正在编辑。'), {
      remedy: '按回车或 Esc 结束编辑后再试。',
    });
    await pane.actions.insert();
    expect(pane.store.get()).toMatchObject({
      activity: null,
      notice: { tone: 'error', remedy: expect.stringContaining('结束编辑') },
    });
    pane.session.failWith = null;
    await pane.actions.insert();
    expect(pane.store.get().overview?.forms).toHaveLength(3);
  });

  it('一开始就读不出来：说明原因，可以再读', async () => {
    const pane = createFakePane();
    pane.session.failWith = new Error('Network down');
    await pane.actions.start();
    expect(pane.store.get()).toMatchObject({
      phase: 'failed',
      notice: { text: '读取工作簿没有完成。', details: expect.stringContaining('Network down') },
    });
    pane.session.failWith = null;
    await pane.actions.refresh();
    expect(pane.store.get().phase).toBe('ready');
  });

  it('正忙时再点不重复做', async () => {
    const pane = createFakePane();
    await pane.actions.start();
    setUpHengyang(pane);
    await Promise.all([pane.actions.insert(), pane.actions.insert()]);
    expect(pane.session.calls.filter((call) => call === 'insertForms')).toHaveLength(1);
  });
});
