import { describe, expect, it } from 'vitest';
import { findScheme, schemes } from '../../../src/schemes';
import {
  defaultSetup,
  projectNameProblem,
  requestedForms,
  setupProblems,
  takesProjects,
  withScheme,
} from '../../../src/taskpane/app/home/setup';

const hengyang = findScheme('hengyang-2022')!;

describe('开始页', () => {
  it('缺省通用方案、上一年；换成衡阳跟着变成 2022', () => {
    const setup = defaultSetup(schemes, new Date(2026, 0, 15));
    expect(setup).toMatchObject({ schemeId: 'mof-2020', year: '2025' });
    expect(withScheme(setup, hengyang)).toMatchObject({ schemeId: 'hengyang-2022', year: '2022' });
  });

  it.each(['22', '二〇二二', '1999', '2101', '2022.5', ''])('年度“%s”不行', (year) => {
    expect(setupProblems({ schemeId: 'x', year, unit: '某单位', projects: [] }).year).toContain('四位数字');
  });

  it('单位只有空格也算没填；都填了可以插', () => {
    expect(setupProblems({ schemeId: 'x', year: '2022', unit: '  ', projects: [] })).toHaveProperty('unit');
    expect(setupProblems({ schemeId: 'x', year: '2022', unit: '某单位', projects: [] })).toEqual({});
  });

  it('项目不能空、不能重', () => {
    expect(projectNameProblem(' ', [])).toBe('请写项目名称。');
    expect(projectNameProblem('招商引资 ', ['招商引资'])).toContain('已在清单里');
    expect(projectNameProblem('招商引资', [])).toBeNull();
  });

  it('要插的表按方案次序，一个项目一张；没有项目就不插项目表', () => {
    expect(takesProjects(hengyang)).toBe(true);
    expect(requestedForms(hengyang, ['甲', '乙'])).toEqual([
      { form: '基础数据表' },
      { form: '部门整体支出绩效自评表' },
      { form: '项目支出绩效自评表', project: '甲' },
      { form: '项目支出绩效自评表', project: '乙' },
    ]);
    expect(requestedForms(hengyang, [])).toHaveLength(2);
  });
});
