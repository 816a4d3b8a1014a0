import { describe, expect, it } from 'vitest';
import { findFunction } from '../../../src/domain';
import { findScheme } from '../../../src/schemes';
import { readSubmission, totals } from '../../../src/submission';
import variants from '../../fixtures/regional-variants.json';
import { memoryBook } from '../support/memorySource';
import { scoringData, selfEvaluationData } from '../support/regionalData';

describe.each(variants.scoring)('同一份数据按 $scheme 评分', ({ scheme, rows, total, grade, levels }) => {
  const submission = readSubmission(memoryBook(scoringData(scheme)))!;
  const block = (key: string) => submission.forms[0]!.blocks.get(key)!.rows;

  it('逐项得分与手算一致', () => {
    const scored = block('评价指标').map((row) => ({
      indicator: row.label.replace(/^[①-⑳]/u, ''),
      score: row.cells.get('得分')!.cell.value,
    }));
    expect(scored).toEqual(rows.map(({ indicator, score }) => ({ indicator, score })));
  });

  it('一级指标小计、总分、等次与手算一致', () => {
    const subtotals = block('一级指标小计').map((row) => [row.label, row.cells.get('得分小计')!.cell.value]);
    expect(Object.fromEntries(subtotals)).toEqual(levels);
    expect(totals(submission)).toMatchObject([{ total, grade }]);
  });
});

describe.each(variants.selfEvaluation.schemes)(
  '同一份数据按 $scheme 自评（执行率得分 $places 位）',
  ({ scheme, places, executionScore, total, grade }) => {
    it('执行率得分、指标得分、总分与手算一致', () => {
      const base = findScheme(scheme)!;
      const book = memoryBook(selfEvaluationData(scheme), {
        ...base,
        execution: { ...base.execution, places },
      });
      const submission = readSubmission(book)!;
      const scores = submission.forms[0]!.blocks.get('绩效指标')!.rows.map(
        (row) => row.cells.get('得分')!.cell.value,
      );
      expect(scores).toEqual(variants.selfEvaluation.indicators.map(({ score }) => score));
      expect(totals(submission)).toMatchObject([
        { executionRate: variants.selfEvaluation.rate, executionScore, total, grade },
      ]);
    });
  },
);

describe.each(variants.variants)('公开评分表 $variant（$source）', ({ rows }) => {
  it.each(rows)(
    '$indicator $weight 分，$value → $score（$arithmetic）',
    ({ standard, weight, value, score }) => {
      const number = value.endsWith('%') ? Number((Number(value.slice(0, -1)) / 100).toFixed(4)) : value;
      expect(findFunction('RULESCORE')!.implement([number, weight, standard])).toBe(score);
    },
  );
});

it('七种公开评分表给“在职人员控制率”106.67% 的分各不一样，三个评分方案总分各不一样', () => {
  expect(variants.variants.map(({ rows }) => rows[0]!.score)).toEqual([2, 2, 5, 1.2, 0.4, 4.69, 2]);
  expect(new Set(variants.scoring.map(({ total }) => total)).size).toBe(3);
});
