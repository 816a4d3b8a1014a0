import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { auditSubmission } from '../../../src/audit';
import { findScheme, parseScheme, type Scheme } from '../../../src/schemes';
import { readSubmission, type SubmissionData } from '../../../src/submission';
import { memoryBook } from '../support/memorySource';

const mof = findScheme('mof-2020')!;

/** 三条定量指标的项目表，不填得分：得分格留公式。 */
function project(
  rows: readonly { readonly goal: number; readonly done: number }[],
  executionWeight: number,
): SubmissionData {
  const weights = [60 - executionWeight, 30, 10];
  const levels = [`产出指标（${weights[0]}分）`, '效益指标（30分）', '满意度指标（10分）'];
  return {
    scheme: mof.id,
    year: 2024,
    unit: '某单位',
    forms: [
      {
        form: '项目支出绩效自评表',
        name: '甲项目',
        values: { 项目名称: '甲项目', '当年财政拨款.全年预算数': 100, '当年财政拨款.全年执行数': 93.33 },
        rows: {
          绩效指标: rows.map(({ goal, done }, index) => ({
            一级指标: levels[index] ?? '',
            三级指标: `指标${index + 1}`,
            年度指标值: `≥${goal}人次`,
            实际完成值: `${done}人次`,
            分值: weights[index] ?? 0,
            偏差原因分析及改进措施: '报名的少，已加开一期。',
          })),
        },
      },
    ],
  };
}

/** 我们自己的公式算出来的格，有没有被自己的审核说错。 */
function accused(data: SubmissionData, scheme: Scheme): readonly string[] {
  const submission = readSubmission(memoryBook(data, scheme));
  if (submission === null) throw new Error('没有读到表');
  const computed = new Set(
    submission.forms.flatMap(({ fields, blocks }) =>
      [
        ...fields.values(),
        ...[...blocks.values()].flatMap(({ rows }) => rows.flatMap(({ cells }) => [...cells.values()])),
      ]
        .filter(({ cell }) => cell.formula !== null)
        .map(({ place }) => `${place?.row},${place?.column}`),
    ),
  );
  return auditSubmission(submission)
    .filter(({ severity, place }) => severity !== '提示' && computed.has(`${place?.row},${place?.column}`))
    .map(({ rule, message }) => `${rule} ${message}`);
}

const schemesOf = fc.record({
  scorePlaces: fc.integer({ min: 0, max: 4 }),
  executionPlaces: fc.integer({ min: 0, max: 4 }),
  executionWeight: fc.constantFrom(0, 5, 10, 20),
  reverseScoring: fc.constantFrom('complement' as const, 'ratio' as const),
  completionFloor: fc.constantFrom(0, 0.6, 0.7),
  completionCeiling: fc.constantFrom(0, 1.2, 1.3),
});

describe('自洽：我们的审核不说我们自己的公式错', () => {
  it('得分一位、执行率 20 分：38.3 就是 38.3', () => {
    const scheme: Scheme = { ...mof, scorePlaces: 1, execution: { weight: 20, places: 2 } };
    const data = project(
      [
        { goal: 300, done: 287 },
        { goal: 90, done: 91 },
        { goal: 95, done: 93 },
      ],
      20,
    );
    const scores = readSubmission(memoryBook(data, scheme))!.forms[0]!.blocks.get('绩效指标')!.rows;
    expect(scores.map(({ cells }) => cells.get('得分')?.cell.value)).toEqual([38.3, 30, 9.8]);
    expect(accused(data, scheme)).toEqual([]);
  });

  it('任取合法方案与输入', () => {
    const amount = fc.integer({ min: 1, max: 400 });
    fc.assert(
      fc.property(
        schemesOf,
        fc.array(fc.record({ goal: amount, done: amount }), { minLength: 3, maxLength: 3 }),
        ({ executionPlaces, executionWeight, ...facts }, rows) => {
          const scheme = {
            ...mof,
            ...facts,
            execution: { weight: executionWeight, places: executionPlaces },
          };
          expect(parseScheme(scheme).ok).toBe(true);
          expect(accused(project(rows, executionWeight), scheme)).toEqual([]);
        },
      ),
      { numRuns: 40 },
    );
  });
});
