import { describe, expect, it } from 'vitest';
import { dec, readStandard } from '../../../src/domain';
import { findForm, resolveFormula } from '../../../src/forms';
import { schemes, type Scheme, type SchemeForm } from '../../../src/schemes';

const form = findForm('部门整体支出绩效评价评分表');
const tableOf = (scheme: Scheme): SchemeForm | undefined =>
  scheme.forms.find((candidate) => candidate.form === form.id);
const scoring = schemes.filter((scheme) => tableOf(scheme) !== undefined);

it('五份报告、两份省市表与见过的各家版面都有方案，湘西、湖南、岳阳用 100 分评分表', () => {
  expect(schemes.map(({ id }) => id)).toEqual([
    'mof-2020',
    'mof-2021',
    'transfer-region',
    'transfer-project',
    'hunan-province',
    'xiangxi-2020',
    'yueyang',
    'yueyang-project',
    'hengyang-2022',
    'heshan-2021',
    'shijiazhuang-hitech-2020',
    'changli-2023',
    'hebei-county',
    'chengan-2020',
    'hubei',
    'yunnan',
    'sichuan-2021',
    'sichuan-2023',
    'chongqing-2021',
    'ningde-2020',
    'tianchang-2022',
  ]);
  expect(scoring.map(({ id }) => id)).toEqual(['hunan-province', 'xiangxi-2020', 'yueyang']);
});

describe.each(scoring)('评分方案 $id', (scheme) => {
  const { indicators, levels, surveys = [] } = tableOf(scheme)!;

  it('100 分都在指标里，执行率不另计分', () => {
    expect(scheme.execution.weight).toBe(0);
    expect(indicators.reduce((sum, { weight }) => sum + weight!, 0)).toBe(100);
    for (const { level1, weight } of levels) {
      const own = indicators.filter((row) => row.level1.startsWith(level1));
      expect(
        own.reduce((sum, row) => sum + row.weight!, 0),
        level1,
      ).toBe(weight);
    }
  });

  it('每一条评分标准都读得懂，与分值相符', () => {
    const unread = indicators.flatMap(({ indicator, standard, weight }) => {
      const reading = readStandard(standard!, dec(weight!));
      return reading.ok ? [] : [`${indicator}：${reading.problems[0]!.message}`];
    });
    expect(unread).toEqual([]);
  });

  it('每一行标明证据等级', () => {
    for (const { indicator, evidence } of indicators)
      expect(['SEED', 'PUBLIC', 'MEMORY'], indicator).toContain(evidence);
  });

  it('指标值公式用到的参数表上都有', () => {
    for (const { valueFormula } of indicators.filter((row) => row.valueFormula)) {
      expect(resolveFormula(valueFormula!, { form, scheme })).toMatch(/^=(PBE\.[A-Z]+\()?评分_/);
    }
  });

  it('三级指标不重名，满意度调查权重合计 1', () => {
    const names = indicators.map(({ indicator }) => indicator);
    expect(new Set(names).size).toBe(names.length);
    expect(surveys.reduce((sum, { weight }) => sum.plus(weight), dec(0)).toString()).toBe('1');
  });
});

it('湘西的等次叫“较差”，其余叫“中”', () => {
  const third = Object.fromEntries(schemes.map(({ id, grades }) => [id, grades[2]!.label]));
  expect(third).toMatchObject({ 'xiangxi-2020': '较差', 'hunan-province': '中', 'changli-2023': '中' });
});
