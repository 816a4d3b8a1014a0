import { describe, expect, it } from 'vitest';
import { compareUnits, normalizeTarget, parseActual, parseTarget } from '../../../../src/domain';

describe('单位关系', () => {
  it.each([
    ['≥3次', '5次', 'same'],
    ['≥939亿元', '9837400万元', 'convertible'],
    ['≤5‰', '0.4%', 'convertible'],
    ['≥95%', '0.96', 'assumed'],
    ['≥1.2万人次', '13000人次', 'convertible'],
    ['80%～90%', '85%', 'same'],
    ['≥3次', '5', 'assumed'],
    ['≥3', '5次', 'assumed'],
    ['≥95%', '96', 'assumed'],
    ['≥95%', '1.2', 'unsure'],
    ['≥95%', '95件', 'mismatch'],
    ['≥20家', '20个', 'unsure'],
    ['≥3天', '3个工作日', 'unsure'],
    ['≥939亿元', '983.74', 'assumed'],
    ['≥1.2万人次', '13000', 'assumed'],
    ['30万', '28', 'assumed'],
    ['30万', '280000', 'unsure'],
    ['30万', '28万', 'same'],
    ['≥100人次', '100人', 'mismatch'],
    ['≥3次', '完成', 'incomparable'],
    ['长期', '5次', 'incomparable'],
  ])('%s 与 %s：%s', (target, actual, relation) => {
    expect(compareUnits(parseTarget(target), parseActual(actual))).toBe(relation);
  });
});

describe('官方写法', () => {
  it.each([
    ['>=3次', '≥3次'],
    ['＜＝5％', '≤5%'],
    ['不低于95%', '≥95%'],
    ['3次以上', '≥3次'],
    ['控制在100万元以内', '≤100万元'],
    ['≥95.00%', '≥95.00%'],
    ['履约率>=70%', '履约率≥70%'],
    ['积极吸引', '积极吸引'],
    ['2000余家', '2000余家'],
  ])('%s → %s', (text, expected) => {
    expect(normalizeTarget(text)).toBe(expected);
  });

  it('改过的写法意思不变、再改不动', () => {
    for (const text of ['>=3次', '不低于95%', '≦1.2 万人次', '3次及以上', '=>5', '1,234.5万元以下']) {
      const once = normalizeTarget(text);
      const before = parseTarget(text);
      const after = parseTarget(once);
      expect(normalizeTarget(once)).toBe(once);
      if (before.kind !== 'quantity' || after.kind !== 'quantity') throw new Error(text);
      expect([after.operator, after.quantity.base.toFixed(), after.quantity.baseUnit]).toEqual([
        before.operator,
        before.quantity.base.toFixed(),
        before.quantity.baseUnit,
      ]);
    }
  });
});
