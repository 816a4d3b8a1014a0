import { describe, expect, it, vi } from 'vitest';
import { findFunction, pbeFunctions } from '../../../src/domain';
import { addressFrom, describeCell } from '../../../src/taskpane/app/fill/cellAddresses';
import { neighbourEmpty } from '../../../src/taskpane/app/fill/emptyFields';
import { formulaText, searchFunctions, signature } from '../../../src/taskpane/app/fill/functionCatalog';
import {
  measureCell,
  notationOf,
  partsOf,
  scorePreview,
  suggestedNotation,
  type MeasureCell,
} from '../../../src/taskpane/app/fill/measureHelper';
import type { Overview } from '../../../src/taskpane/app/overview';
import { createFakePane, setUpHengyang, type FakePane } from './support/pane';

const department = '部门整体支出绩效自评表';
const row = (column: string, index = 0) => ({ block: '绩效指标', index, column });

async function inserted(): Promise<FakePane> {
  const pane = createFakePane();
  await pane.actions.start();
  setUpHengyang(pane);
  await pane.actions.insert();
  return pane;
}

describe('在空白必填项之间走', () => {
  it('从头、往后、跨表、绕回、往前', async () => {
    const pane = await inserted();
    const overview = pane.store.get().overview as Overview;
    const [basic, second] = overview.forms;
    const [first, next] = basic!.empties;
    expect(neighbourEmpty(overview, null, 'next')).toBe(first);
    const at = ({ place }: { place: { sheetId: string; row: number; column: number } }) => ({
      sheetId: place.sheetId,
      row: place.row,
      column: place.column,
    });
    expect(neighbourEmpty(overview, at(first!), 'next')).toBe(next);
    expect(neighbourEmpty(overview, at(next!), 'previous')).toBe(first);
    expect(neighbourEmpty(overview, at(basic!.empties.at(-1)!), 'next')).toBe(second!.empties[0]);
    const last = overview.forms.flatMap(({ empties }) => empties).at(-1)!;
    expect(neighbourEmpty(overview, at(last), 'next')).toBe(first);
    expect(neighbourEmpty(overview, at(first!), 'previous')).toBe(last);
  });

  it('动作：连着跳，不等选区事件', async () => {
    const pane = await inserted();
    await pane.actions.goToEmpty('next');
    await pane.actions.goToEmpty('next');
    const [first, next] = pane.store.get().overview!.forms[0]!.empties;
    expect(pane.session.visited).toEqual([first!.place, next!.place]);
    expect(pane.store.get().cell).toMatchObject({ row: next!.place.row, column: next!.place.column });
  });

  it('敲完按回车，光标落到下一行：仍从刚才那一格往后找，同一行右边的、落脚的那一格都不跳过', async () => {
    const pane = await inserted();
    const { empties } = pane.store.get().overview!.forms[0]!;
    for (const { place } of empties.slice(0, 6)) {
      await pane.actions.goToEmpty('next');
      expect(pane.session.visited.at(-1)).toEqual(place);
      pane.session.select({ ...place, row: place.row + 1 });
    }
    // 自己走到别处的，照光标算
    const far = empties[10]!.place;
    pane.session.select(far);
    await pane.actions.goToEmpty('next');
    expect(pane.session.visited.at(-1)).toEqual(empties[11]!.place);
  });

  it('敲在窗格里的提醒：真敲进了表格就收起', async () => {
    const pane = await inserted();
    pane.actions.typedNowhere();
    expect(pane.store.get().notice?.text).toContain('没有进表格');
    pane.session.typeRow(department, row('分值'), 6);
    await vi.waitFor(() => expect(pane.store.get().notice).toBeNull());
  });
});

