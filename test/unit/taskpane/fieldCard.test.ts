import { describe, expect, it } from 'vitest';
import { forms, type FieldSpec } from '../../../src/forms';
import { fieldCard } from '../../../src/taskpane/app/fill/fieldCard';
import { formulaWords } from '../../../src/taskpane/app/fill/formulaWords';
import type { Overview } from '../../../src/taskpane/app/overview';
import { b05 } from './support/findings';
import { createFakePane, setUpHengyang, type FakePane } from './support/pane';

const department = '部门整体支出绩效自评表';

async function inserted(): Promise<FakePane> {
  const pane = createFakePane();
  await pane.actions.start();
  setUpHengyang(pane);
  await pane.actions.insert();
  return pane;
}

/** 选中一个字段，返回它的卡片。 */
async function cardOf(pane: FakePane, sheetName: string, key: string) {
  await pane.actions.refresh();
  const { overview } = pane.store.get();
  const form = overview?.submission.forms.find((each) => each.sheetName === sheetName);
  const place = form?.fields.get(key)?.place;
  if (!place) throw new Error(`没有 ${sheetName} 的 ${key}`);
  pane.session.select({ sheetId: place.sheetId, row: place.row, column: place.column });
  return fieldCard(pane.store.get().overview as Overview, pane.store.get().cell);
}

describe('选中格的卡片', () => {
  it('录入格：标签、位置、必填、单位、含义、上年数', async () => {
    const pane = await inserted();
    pane.session.type('基础数据表', '部门基本支出.上年决算数', 388.07);
    expect(await cardOf(pane, '基础数据表', '部门基本支出.本年决算数')).toMatchObject({
      label: '部门基本支出 · 本年决算数',
      where: '基础数据表 D7',
      role: '必填',
      unit: '万元',
      meaning: expect.stringContaining('人员经费＋公用经费') as string,
      formula: '',
      lastYear: { label: '上年决算数', value: '388.07' },
    });
  });

  it('计算格：公式说成一句话，依据写明；盖掉了会说', async () => {
    const pane = await inserted();
    expect(await cardOf(pane, '基础数据表', '控制率')).toMatchObject({
      role: '自动计算',
      unit: '%',
      formula: '在职人员控制率（实际在职人数，编制数）',
      basis: '财预〔2013〕53号',
      overridden: false,
      lastYear: null,
    });
    pane.session.type('基础数据表', '控制率', 1);
    expect(await cardOf(pane, '基础数据表', '控制率')).toMatchObject({ overridden: true });
  });

  it('从哪来、到哪去：公式引用的格带现在的数，引用它的格列出', async () => {
    const pane = await inserted();
    pane.session.type('基础数据表', '编制数', 15);
    expect((await cardOf(pane, '基础数据表', '控制率'))?.lineage).toEqual({
      from: '实际在职人数（空）、编制数 15',
      to: '',
    });
    expect((await cardOf(pane, '基础数据表', '编制数'))?.lineage).toEqual({ from: '', to: '控制率' });
  });

  it('别的表上的同一个数也列出；这本里没有的表不提', async () => {
    const pane = await inserted();
    await cardOf(pane, '部门整体支出绩效自评表', '执行数');
    expect((await cardOf(pane, '部门整体支出绩效自评表', '执行数'))?.lineage.from).toBe(
      '《基础数据表》的部门基本支出 · 本年决算数、《基础数据表》的项目支出 · 本年决算数',
    );
    expect((await cardOf(pane, '基础数据表', '部门基本支出.本年预算数'))?.lineage.to).toBe(
      '《部门整体支出绩效自评表》的基本支出',
    );
  });

  it('结转来的上年数也显示，注明是哪年的工作簿', async () => {
    const pane = await inserted();
    await cardOf(pane, '基础数据表', '编制数');
    const { overview, cell } = pane.store.get();
    const carried = {
      ...(overview as Overview),
      submission: {
        ...overview!.submission,
        lastYear: { year: 2021, source: '2021.xlsx', values: { 编制数: 16 } },
      },
    };
    expect(fieldCard(carried, cell)?.lastYear).toEqual({ label: '2021 年工作簿', value: '16' });
  });

  it('只列说这一格的结果，牵涉到的也算', async () => {
    const pane = await inserted();
    await cardOf(pane, '基础数据表', '编制数');
    const { cell, overview } = pane.store.get();
    const place = { ...cell!, sheetName: '基础数据表', lastRow: cell!.row, lastColumn: cell!.column };
    const elsewhere = { ...place, row: 40, lastRow: 40 };
    const findings = [
      { ...b05, key: '本格', place },
      { ...b05, key: '别处', place: elsewhere },
      { ...b05, key: '牵涉', place: elsewhere, related: [place] },
    ];
    const card = fieldCard({ ...(overview as Overview), findings }, cell);
    expect(card?.findings.map(({ key }) => key)).toEqual(['本格', '牵涉']);
  });

  it('指标格：带指标名；固定文字、表外没有卡片', async () => {
    const pane = await inserted();
    pane.session.typeRow(department, { block: '绩效指标', index: 0, column: '三级指标' }, '招商考察');
    pane.session.selectRow(department, { block: '绩效指标', index: 0, column: '年度指标值' });
    await pane.actions.refresh();
    const { overview, cell } = pane.store.get();
    expect(fieldCard(overview as Overview, cell)).toMatchObject({
      label: '招商考察 · 年度指标值',
      role: '必填',
    });
    expect(fieldCard(overview as Overview, { ...cell!, row: 0, column: 0 })).toBeNull();
    expect(fieldCard(overview as Overview, { ...cell!, sheetId: '{别的表}' })).toBeNull();
    expect(fieldCard(overview as Overview, null)).toBeNull();
  });
});

describe('公式说成中文', () => {
  it('合计、区域合计、明细合计、函数', () => {
    expect(
      formulaWords('=IF(COUNT({公车购置.x},{公车运行维护.x})=0,"",SUM({公车购置.x},{公车运行维护.x}))'),
    ).toBe('公车购置 x＋公车运行维护 x');
    expect(formulaWords('=IF(COUNT({办公经费:印刷费})=0,"",SUM({办公经费:印刷费}))')).toBe(
      '“办公经费”到“印刷费”各项之和',
    );
    expect(formulaWords('=IF(COUNT({#绩效指标.得分})=0,"",SUM({#绩效指标.得分}))')).toBe(
      '绩效指标各行的得分之和',
    );
    expect(formulaWords('=PBE.EXECSCORE({执行率},{执行率分值}{?执行率位数})')).toBe(
      '预算执行率得分（执行率，执行率分值）',
    );
    expect(formulaWords('=IF(A1>0,1,2)')).toBeNull();
  });

  it('表样里的公式说出来不漏模板符号', () => {
    const templates = forms.flatMap((form) =>
      form.rows.flatMap((row): readonly FieldSpec[] =>
        row.kind === 'block' ? row.columns : row.cells.flatMap(({ field }) => (field ? [field] : [])),
      ),
    );
    const words = templates.flatMap(({ formula }) => (formula ? [formulaWords(formula)] : []));
    const said = words.filter((text): text is string => text !== null);
    expect(said.length).toBeGreaterThan(30);
    for (const text of said) expect(text).not.toMatch(/[{}@#=]|PBE/);
  });
});
