import { describe, expect, it } from 'vitest';
import { auditSubmission } from '../../../../src/audit';
import { formatAmount, formatRate } from '../../../../src/domain';
import { readSubmission } from '../../../../src/submission';
import hengyang from '../../../fixtures/hengyang-2022-corrected.json';
import { dataOf, memoryBook } from '../../support/memorySource';

describe('提示语里的数', () => {
  it.each([
    [22.5, '22.5'],
    [0.1 + 0.2, '0.3'],
    [-0, '0'],
    [999_999_999_999_999, '999999999999999'],
    [1e15, '1E+15'],
    [1e300, '1E+300'],
    [-2.5e200, '-2.5E+200'],
  ])('%d 写成 %s', (value, text) => {
    expect(formatAmount(value)).toBe(text);
  });

  it('率也一样，不印几百位', () => {
    expect(formatRate(0.6854)).toBe('68.54%');
    expect(formatRate(1e300)).toBe('1E+302%');
  });

  it.each([1e300, 1.7e308, -1e300, 1e21])('表上填了 %d：结果照出，没有一条印出几百位', (amount) => {
    const data = dataOf(hengyang);
    const forms = data.forms.map((form) => ({
      ...form,
      values: Object.fromEntries(
        Object.entries(form.values).map(([key, value]) => [
          key,
          key === '执行数' || key === '公用经费.本年决算数' ? amount : value,
        ]),
      ),
    }));
    const submission = readSubmission(memoryBook({ ...data, forms }));
    const findings = submission ? auditSubmission(submission) : [];
    expect(findings.length).toBeGreaterThan(0);
    expect(Math.max(...findings.map(({ message }) => (/\d{40}/.exec(message) ? message.length : 0)))).toBe(0);
  });
});
