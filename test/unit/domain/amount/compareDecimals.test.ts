import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compareDecimals, dec, signOf } from '../../../../src/domain';
import { runs } from '../../../support/long';

const decimal = fc
  .oneof(
    fc.constantFrom(0, -0, 1, -1, 10, 100, 0.1, 1.5, 1.05, -1.5, 1e15, 1e-9),
    fc.integer({ min: -2000, max: 2000 }).map((units) => units / 100),
    fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e12, max: 1e12 }),
  )
  .map((value) => dec(value));

it('比大小、看正负与 big.js 的一样', () => {
  fc.assert(
    fc.property(decimal, decimal, (a, b) => {
      expect(Math.sign(compareDecimals(a, b))).toBe(Math.sign(a.cmp(b)) + 0);
      expect(Math.sign(compareDecimals(a, dec(a)))).toBe(0);
      expect(Math.sign(signOf(a))).toBe(Math.sign(a.cmp(0)) + 0);
    }),
    runs(2000, 200_000),
  );
});
