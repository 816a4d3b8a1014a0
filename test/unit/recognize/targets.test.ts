import { expect, it } from 'vitest';
import { recognizeGrid, targetsOf } from '../../../src/recognize';
import { drawnFixtures } from './drawnFixture';
import { gridOf } from './layoutFixture';

const targetsIn = (folder: string, id: string) => {
  const grid = gridOf(drawnFixtures(folder).find((one) => one.id === id)!);
  return recognizeGrid(grid).flatMap((proposal) => targetsOf(grid, proposal) ?? []);
};

it('目标申报表：比较符、数、单位连成指标值，一级二级顺延', () => {
  const [targets] = targetsIn('held', 's11');
  expect(targets?.values).toMatchObject({ 项目名称: '乡村教师补助', '年度资金总额.全年预算数': '360' });
  expect(targets?.unit).toBe('万元');
  expect(targets?.indicators[0]).toEqual({
    level1: '产出指标',
    level2: '数量指标',
    indicator: '补助教师人数',
    target: '≥3000人',
    weight: '',
  });
  expect(targets?.indicators[1]?.level1).toBe('产出指标');
  expect(targets?.indicators.map(({ target }) => target)).toContain('稳定');
});

it('左右并排的中期与年度，只要年度的；部门整体的也认', () => {
  const [project] = targetsIn('dev', 'd10');
  expect(project?.indicators[0]).toMatchObject({ indicator: '开放天数', target: '≥300天' });
  const [department] = targetsIn('sealed', 'h04');
  expect(department?.values['整体绩效目标']).toContain('兜牢民生底线');
  expect(department?.indicators).toHaveLength(4);
  expect(targetsIn('dev', 'd01')).toEqual([]);
});
