import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { executionRate, executionScore, gradeOf, NATIONAL_GRADES, rate } from '../../../../src/domain';

describe('执行率与得分', () => {
  it('衡阳部门表：346.17÷505.05＝68.54%，得 6.85（两位）或 7（取整）', () => {
    const executed = executionRate(346.17, 505.05);
    expect(executed?.toString()).toBe('0.6854');
    expect(executionScore(executed ?? 0, 10).toString()).toBe('6.85');
    expect(executionScore(executed ?? 0, 10, 0).toString()).toBe('7');
  });

  it('改成 505.05 就是满分', () => {
    expect(executionScore(executionRate(505.05, 505.05) ?? 0, 10).toString()).toBe('10');
  });

  it('预算为 0 没有率', () => {
    expect(executionRate(3, 0)).toBeNull();
    expect(rate(0, 0)).toBeNull();
  });

  it('超过 100% 按 100%，负数得 0，取整不越过分值', () => {
    expect(executionScore(1.3, 10).toString()).toBe('10');
    expect(executionScore(-0.2, 10).toString()).toBe('0');
    expect(executionScore(0.99, 7.5, 0).toString()).toBe('7');
    expect(executionScore(0.999, 7.5, 0).toString()).toBe('7');
    expect(executionScore(1, 7.5, 0).toString()).toBe('7.5');
  });

  it('得分在 0 与分值之间，执行率越高得分不会变低', () => {
    const shares = fc.double({ min: 0, max: 2, noNaN: true });
    fc.assert(
      fc.property(shares, shares, fc.integer({ min: 1, max: 400 }), fc.nat(4), (a, b, quarter, places) => {
        const weight = quarter / 4;
        const [low, high] = [Math.min(a, b), Math.max(a, b)].map((share) =>
          executionScore(share, weight, places),
        );
        expect(low?.gte(0)).toBe(true);
        expect(high?.lte(weight)).toBe(true);
        expect(low && high?.gte(low)).toBe(true);
      }),
    );
  });
});

describe('等次', () => {
  it('下限含本数', () => {
    const at = (total: number) => gradeOf(total, NATIONAL_GRADES);
    expect([100, 90, 89.99, 80, 79.99, 60, 59.99, 0].map(at)).toEqual([
      '优',
      '优',
      '良',
      '良',
      '中',
      '中',
      '差',
      '差',
    ]);
    expect(at(-1)).toBeUndefined();
  });

  it('各地叫法由数据决定，不必排好序', () => {
    const xiangxi = [
      { label: '较差', min: 60 },
      { label: '优', min: 90 },
      { label: '差', min: 0 },
      { label: '良', min: 80 },
    ];
    expect(gradeOf(75, xiangxi)).toBe('较差');
    expect(gradeOf(94, xiangxi)).toBe('优');
  });
});
