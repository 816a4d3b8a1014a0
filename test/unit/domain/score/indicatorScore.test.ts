import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  indicatorScore,
  overAchievement,
  parseActual,
  parseTarget,
  type ReverseScoring,
} from '../../../../src/domain';

function score(target: string, actual: string, weight: number, reverse?: ReverseScoring): string {
  const result = indicatorScore({ target, actual, weight, reverse });
  return result.kind === 'scored' ? result.score.toString() : result.reason;
}

describe('指标计分', () => {
  it.each([
    ['≥3次', '5次', 6, '6'],
    ['≥1次', '1次', 4, '4'],
    ['≥939亿元', '983.74亿元', 5, '5'],
    ['=100%', '=100%', 5, '5'],
    ['≥100人次', '100人次', 5, '5'],
    ['200人次', '200人次', 10, '10'],
    ['100%', '100%', 10, '10'],
    ['2次', '2次', 8, '8'],
  ])('衡阳 2022：%s、%s、%d 分 → %s', (target, actual, weight, expected) => {
    expect(score(target, actual, weight)).toBe(expected);
  });

  it('正向没达到按比例，两位', () => {
    expect(score('≥3次', '2次', 10)).toBe('6.67');
    expect(score('≥939亿元', '8000000万元', 5)).toBe('4.26');
    expect(score('≥95%', '0.9', 10)).toBe('9.47');
    expect(score('≥3次', '0次', 10)).toBe('0');
    expect(score('≥3次', '-1次', 10)).toBe('0');
  });

  it('反向：差额法两倍扣完，比值法按比例', () => {
    expect(score('≤100万元', '100万元', 10)).toBe('10');
    expect(score('≤100万元', '120万元', 10)).toBe('8');
    expect(score('≤100万元', '199.99万元', 10)).toBe('0');
    expect(score('≤100万元', '200万元', 10)).toBe('0');
    expect(score('≤100万元', '120万元', 10, 'ratio')).toBe('8.33');
    expect(score('不超过5%', '6%', 10)).toBe('8');
  });

  it('零目标', () => {
    expect(score('0起', '0起', 5)).toBe('5');
    expect(score('=0起', '1起', 5)).toBe('0');
    expect(score('≤0起', '0起', 5)).toBe('5');
    expect(score('≤0起', '1起', 5)).toBe('0');
    expect(score('≥0个', '0个', 5)).toBe('5');
  });

  it('区间：区间内满分，低于下限按比例，高于上限留给人', () => {
    expect(score('3—5次', '3次', 10)).toBe('10');
    expect(score('3—5次', '5次', 10)).toBe('10');
    expect(score('80%～90%', '60%', 10)).toBe('7.5');
    expect(score('3—5次', '6次', 10)).toBe('range');
    expect(score('0.5-1万', '8000', 10)).toBe('unitMismatch');
  });

  it('日期：按期满分，晚了或说不准留给人', () => {
    expect(score('12月底前', '2022年11月20日', 10)).toBe('10');
    expect(score('2022年12月31日前', '2022年12月31日', 10)).toBe('10');
    expect(score('2022年12月31日前', '2023年1月5日', 10)).toBe('date');
    expect(score('9月前', '8月31日', 10)).toBe('10');
    expect(score('9月前', '9月15日', 10)).toBe('date');
    expect(score('9月15日前', '9月', 10)).toBe('date');
    expect(score('2022年全年', '2022年12月20日', 10)).toBe('10');
    expect(score('2022年全年', '及时', 10)).toBe('qualitative');
    expect(score('12月底前', '完成', 10)).toBe('date');
  });

  it.each([
    ['≥95%', '≥95%', 'copiedOperator'],
    ['≥100人次', '近400人次', 'approximate'],
    ['2000余家', '2100家', 'approximate'],
    ['≥100人次', '120人', 'unitMismatch'],
    ['≥95%', '1.2', 'unitMismatch'],
    ['增长12%以上', '下降3%', 'direction'],
    ['≥-5%', '-8%', 'direction'],
    ['积极吸引', '积极吸引外地客商来衡投资洽谈', 'qualitative'],
    ['成本控制在2022年预算内', '控制在预算内', 'qualitative'],
    ['≥3次', '完成', 'notMeasured'],
    ['', '5次', 'blank'],
    ['≥3次', '—', 'blank'],
  ])('%s、%s 不自动计分：%s', (target, actual, reason) => {
    expect(score(target, actual, 10)).toBe(reason);
  });

  it('同向的下降、负目标达到了照常计分', () => {
    expect(score('下降5%以上', '下降6%', 10)).toBe('10');
    expect(score('≥-5%', '-3%', 10)).toBe('10');
    expect(score('增长12%以上', '增长6%', 10)).toBe('5');
  });

  it('没有分值不计分', () => {
    expect(score('≥3次', '5次', 0)).toBe('weight');
  });

  it.each([
    ['>0', '0'],
    ['<5%', '5%'],
    ['超过90%', '90%'],
  ])('%s 正好 %s：没有写含它，不给分', (target, actual) => {
    expect(score(target, actual, 10)).toBe('direction');
  });

  it('写得出算法', () => {
    const result = indicatorScore({ target: '≥3次', actual: '2次', weight: 10 });
    expect(result.kind === 'scored' && result.how).toBe('2÷3×10');
    const reverse = indicatorScore({ target: '≤100元', actual: '120元', weight: 10 });
    expect(reverse.kind === 'scored' && reverse.how).toBe('[1-(120-100)÷100]×10');
  });

  it.each([
    ['≤2小时', '3小时', '[1-(3-2)÷2]×10'],
    ['≥2亿元', '15000万元', '1.5÷2×10'],
    ['≥3万人次', '2.4万人次', '2.4÷3×10'],
    ['≤3小时', '200分钟', '[1-(12000-10800)÷10800]×10'],
  ])('算法照指标值的单位写：%s 实际 %s', (target, actual, how) => {
    const result = indicatorScore({ target, actual, weight: 10 });
    expect(result).toMatchObject({ kind: 'scored', how });
  });
});

