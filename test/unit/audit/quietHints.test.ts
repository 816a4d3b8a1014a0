import { describe, expect, it } from 'vitest';
import { shownFindings, type Finding, type Severity } from '../../../src/audit';

const at = (column: number) => ({
  sheetId: 's',
  sheetName: '自评表',
  row: 5,
  column,
  rowCount: 1,
  columnCount: 1,
});

const finding = (
  rule: string,
  severity: Severity,
  column: number,
  related: readonly number[] = [],
): Finding =>
  ({
    key: `${rule}/${column}`,
    rule,
    severity,
    form: '项目支出绩效自评表',
    name: null,
    field: '总分',
    row: null,
    place: at(column),
    related: related.map(at),
    message: rule,
    actual: null,
    expected: null,
    difference: null,
    tolerance: null,
    basis: '',
    fix: null,
    explanation: null,
  }) as unknown as Finding;

const rulesOf = (findings: readonly Finding[]): readonly string[] => findings.map(({ rule }) => rule);

describe('哪些提示收起来', () => {
  it('一张表合成一条的 A13 收起来，数不同的照列', () => {
    const { shown, folded } = shownFindings([
      finding('E07', '核实', 1),
      finding('A13', '提示', 2, [3, 4]),
      finding('A13', '提示', 5),
    ]);
    expect(rulesOf(shown)).toEqual(['E07', 'A13']);
    expect(shown[1]!.place!.column).toBe(5);
    expect(rulesOf(folded)).toEqual(['A13']);
  });

  it('同一格另有一条说了应为多少，A13 收起来', () => {
    const { shown, folded } = shownFindings([finding('A13', '提示', 2), finding('E15', '提示', 2)]);
    expect(rulesOf(shown)).toEqual(['E15']);
    expect(rulesOf(folded)).toEqual(['A13']);
  });

  it('提示比错误、核实还多就都收起来；一样多的照列；只有提示的照列', () => {
    const hints = [finding('E12', '提示', 2), finding('E17', '提示', 3)];
    expect(rulesOf(shownFindings([finding('E07', '核实', 1), ...hints]).shown)).toEqual(['E07']);
    const even = [finding('E07', '核实', 1), finding('E02', '错误', 4), ...hints];
    expect(shownFindings(even).folded).toEqual([]);
    expect(shownFindings(hints).folded).toEqual([]);
  });

  it('填报时是提示、定稿时是错误的错数绝不收，也不叫别的提示陪着收；还没填的照收', () => {
    const wrong = { ...finding('E15', '提示', 6), actual: '优', expected: '良' };
    const blank = finding('A01', '提示', 7);
    const crowd = [finding('E12', '提示', 2), finding('E17', '提示', 3), blank];
    expect(rulesOf(shownFindings([finding('E04', '核实', 1), wrong, ...crowd]).shown)).toEqual([
      'E04',
      'E15',
    ]);
    expect(rulesOf(shownFindings([wrong, ...crowd]).shown)).toEqual(['E15']);
    expect(rulesOf(shownFindings([wrong, crowd[0]!]).shown)).toEqual(['E15', 'E12']);
  });

  it('写了说明的 A13 不收，错误、核实绝不收', () => {
    const explained = { ...finding('A13', '提示', 2, [3]), explanation: '上级核定' };
    const { shown } = shownFindings([finding('A13', '错误', 1, [2]), explained]);
    expect(shown).toHaveLength(2);
  });
});