describe('指标值助手', () => {
  async function measureOf(column: string, text: string): Promise<MeasureCell | null> {
    const pane = await inserted();
    pane.session.typeRow(department, row('三级指标'), '招商考察');
    pane.session.typeRow(department, row('实际完成值'), '5次');
    pane.session.typeRow(department, row('分值'), 6);
    pane.session.typeRow(department, row(column), text);
    pane.session.selectRow(department, row(column));
    await pane.actions.refresh();
    return measureCell(pane.store.get().overview as Overview, pane.store.get().cell);
  }

  it('只在年度指标值、实际完成值上出现', async () => {
    expect(await measureOf('年度指标值', '>=3次')).toMatchObject({
      column: '年度指标值',
      indicator: '招商考察',
      text: '>=3次',
      other: '5次',
      weight: 6,
    });
    expect(await measureOf('偏差原因分析及改进措施', '没有')).toBeNull();
  });

  it('现有文字拆开接着改；不合官方写法的建议改法', async () => {
    const cell = await measureOf('年度指标值', '不低于95%');
    expect(partsOf('不低于95%', '年度指标值')).toEqual({ operator: '≥', number: '95', unit: '%' });
    expect(suggestedNotation(cell!)).toBe('≥95%');
    expect(partsOf('长期', '年度指标值')).toBeNull();
    expect(suggestedNotation((await measureOf('年度指标值', '≥95%'))!)).toBeNull();
  });

  it('三部分写成官方写法；全角、千分位照认，写不成的说明', () => {
    const write = (operator: '≥' | '=', number: string, unit: string) =>
      notationOf({ operator, number, unit }, '年度指标值');
    expect(write('≥', '３', '次')).toEqual({ ok: true, text: '≥3次' });
    expect(write('=', '100', '%')).toEqual({ ok: true, text: '=100%' });
    expect(write('≥', '1,200.5', '万元')).toEqual({ ok: true, text: '≥1200.5万元' });
    expect(write('≥', '', '次')).toMatchObject({ ok: false, problem: '写一个数。' });
    expect(write('≥', '三', '次')).toMatchObject({ ok: false });
    expect(write('≥', '3', '次以上')).toMatchObject({ ok: false });
    expect(notationOf({ operator: '≥', number: '5', unit: '次' }, '实际完成值')).toEqual({
      ok: true,
      text: '5次',
    });
  });

  it('先算一算得分：招商考察 ≥3次，实际 5次，满分 6 分', async () => {
    const cell = (await measureOf('年度指标值', ''))!;
    expect(scorePreview('≥3次', cell)).toBe('写好后得 6 分（满分 6 分）。');
    expect(scorePreview('≥10次', cell)).toBe('写好后得 3 分（满分 6 分）。');
    expect(scorePreview('≥3个', cell)).toContain('还不能自动计分');
    expect(scorePreview('≥3次', { ...cell, weight: null })).toBe('');
  });

  it('写入：按文字写，定性指标连完成档次一起', async () => {
    const pane = await inserted();
    pane.session.selectRow(department, row('实际完成值'));
    await pane.actions.refresh();
    const cell = measureCell(pane.store.get().overview as Overview, pane.store.get().cell)!;
    await pane.actions.writeMeasure(cell.target, '显著提升', { ...cell.tier!, value: '达成' });
    const { row: at } = cell.target;
    expect(pane.session.calls).toContain(`writeCell ${at},9 达成 true`);
    expect(pane.session.calls).toContain(`writeCell ${at},5 显著提升 true`);
    expect(pane.store.get().notice?.text).toBe(`F${at + 1} 已写成“显著提升”，完成档次选“达成”。`);
  });
});

