import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { auditSubmission } from '../../../src/audit';
import { findScheme, parseScheme, type Scheme } from '../../../src/schemes';
import { readSubmission, type Place, type SubmissionData } from '../../../src/submission';
import { runs } from '../../support/long';
import { memoryBook } from '../support/memorySource';
import { randomData } from '../support/randomData';
import { randomScheme } from '../support/randomScheme';

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

/**
 * 落在计算格上而说的不是公式的规则：数是填的数造成的，只是在这一格才看得见（合计不是 100、决算超预算、
 * 变动太大、函数按约定答了错误值……）。不在这里的规则只要说到没人动过的公式，就是在说公式错；新规则自动在内。
 */
const aboutData: ReadonlySet<string> = new Set([
  ...['A05', 'A14'], // 元与万元、函数按约定答的错误值
  ...['B12', 'B13', 'B15', 'C09', 'D05', 'E16', 'F04'], // 变动、执行、超支的幅度，执行低而满分
  ...['E02', 'G01', 'G09'], // 分值、权重之和不是 100
  ...['F06', 'H01', 'H05'], // 两处各填各的，对不上
]);

/** 我们自己的公式算出来的格，有没有被自己的审核说错。 */
function accused(data: SubmissionData, scheme: Scheme, passed: ReadonlySet<string> = new Set()) {
  const submission = readSubmission(memoryBook(data, scheme));
  if (submission === null) throw new Error('没有读到表');
  const key = (place: Place | null): string => JSON.stringify(place);
  const computed = new Set(
    submission.forms.flatMap(({ fields, blocks }) =>
      [
        ...fields.values(),
        ...[...blocks.values()].flatMap(({ rows }) => rows.flatMap(({ cells }) => [...cells.values()])),
      ]
        .filter(({ cell }) => cell.formula !== null)
        .map(({ place }) => key(place)),
    ),
  );
  return auditSubmission(submission)
    .filter(
      ({ rule, severity, place }) => severity !== '提示' && !passed.has(rule) && computed.has(key(place)),
    )
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

/**
 * 找得出毛病的凭据（2026-11-30）：把 scorePlaces 不进公式的老毛病放回去（指标得分、评分标准得分的公式去掉位数），
 * 三条都失败；随机的那条缩到“E04 按规则应得 1 分（287÷300×1），填报 0.96 分”。见决定 0052。
 */
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

  it('任取得分位数、执行率与反向算法：三条定量指标', () => {
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
      runs(40, 2_000),
    );
  });

  it('登记的参数个个任取、要填的表张张任填：不崩，没人改过的公式一格也不说错', () => {
    const filled = randomScheme.chain((scheme) => randomData(scheme).map((data) => ({ scheme, data })));
    fc.assert(
      fc.property(filled, ({ scheme, data }) => {
        expect(accused(data, scheme, aboutData)).toEqual([]);
      }),
      runs(60, 10_000),
    );
  });
});
