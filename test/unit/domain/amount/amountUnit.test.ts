import { expect, it } from 'vitest';
import { amountUnits, dec, fromTenThousandYuan, inTenThousandYuan } from '../../../../src/domain';

it.each([
  ['元', '123456.78', '12.345678'],
  ['千元', '12.5', '1.25'],
  ['万元', '0.1', '0.1'],
  ['百万元', '0.07', '7'],
  ['亿元', '68.25', '682500'],
  ['亿元', '0.00000001', '0.0001'],
] as const)('%s：%s 是 %s 万元，换回去一分不差', (unit, written, expected) => {
  const amount = inTenThousandYuan(dec(written), unit);
  expect(amount.toFixed()).toBe(expected);
  expect(fromTenThousandYuan(amount, unit).eq(dec(written))).toBe(true);
});

it('认单位先认长的：“万元”不会只认出“元”', () => {
  expect(amountUnits).toEqual(['百万元', '千元', '万元', '亿元', '元']);
});