const amounts = fc.integer({ min: 0, max: 1_000_000 }).map((cents) => (cents / 100).toFixed(2));
const weights = fc.integer({ min: 1, max: 200 }).map((halves) => halves / 2);
const operators = fc.constantFrom('≥', '>', '=', '', '≤', '<');

describe('计分的性质', () => {
  it('得分在 0 与分值之间；正向越多越高，反向越少越高', () => {
    fc.assert(
      fc.property(
        operators,
        amounts,
        amounts,
        amounts,
        weights,
        fc.constantFrom<ReverseScoring>('complement', 'ratio'),
        (operator, goal, a, b, weight, reverse) => {
          // “＞5”正好 5：没有达到，比例却是 100%，不给分
          const strict = operator === '>' || operator === '<';
          fc.pre(!strict || (a !== goal && b !== goal));
          const [less = '0', more = '0'] = [a, b].sort((x, y) => Number(x) - Number(y));
          const [low, high] = [less, more].map((actual) =>
            indicatorScore({ target: `${operator}${goal}次`, actual: `${actual}次`, weight, reverse }),
          );
          if (low?.kind !== 'scored' || high?.kind !== 'scored') throw new Error('应能计分');
          for (const { score: points } of [low, high]) {
            expect(points.gte(0) && points.lte(weight)).toBe(true);
          }
          const zeroGoal = Number(goal) === 0 && (operator === '=' || operator === '');
          const falling = operator === '≤' || operator === '<' || zeroGoal;
          expect(falling ? low.score.gte(high.score) : high.score.gte(low.score)).toBe(true);
        },
      ),
      { numRuns: 2000 },
    );
  }, 60_000);
});

describe('超额倍数', () => {
  function times(target: string, actual: string): string | undefined {
    return overAchievement(parseTarget(target), parseActual(actual))?.toFixed(4);
  }

  it('招商考察 5÷3＝1.6667', () => {
    expect(times('≥3次', '5次')).toBe('1.6667');
    expect(times('≥939亿元', '983.74亿元')).toBe('1.0476');
    expect(times('200人次', '200人次')).toBe('1.0000');
    expect(times('3—5次', '10次')).toBe('2.0000');
  });

  it.each([
    ['≤3次', '5次'],
    ['≥3次', '约5次'],
    ['≥95%', '≥95%'],
    ['≥0次', '5次'],
    ['≥3次', '5人'],
    ['增长3%', '下降5%'],
    ['长期', '长期'],
  ])('%s、%s 没有倍数', (target, actual) => {
    expect(times(target, actual)).toBeUndefined();
  });
});
