import { describe, expect, it } from 'vitest';
import { auditSubmission, countFindings } from '../../../src/audit';
import { fieldsOf, findBlock, findForm } from '../../../src/forms';
import { totals } from '../../../src/submission';
import corrected from '../../fixtures/hengyang-2022-corrected.json';
import printed from '../../fixtures/hengyang-2022.json';
import { dataOf, submissionOf } from '../support/memorySource';
import { correctedFindings, printedFindings, short } from './hengyangFindings';
import type { Place } from '../../../src/submission';
import { positiveCells, verifiedCells } from './positiveCells';

const data = dataOf(printed);
const findings = auditSubmission(submissionOf(data));
const at = (place: Place | null): string => `${place?.sheetId}!${place?.row},${place?.column}`;

describe('衡阳 2022 照印刷原样', () => {
  it('除公式被改写外，只有这些结果，一条不多一条不少', () => {
    const others = findings.filter(({ rule }) => rule !== 'A13').map(short);
    expect([...others].sort()).toEqual([...printedFindings].sort());
  });

  it('给了值的计算格正好都在 A13 里：数相同的一张表一条，不同的单列', () => {
    const submission = submissionOf(data);
    const typed = data.forms.flatMap(({ form, name, values, rows }) => [
      ...fieldsOf(findForm(form))
        .filter(({ key, formula }) => formula !== undefined && key in values)
        .map(({ key }) => `${name}|${key}`),
      ...Object.entries(rows).flatMap(([block, list]) =>
        (findBlock(findForm(form), block)?.columns ?? [])
          .filter(({ formula }) => formula !== undefined)
          .flatMap(({ key }) => list.flatMap((row, index) => (key in row ? [`${name}|${key}${index}`] : []))),
      ),
    ]);
    const keyAt = new Map(
      submission.forms.flatMap(({ name, fields, blocks }) => [
        ...[...fields].map(([key, { place }]) => [at(place), `${name}|${key}`] as const),
        ...[...blocks.values()].flatMap(({ rows }) =>
          rows.flatMap(({ index, cells }) =>
            [...cells].map(([key, { place }]) => [at(place), `${name}|${key}${index}`] as const),
          ),
        ),
      ]),
    );
    const own = auditSubmission(submission).filter(({ rule }) => rule === 'A13');
    const flagged = own
      .flatMap(({ place, related }) => [place, ...related])
      .map((place) => keyAt.get(at(place)));
    expect(flagged.sort()).toEqual(typed.sort());
    expect(typed).toHaveLength(69);
    expect(own).toHaveLength(7);
  });

  it.each(Object.entries(positiveCells))('%s 复算吻合的格上除 A13 与写明的核实外没有结果', (id, cells) => {
    const allowed = ['A13', ...(verifiedCells[id] ?? [])];
    for (const cell of cells) {
      const here = findings.filter(
        ({ form, name, field, row }) =>
          form === cell.form &&
          (cell.name === undefined || name === cell.name) &&
          field === cell.field &&
          (row?.label ?? undefined) === cell.row,
      );
      expect(here.filter(({ rule }) => !allowed.includes(rule)).map(short)).toEqual([]);
    }
  });

  it('结果带表内值、应为、差额', () => {
    const record = (rule: string) => findings.find((finding) => finding.rule === rule);
    expect(record('B05')).toMatchObject({ actual: 25.5, expected: 22.5, difference: 3 });
    expect(record('B01')).toMatchObject({ actual: '100%', expected: '80.00%', difference: 0.2 });
    expect(record('D02')).toMatchObject({ actual: 346.17, expected: 505.05, difference: 158.88 });
    expect(record('D06')).toMatchObject({ actual: 7, expected: 6.85, difference: 0.15 });
    expect(record('A02')).toMatchObject({ actual: '2.46 ✓', expected: 2.46, difference: null });
    expect(record('F06')?.related.map(({ sheetName }) => sheetName)).toEqual([
      '项目-招商引资工作经费',
      '项目-联络湖南异地商会工作经费',
    ]);
  });

  it('键不重复', () => {
    expect(new Set(findings.map(({ key }) => key)).size).toBe(findings.length);
  });

  it('得分照印：7＋90＝97，优', () => {
    expect(totals(submissionOf(data))[0]).toMatchObject({ total: 97, grade: '优', executionScore: 7 });
  });
});

/**
 * 改正稿里有两个数原件没有、也推不出，是假定的：部门基本支出上年决算数 410.7（假定 2021 年人员经费同 2022 年的
 * 253.95，加公用 156.75）；三张表的满意度实测值 96.3%。其余改正都由原件的数推出。
 */
describe('衡阳 2022 改正后', () => {
  const submission = submissionOf(dataOf(corrected));

  it('没有错误，其余只有写明理由的这些', () => {
    const remaining = auditSubmission(submission);
    expect(remaining.map(short).sort()).toEqual([...correctedFindings].sort());
    expect(countFindings(remaining).错误).toBe(0);
  });

  it('公式算出的得分：部门 6.85＋90＝96.85，项目各 100', () => {
    expect(totals(submission)).toMatchObject([
      { total: 96.85, grade: '优', executionRate: '68.54%', executionScore: 6.85, indicatorScore: 90 },
      { name: '招商引资工作经费', total: 100, grade: '优', executionRate: '100.00%' },
      { name: '联络湖南异地商会工作经费', total: 100, grade: '优' },
    ]);
  });
});