describe('函数清单', () => {
  it('空着列出全部；按中文名、标识、参数名都找得到', () => {
    expect(searchFunctions('')).toHaveLength(pbeFunctions.length);
    expect(searchFunctions('pbe.execrate').map(({ id }) => id)).toEqual(['EXECRATE']);
    expect(searchFunctions('执行率 得分').map(({ id }) => id)).toContain('EXECSCORE');
    expect(searchFunctions('没有这个函数')).toEqual([]);
  });

  it('写法带参数名，可省的加方括号', () => {
    expect(signature(findFunction('EXECRATE')!)).toBe('PBE.EXECRATE(执行数, 预算数)');
  });

  it('照填的实参拼公式：地址、数、文字、可省的', () => {
    const rate = findFunction('EXECRATE')!;
    expect(formulaText(rate, ['E5', 'D5'])).toEqual({ ok: true, formula: '=PBE.EXECRATE(E5,D5)' });
    expect(formulaText(rate, ["'项目（一）'!E5", '５０５.05'])).toEqual({
      ok: true,
      formula: "=PBE.EXECRATE('项目（一）'!E5,505.05)",
    });
    expect(formulaText(rate, ['E5', ''])).toEqual({ ok: false, problem: '还没有写“预算数”。' });
    expect(formulaText(rate, ['E5', '不知道'])).toMatchObject({ ok: false });
    const grade = findFunction('GRADE')!;
    expect(formulaText(grade, ['86.85'])).toEqual({ ok: true, formula: '=PBE.GRADE(86.85)' });
    expect(formulaText(grade, ['D27', '优90,良80,差0'])).toEqual({
      ok: true,
      formula: '=PBE.GRADE(D27,"优90,良80,差0")',
    });
  });

  it('每个函数的示例实参都拼得出公式', () => {
    for (const entry of pbeFunctions) {
      const args = entry.parameters.map(({ kind }) => (kind === 'number' ? 'B5' : 'B5:B9'));
      expect(formulaText(entry, args), entry.id).toMatchObject({ ok: true });
    }
  });

  it('取选中格：同表只写地址，别的表带引号表名，不认得的表取不了', async () => {
    const pane = await inserted();
    const overview = pane.store.get().overview as Overview;
    const [basic, second] = overview.forms.map(({ reading }) => reading.sheetId);
    const target = { sheetId: basic!, row: 4, column: 1 };
    expect(addressFrom(overview, target, { ...target, row: 5 })).toBe('B6');
    expect(addressFrom(overview, target, { ...target, sheetId: second! })).toBe(`'${department}'!B5`);
    expect(addressFrom(overview, target, { ...target, sheetId: '{别的}' })).toBeNull();
    expect(describeCell(overview, target)).toBe('基础数据表 B5');
  });

  it('插入公式：那一格有内容时不写，交给人决定', async () => {
    const pane = await inserted();
    const target = { sheetId: '{sheet-1}', row: 60, column: 1 };
    pane.session.existing = '旧内容';
    expect(await pane.actions.insertFormula(target, '=PBE.GRADE(90)', false)).toBe('旧内容');
    expect(pane.store.get().notice).toEqual({ tone: 'info', text: 'B61 里已有“旧内容”，没有写。' });
    expect(await pane.actions.insertFormula(target, '=PBE.GRADE(90)', true)).toBeNull();
    expect(pane.store.get().notice?.text).toBe('B61 已写入 =PBE.GRADE(90)');
  });
});

describe('行与项目的动作', () => {
  it('同一个二级指标里才能移；动作带方向', async () => {
    const pane = await inserted();
    const where = row('三级指标');
    pane.session.selectRow(department, where);
    expect(pane.store.get().selection).toMatchObject({ canMoveUp: false });
    await pane.actions.moveRow('down');
    expect(pane.session.calls).toContain('moveRow 部门整体支出绩效自评表  绩效指标 0 down');
  });

  it('项目改名：去掉首尾空白，提醒别的表', async () => {
    const pane = await inserted();
    await pane.actions.renameProject('招商引资工作经费', ' 招商经费 ');
    expect(pane.session.calls).toContain('renameProject 招商引资工作经费 招商经费');
    expect(pane.store.get().notice?.text).toBe(
      '已把项目“招商引资工作经费”改名为“招商经费”；别的表里写着原名的请一并改。',
    );
  });
});
