import { describe, expect, it } from 'vitest';
import { auditSubmission, liveFormats, rules } from '../../../src/audit';
import { schemes } from '../../../src/schemes';
import type { SubmissionData } from '../../../src/submission';
import corrected from '../../fixtures/hengyang-2022-corrected.json';
import printed from '../../fixtures/hengyang-2022.json';
import { edit } from '../support/editData';
import type { FormEdit } from '../support/editData';
import { coloured } from '../support/liveChecks';
import { dataOf, memoryBook, submissionOf } from '../support/memorySource';
import { ruleCases } from './cases';

const base = dataOf(corrected);

const allColoured = (data: SubmissionData) => coloured(memoryBook(data), data);

describe('原生条件格式', () => {
  it.each(schemes.map(({ id }) => id))('空表一处也不变色、没有结果（%s）', (scheme) => {
    const empty: SubmissionData = {
      ...base,
      scheme,
      forms: base.forms.map(({ form, name }) => ({ form, name, values: {}, rows: {} })),
    };
    expect(allColoured(empty)).toEqual([]);
    expect(auditSubmission(submissionOf(empty))).toEqual([]);
  });

  it('改正后的衡阳一处也不变色', () => {
    expect(allColoured(base)).toEqual([]);
  });

  it('照印刷的衡阳只在审核会报的格上变色', () => {
    const data = dataOf(printed);
    expect(allColoured(data)).toEqual(['控制率', '项目支出.本年预算数', '基本支出', '执行率偏差原因']);
  });

  it('合计下级有文字时不变色，由审核报 A02', () => {
    expect(
      allColoured(
        edit(base, {
          form: '基础数据表',
          values: { '公用经费.本年决算数': 69.72, '办公经费.本年决算数': '2.46 ✓' },
        }),
      ),
    ).toEqual([]);
  });

  it('只用原生函数，条数不随行数增长', () => {
    for (const { formula } of liveFormats) expect(formula).not.toMatch(/PBE\./);
    expect(liveFormats.length).toBeLessThan(60);
  });
});

describe.each(rules.filter(({ live }) => live !== undefined).map((rule) => [rule.id, rule] as const))(
  '%s 的条件格式',
  (id, { live = [] }) => {
    const colouredBy = (edits: readonly FormEdit[]) => {
      const data = edit(base, ...edits);
      return coloured(memoryBook(data), data, live);
    };

    it('应报的变色，不应报的不变色', () => {
      expect(colouredBy(ruleCases[id]?.trigger ?? [])).not.toEqual([]);
      expect(colouredBy(ruleCases[id]?.silent ?? [])).toEqual([]);
    });
  },
);
