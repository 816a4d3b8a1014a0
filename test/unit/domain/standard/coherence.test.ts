import { describe, expect, it } from 'vitest';
import { dec } from '../../../../src/domain/amount';
import { readStandard, readStandardInput, scoreByStandard } from '../../../../src/domain/standard';

function score(text: string, weight: number, value: number): number {
  const reading = readStandard(text, dec(weight));
  if (!reading.ok) throw new Error(reading.problems[0]!.message);
  const input = readStandardInput(reading.standard, value);
  if (!input.ok) throw new Error('指标值读不出来');
  return Number(scoreByStandard(reading.standard, input.input, dec(weight)).toString());
}

describe('每一句都要用上，略过一句就是猜', () => {
  it.each([
    ['≤100%计满分；每超过1%扣1分；每低于5%扣2分', '每低于5%扣2分'],
    ['≤100%计满分；90%以下计3分；每超过1%扣1分', '90%以下计3分'],
    ['90%（含）以上计6分；90%以下计3分；每发现一例扣1分', '90%（含）以上计6分'],
    ['≤100%计满分，每超过1%扣1分，不足一个按一个计，不足一个不扣', '不足一个不扣'],
    ['①甲；②乙，每项2分，每项3分', '每项3分'],
    ['得分=执行率×分值；不足一个不扣', '不足一个不扣'],
  ])('%s：“%s”合不到一起', (text, stray) => {
    const reading = readStandard(text);
    if (reading.ok) throw new Error('略过了一句');
    const { start, end, brief } = reading.problems[0]!;
    expect([text.slice(start, end), brief]).toEqual([stray, '合不到一起']);
  });

  it.each([
    '≤100%计满分，每超过1%扣1分，满一个才扣，不足一个的不扣，扣完为止',
    '①甲；②乙。每发现一例不符扣1分，扣完为止',
    '没有楼堂馆所项目的按满分计算。100%计满分，未完成的按完成比例计分',
  ])('说明和不适用条款哪种都能带：%s', (text) => {
    expect(readStandard(text)).toMatchObject({ ok: true });
  });
});

describe('“其余不得分”', () => {
  it.each([
    ['90%（含）以上计6分；80%（含）—90%计4分；其余不得分', 6, 0.8, 4],
    ['90%（含）以上计6分；80%（含）—90%计4分；其余不得分', 6, 0.7999, 0],
    ['=0计5分；0—10%（含）计4分；其余不得分', 5, 0.1, 4],
    ['=0计5分；0—10%（含）计4分；其余不得分', 5, 0.1001, 0],
    ['=0计5分；0—10%（含）计4分；其余不得分', 5, -0.05, 4],
    ['80%（含）—90%（含）计满分，否则计1分', 3, 0.95, 1],
    ['80%（含）—90%（含）计满分，否则计1分', 3, 0.7, 1],
    ['≥0计满分，否则不得分', 3, -0.01, 0],
    ['100%计满分，否则不得分', 3, 0.9999, 0],
  ])('%s（%d 分）：%d → %d', (text, weight, value, expected) => {
    expect(score(text, weight, value)).toBe(expected);
  });

  it('中间的空当照样要报；没写含不含的一端，“其余”不包括它', () => {
    const gap = readStandard('90%（含）以上计6分；70%（含）—80%计4分；其余不得分', dec(6));
    expect(gap).toMatchObject({ ok: false, problems: [{ brief: '各档接不上' }] });
    const open = readStandard('90%（含）以上计6分；80%—90%计4分；其余不得分', dec(6));
    expect(open).toMatchObject({ ok: true, standard: { bands: [{}, { low: { included: true } }, {}] } });
    const vague = readStandard('90%以上计6分；80%—90%计4分；70%—80%计2分；其余不得分', dec(6));
    if (!vague.ok) throw new Error('只有 80% 算哪一档没有写');
    expect(readStandardInput(vague.standard, 0.85)).toMatchObject({ ok: true });
    expect(readStandardInput(vague.standard, 0.8)).toMatchObject({ ok: false, blank: false });
  });
});
