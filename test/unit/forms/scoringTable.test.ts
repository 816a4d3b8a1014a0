import { describe, expect, it } from 'vitest';
import { compileForm, findForm, rowFormula, type BlockContent, type FormLayout } from '../../../src/forms';
import { findScheme } from '../../../src/schemes';

const form = findForm('部门整体支出绩效评价评分表');
const compile = (scheme: string, blocks?: Readonly<Record<string, BlockContent>>): FormLayout =>
  compileForm(form, {
    scheme: findScheme(scheme)!,
    year: 2020,
    unit: '湘西州投资促进事务中心',
    project: null,
    ...(blocks ? { blocks } : {}),
  });

/** 可增行区一列的内容，逐行。 */
const column = (layout: FormLayout, block: string, key: string): readonly (string | number)[] =>
  layout.cells.flatMap(({ role, content }) =>
    role.kind === 'block' && role.block === block && role.column.key === key ? [content] : [],
  );

describe('评分表的行照方案', () => {
  const layout = compile('xiangxi-2020');

  it('湘西 21 项指标、三个一级指标小计、三类调查对象都预填好', () => {
    expect(layout.blocks.map(({ key, rows }) => [key, rows])).toEqual([
      ['评价指标', 21],
      ['一级指标小计', 3],
      ['满意度调查', 3],
    ]);
    expect(column(layout, '一级指标小计', '一级指标')).toEqual(['1、投入', '2、过程', '3、产出及效率']);
    expect(column(layout, '满意度调查', '权重')).toEqual([0.5, 0.4, 0.1]);
    const weights = column(layout, '评价指标', '分值').map(Number);
    expect(weights.reduce((sum, weight) => sum + weight, 0)).toBe(100);
  });

  it('率由参数算，判断的指标留给人填', () => {
    expect(column(layout, '评价指标', '指标值')).toEqual([
      '',
      '',
      '=PBE.STAFFRATE(评分_在职人员数,评分_编制数)',
      '=PBE.CHANGERATE(评分_本年三公经费预算数,评分_上年三公经费预算数)',
      '=PBE.FINISHRATE(评分_上年结转,评分_年初预算,评分_本年追加预算,评分_年末结余)',
      '=PBE.ADJUSTRATE(评分_本年追加预算,评分_剔除的政策性追加,评分_年初预算)',
      '=PBE.CTRLRATE(评分_新建面积实际,评分_新建面积批准)',
      '=PBE.CTRLRATE(评分_新建投资实际,评分_新建投资批准)',
      '=PBE.CTRLRATE(评分_公用经费实际支出,评分_公用经费预算数)',
      '=PBE.CTRLRATE(评分_三公经费实际支出,评分_本年三公经费预算数)',
      '=PBE.EXECRATE(评分_政府采购实际金额,评分_政府采购预算数)',
      '',
      '',
      '',
      '',
      '',
      '=PBE.SHARE(评分_在用固定资产,评分_固定资产总额)',
      '',
      '',
      '',
      '=评分_综合满意度',
    ]);
  });

  it('计算的率是计算格、百分数格式；判断的指标值是录入格', () => {
    const cells = layout.cells.filter(
      ({ role }) => role.kind === 'block' && role.block === '评价指标' && role.column.key === '指标值',
    );
    expect(cells[2]).toMatchObject({ isFormula: true, input: false, kind: 'rate' });
    expect(cells[0]).toMatchObject({ isFormula: false, input: true, kind: 'measure' });
  });

  it('每一行的得分照本行的指标值、分值、评分标准', () => {
    const first = layout.blocks[0]!.rect.row + 1;
    expect(column(layout, '评价指标', '得分')[4]).toBe(
      `=PBE.RULESCORE($F${first + 4}&"",$D${first + 4},$E${first + 4})`,
    );
  });
});

describe('按三级指标的名字认行', () => {
  const rowsNamed = (...names: string[]): FormLayout =>
    compile('xiangxi-2020', { 评价指标: { rows: names.length, groups: { 三级指标: names } } });

  it('换了次序、少了序号、换了引号都还认得', () => {
    expect(column(rowsNamed('"三公经费"变动率', '在职人员控制率'), '评价指标', '指标值')).toEqual([
      '=PBE.CHANGERATE(评分_本年三公经费预算数,评分_上年三公经费预算数)',
      '=PBE.STAFFRATE(评分_在职人员数,评分_编制数)',
    ]);
  });

  it('单位自己加的、空着的指标没有公式', () => {
    expect(column(rowsNamed('驻村帮扶成效', ''), '评价指标', '指标值')).toEqual(['', '']);
    expect(rowFormula(form, findScheme('xiangxi-2020')!, '指标值', '')).toBeUndefined();
  });

  it('同一个名字在不同方案里公式不同：湖南的预算控制率不剔除政策性追加', () => {
    const formula = (scheme: string, name: string) => rowFormula(form, findScheme(scheme)!, '指标值', name);
    expect(formula('hunan-province', '预算控制率')).toBe('=PBE.SHARE({本年追加预算},{年初预算})');
    expect(formula('yueyang', '预算调整率')).toContain('剔除的政策性追加');
    expect(formula('yueyang', '预算控制率')).toBeUndefined();
  });
});

describe('收支情况表', () => {
  it('四张表，汇总行等于各机构行之和', () => {
    const layout = compileForm(findForm('部门收支情况表'), {
      scheme: findScheme('xiangxi-2020')!,
      year: 2020,
      unit: '湘西州投资促进事务中心',
      project: null,
    });
    expect(layout.blocks.map(({ key }) => key)).toEqual(['收入', '支出和结余', '三公经费', '固定资产']);
    const summary = layout.cells.find(
      ({ role }) => role.kind === 'field' && role.field.key === '收入.汇总.收入合计',
    );
    expect(summary?.content).toBe('=IF(COUNT(收支_收入明细_收入合计)=0,"",SUM(收支_收入明细_收入合计))');
  });
});
