import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { evidenceTargets, fileDigest } from '../../../src/taskpane/app/submit/evidenceTargets';
import { dataOf, submissionOf } from '../support/memorySource';
import corrected from '../../fixtures/hengyang-2022-corrected.json';
import sixFaults from '../../fixtures/reviewers-six-faults.json';

describe('能登记佐证的指标', () => {
  it('一张表只写指标名；几张表的前面写明哪张，选单的值不重复', () => {
    const six = evidenceTargets(submissionOf(dataOf(sixFaults)));
    expect(six[0]).toMatchObject({ project: '统战特别费', indicator: '资金支付数', label: '资金支付数' });
    const many = evidenceTargets(submissionOf(dataOf(corrected)));
    expect(many[0]!.label).toMatch(/^部门：/);
    expect(many.some(({ project, label }) => project !== null && label.startsWith(`${project}：`))).toBe(
      true,
    );
  });
});

it('指纹与别处算的 SHA-256 一样', async () => {
  const bytes = '佐证\n第一页';
  expect(await fileDigest(new Blob([bytes]))).toBe(createHash('sha256').update(bytes).digest('hex'));
});
