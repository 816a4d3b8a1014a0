import { describe, expect, it } from 'vitest';
import { auditSubmission, liveFormats, rules } from '../../../src/audit';
import {
  schemes,
  thresholdKeys,
  thresholdParameters,
  thresholdsIn,
  type ThresholdKey,
} from '../../../src/schemes';
import type { SubmissionData } from '../../../src/submission';
import corrected from '../../fixtures/hengyang-2022-corrected.json';
import printed from '../../fixtures/hengyang-2022.json';
import { edit } from '../support/editData';
import type { FormEdit } from '../support/editData';
import { coloured } from '../support/liveChecks';
import { dataOf, memoryBook, submissionOf } from '../support/memorySource';
import { ruleCases } from './cases';

const base = dataOf(corrected);

/** 合计键入了对的数，下级有一格是文字。 */
const withText = edit(base, {
  form: '基础数据表',
  values: { '公用经费.本年决算数': 69.72, '办公经费.本年决算数': '2.46 ✓' },
});

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

  it.each([
    ['改正后', base],
    ['照印刷', dataOf(printed)],
    ['合计的下级有文字', withText],
  ])('%s的衡阳只在审核会报的格上变色', (_, data) => {
    const reported = auditSubmission(submissionOf(data)).map(({ row, field }) =>
      row === null ? field : `${row.block}.${field}#${row.index}`,
    );
    expect(allColoured(data).filter((cell) => !reported.includes(cell))).toEqual([]);
  });

  it('照印刷的错误都变色；合计下级有文字时合计不变色，由审核报 A02', () => {
    expect(allColoured(dataOf(printed))).toEqual(
      expect.arrayContaining(['控制率', '项目支出.本年预算数', '基本支出', '执行率偏差原因']),
    );
    expect(allColoured(withText)).not.toContain('公用经费.本年决算数');
  });

  it('改了审核参数，变色当场跟着变；填得不对、空着照方案', () => {
    const data = edit(base, { form: '部门整体支出绩效自评表', values: { 执行率偏差原因: null } });
    const with90 = (typed: number | string) =>
      coloured(memoryBook(data), data, liveFormats, { executionReason: typed }).includes('执行率偏差原因');
    expect([with90(''), with90(0.6), with90(0.5), with90(0.95)]).toEqual([true, false, false, true]);
    expect([with90('八成'), with90(60)]).toEqual([true, true]);
  });

  it('哪一个阈值都一样：填在“审核情况表”里的与写在方案里的，变色一处不差', () => {
    const using = (key: ThresholdKey) =>
      rules.flatMap(({ id, live = [] }) => {
        const formats = live.filter(({ formula }) => thresholdsIn(formula).includes(key));
        return formats.length === 0 ? [] : [{ id, formats }];
      });
    const used = thresholdKeys.filter((key) => using(key).length > 0);
    const wrong = used.flatMap((key) => {
      const { min, max, fallback } = thresholdParameters[key];
      return using(key).flatMap(({ id, formats }) => {
        const { base: own = base, trigger = [], scheme } = ruleCases[id] ?? {};
        const data = edit(own, ...trigger);
        const book = memoryBook(data);
        const colours = (value: number, where: '填的' | '方案的') =>
          coloured(
            book,
            data,
            formats,
            { ...scheme?.thresholds, [key]: where === '填的' ? value : '' },
            where === '方案的' ? { [key]: value } : {},
          ).join();
        return [min, max, Math.min(fallback * 2, max)]
          .filter((value) => colours(value, '填的') !== colours(value, '方案的'))
          .map((value) => `${id} ${key}=${value}`);
      });
    });
    expect({ used: used.length, wrong }).toEqual({ used: 9, wrong: [] });
  });

  it('只用原生函数，条数不随行数增长', () => {
    for (const { formula } of liveFormats) expect(formula).not.toMatch(/PBE\./);
    expect(liveFormats.length).toBeLessThan(200);
  });
});

describe.each(rules.filter(({ live }) => live !== undefined).map((rule) => [rule.id, rule] as const))(
  '%s 的条件格式',
  (id, { live = [] }) => {
    const colouredBy = (edits: readonly FormEdit[]) => {
      const data = edit(ruleCases[id]?.base ?? base, ...edits);
      return coloured(memoryBook(data), data, live, ruleCases[id]?.scheme?.thresholds);
    };

    it('应报的变色，不应报的不变色', () => {
      expect(colouredBy(ruleCases[id]?.trigger ?? [])).not.toEqual([]);
      expect(colouredBy(ruleCases[id]?.silent ?? [])).toEqual([]);
    });
  },
);
