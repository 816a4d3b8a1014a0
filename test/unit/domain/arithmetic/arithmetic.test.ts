import { describe, expect, it } from 'vitest';
import { dec, roundHalfUp } from '../../../../src/domain';
import { cases } from '../../../support/long';
import { differences, randomFrom } from './comparisons';
import { fraction, over, rounded } from './fraction';

/** 平时抽样；`npm run long -- arithmetic` 比 33,920 组。 */
const count = cases(3_400, 33_920);

describe('算术与一套只用整数写成的独立实现相同', () => {
  it(`${count} 组随机的率与得分，没有一组不同`, () => {
    expect(differences(count, 20_221_130).slice(0, 20)).toEqual([]);
  });

  it('四舍五入：恰好在半的也一样', () => {
    const random = randomFrom(7);
    for (let run = 0; run < 2000; run += 1) {
      const text = `${random() < 0.5 ? '-' : ''}${Math.floor(random() * 1000)}.${String(Math.floor(random() * 1000)).padStart(3, '0')}5`;
      expect(roundHalfUp(dec(text), 3).toFixed().replace(/^-0$/, '0')).toBe(rounded(fraction(text), 3));
    }
    expect(rounded(over(fraction('2'), fraction('3')), 4)).toBe('0.6667');
    expect(rounded(fraction('-0.00004'), 4)).toBe('0');
  });
});
