import { describe, expect, it } from 'vitest';
import { indicatorScore } from '../../../../src/domain';

const scoreOf = (target: string, actual: string, level2 = '数量指标', name = '', unit = ''): string => {
  const result = indicatorScore({ target, actual, weight: 10, context: { level2, name, unit } });
  return result.kind === 'scored' ? result.score.toString() : result.why;
};

describe('实际完成值光是一个数，与指标值不是一种数', () => {
  it.each([
    ['≤30天', '45291', '时效指标'],
    ['≤30天', '45291', '数量指标'],
    ['3个月', '45291', '时效指标'],
    ['24小时内', '45291', '时效指标'],
    ['≥100人', '45291', '数量指标'],
    ['≥95%', '45291', '质量指标'],
    ['45291', '45300', '时效指标'],
  ])('%s 对 %s（%s）：像是日期存成的数', (target, actual, level2) => {
    expect(scoreOf(target, actual, level2)).toContain('存成的数');
  });

  it('度量单位写了“天”，日期存成的数照样不当天数', () => {
    expect(scoreOf('30', '45291', '时效指标', '办理时限', '天')).toContain('2023年12月31日');
  });

  it.each(['2023年12月31日前', '2023.12前', '2023-12-31', '12月底前'])('期限 %s 对日期存成的数', (target) => {
    expect(scoreOf(target, '45291', '时效指标')).toBe(
      '实际完成值“45291”像是日期存成的数，请写成“2023年12月31日”',
    );
    expect(scoreOf(target, '12', '时效指标')).not.toMatch(/^\d/);
  });

  it.each(['2023年12月31日', '2023-12-31', '2023/12/31', '2023.12.31', '2023.12'])(
    '要数的写了日期 %s',
    (actual) => {
      for (const target of ['≥100人', '12次', '≥95%', '100'])
        expect(scoreOf(target, actual)).toContain('日期');
    },
  );

  it.each([
    ['≥100人', '0.95'],
    ['≥100', '0.95'],
    ['12次', '0.9167'],
    ['12', '95%'],
    ['30', '95%'],
  ])('%s 对 %s：可能是率', (target, actual) => {
    expect(scoreOf(target, actual)).toMatch(/率|单位/);
  });

  it.each([
    ['≥95%', '96', '10'],
    ['95', '96%', '10'],
    ['12次', '6', '5'],
    ['≥45000人次', '45291', '10'],
    ['≥20000元', '45291', '10'],
    ['0.5', '0.45', '9'],
    ['1.2公里', '0.6', '5'],
  ])('相称的照常计分：%s 对 %s 得 %s', (target, actual, expected) => {
    expect(scoreOf(target, actual)).toBe(expected);
  });
});
