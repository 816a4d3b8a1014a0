import { describe, expect, it } from 'vitest';
import { withWholeTargets } from '../../../src/submission/read/normalCell';
import type { FieldReading } from '../../../src/submission';

const reading = (key: string, text: string | number): [string, FieldReading] => [
  key,
  {
    spec: { key, kind: 'text' },
    cell: { value: text, formula: null, text: String(text) },
    place: null,
    expectedFormula: null,
    overridden: false,
  },
];

const row = (nature: string, target: string | number, unit: string, actual: string | number) =>
  withWholeTargets(
    new Map([
      reading('自定义.指标性质', nature),
      reading('年度指标值', target),
      reading('自定义.度量单位', unit),
      reading('实际完成值', actual),
    ]),
  );

describe('指标性质、指标值、度量单位分三列', () => {
  it.each([
    ['≥', 95, '%', '96%', '≥95%', '96%'],
    ['≥', 95, '%', 96, '≥95%', '96%'],
    ['＝', '12', '个', '12', '=12个', '12个'],
    ['≤', '1,000', '万元', 980.5, '≤1,000万元', '980.5万元'],
    ['定性', '好', '', '好', '好', '好'],
    ['', '≥3次', '次', '5次', '≥3次', '5次'],
  ])('%s %s %s / %s', (nature, target, unit, actual, wholeTarget, wholeActual) => {
    const cells = row(nature, target, unit, actual);
    expect(cells.get('年度指标值')?.cell.value).toBe(wholeTarget);
    expect(cells.get('实际完成值')?.cell.value).toBe(wholeActual);
  });

  it('合成以后还记得表上原来的格', () => {
    expect(row('≥', 95, '%', 96).get('年度指标值')?.raw?.value).toBe(95);
  });

  it('没有这两列的表一格不动', () => {
    const cells = new Map([reading('年度指标值', '95'), reading('实际完成值', 96)]);
    expect(withWholeTargets(cells)).toBe(cells);
  });
});
