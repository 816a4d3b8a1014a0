import { describe, expect, it } from 'vitest';
import { describeSides, kindAt } from '../../../src/taskpane/app/findings/findingSides';
import { placeAddress } from '../../../src/taskpane/app/overview';
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

const overviewOf = async (pane: FakePane) => {
  await pane.actions.refresh();
  const { overview } = pane.store.get();
  if (overview === null) throw new Error('没有总览');
  return overview;
};

describe('总览', () => {
  it('状态栏上的总分取部门表：印刷的 7＋90＝97 分，优', async () => {
    const pane = await inserted();
    pane.session.type(department, '执行率得分', 7);
    pane.session.type(department, '总分', 97);
    pane.session.type(department, '等次', '优');
    pane.session.type(department, '资金执行率', '68.54%');
    const { headline } = await overviewOf(pane);
    expect(headline).toMatchObject({
      total: '97',
      grade: '优',
      executionRate: '68.54%',
      executionScore: '7',
      executionWeight: '10',
    });
  });

  it('没有填时总分是空的，不是 0', async () => {
    const { headline, forms } = await overviewOf(await inserted());
    expect(headline?.total).toBe('');
    expect(forms[0]?.score).toBeNull();
  });

  it('一级指标按方案列出；没有分值时空着', async () => {
    const { headline } = await overviewOf(await inserted());
    expect(headline?.levels.map(({ level1 }) => level1)).toEqual(['产出指标（50分）', '效益指标（40分）']);
    expect(headline?.levels[0]).toMatchObject({ weight: '', score: '' });
  });

  it('下一处空格给出标签和位置；填了就往后走', async () => {
    const pane = await inserted();
    const before = (await overviewOf(pane)).forms[0];
    expect(before?.nextEmpty?.label).toBe('编制数');
    pane.session.type('基础数据表', '编制数', 15);
    const after = (await overviewOf(pane)).forms[0];
    expect(after?.nextEmpty?.label).not.toBe('编制数');
    expect(after?.filled).toBe((before?.filled ?? 0) + 1);
  });

  it('结果归到各自的表；认不出表的归“整份申报”，不会丢', async () => {
    const pane = await inserted();
    const lost = { ...b05, form: '项目支出绩效自评表', name: '已删的项目' };
    pane.findings = [b05, lost];
    const { forms, unplaced, counts } = await overviewOf(pane);
    expect(forms[0]?.findings).toEqual([b05]);
    expect(forms[0]?.counts).toEqual({ 错误: 1, 核实: 0, 提示: 0 });
    expect(unplaced).toEqual([lost]);
    expect(counts.错误).toBe(2);
  });
});

describe('两边的数', () => {
  it('金额写数，差额在后', () => {
    expect(describeSides(b05)).toBe('表内 25.5　应为 22.5　差 3');
  });

  it('率写成百分数：控制率 100% 应为 80.00%', async () => {
    const overview = await overviewOf(await inserted());
    const finding = { ...b05, field: '控制率', actual: 1, expected: 0.8, difference: 0.2 };
    const kind = kindAt(overview.submission, finding);
    expect(kind).toBe('rate');
    expect(describeSides(finding, kind)).toBe('表内 100.00%　应为 80.00%　差 20.00%');
  });

  it('公式太长只露个头', () => {
    const expected =
      '=IF(COUNT(基础_运行维护专项明细_上年决算数)=0,"",SUM(基础_运行维护专项明细_上年决算数))';
    expect(describeSides({ ...b05, actual: 0, expected, difference: null })).toBe(
      '表内 0　应为 “=IF(COUNT(基础_运行维护专项明细_上年…”',
    );
  });

  it('核实、提示不断言“应为”：超额完成的指标值只是对照', () => {
    const finding = { ...b05, severity: '核实' as const, actual: '5次', expected: '≥3次', difference: null };
    expect(describeSides(finding)).toBe('表内 “5次”　对照 “≥3次”');
  });

  it('文字照原样加引号，没有的不写', () => {
    expect(describeSides({ ...b05, actual: '2.46 ✓', expected: 2.46, difference: null })).toBe(
      '表内 “2.46 ✓”　应为 2.46',
    );
    expect(describeSides({ ...b05, actual: null, expected: null, difference: null })).toBe('');
  });
});

it('位置写成左上角地址', () => {
  const place = { sheetId: '1', sheetName: '表', row: 19, column: 2, lastRow: 19, lastColumn: 4 };
  expect(placeAddress(place)).toBe('C20');
});
