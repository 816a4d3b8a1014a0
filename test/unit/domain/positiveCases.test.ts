import { describe, expect, it } from 'vitest';
import {
  dec,
  findFunction,
  formatAmount,
  indicatorScore,
  roundHalfUp,
  type ArgumentValue,
  type Decimal,
} from '../../../src/domain';
import cases from '../../fixtures/positiveCases.json';

type Inputs = Record<string, number | string>;

function call(id: string, ...args: ArgumentValue[]): number | string {
  const entry = findFunction(id);
  if (!entry) throw new Error(`没有 ${id}`);
  return entry.implement(args);
}

/** 率函数的结果换成百分数，与印刷值比。 */
function percent(id: string, ...args: ArgumentValue[]): Decimal {
  return dec(call(id, ...args)).times(100);
}

function total(parts: readonly (number | string)[]): Decimal {
  return parts.reduce((sum, part) => sum.plus(dec(part)), dec(0));
}

const byFunction: Record<string, (inputs: Inputs) => Decimal | string> = {
  'SHARE=a/b': ({ a, b }) => percent('SHARE', a, b),
  SHARE: ({ a, b }) => percent('SHARE', a, b),
  RATIO: ({ a, b }) => percent('SHARE', a, b),
  PAYRATE: ({ a, b }) => percent('SHARE', a, b),
  EXCELRATE: ({ a, b }) =>
    percent(
      'EXCELLENTRATE',
      Array.from({ length: Number(b) }, (_, i) => [i < Number(a) ? '优' : '良']),
    ),
  ASSETUSE: ({ inuse, all }) => percent('SHARE', inuse, all),
  GROWTH_BY_DELTA: ({ cur, delta }) => percent('CHANGERATE', cur, Number(dec(cur ?? 0).minus(delta ?? 0))),
  GROWTH: ({ cur, prior }) => percent('CHANGERATE', cur, prior),
  SGCHANGE: ({ cur, prior }) => percent('CHANGERATE', cur, prior),
  CROSS_GROWTH: ({ 人员上年: staff, 公用上年: office }) => total([staff ?? 0, office ?? 0]),
  STAFFRATE: ({ 在职: headcount, 编制: quota }) => percent('STAFFRATE', headcount, quota),
  FINISHRATE: ({ 上年结转: carried, 年初: initial, 追加: added, 年末结余: left }) =>
    percent('FINISHRATE', carried, initial, added, left),
  PUBCTRL: ({ actual, budget }) => percent('CTRLRATE', actual, budget),
  SGCTRL: ({ actual, budget }) => percent('CTRLRATE', actual, budget),
  PROCRATE: ({ actual, budget }) => percent('CTRLRATE', actual, budget),
  EXECRATE: ({ exec, budget }) => percent('EXECRATE', exec, budget),
  EXECSCORE: ({ rate, weight, round }) => {
    const [executed, budget] = String(rate ?? '1/1').split('/');
    return dec(call('EXECSCORE', call('EXECRATE', executed, budget), weight, round));
  },
  SATISF: (inputs) => {
    const rates = [inputs['服务对象'], inputs['公众'], inputs['内部']].map((value) => [
      Number(dec(value ?? 0).div(100)),
    ]);
    const weights = String(inputs['w'])
      .split('/')
      .map((value) => [Number(value)]);
    return percent('WEIGHTEDRATE', rates, weights);
  },
  GE_SCORE: ({ t, a, w }) => {
    const result = indicatorScore({ target: `≥${t}`, actual: `${a}`, weight: Number(w) });
    return result.kind === 'scored' ? result.score : result.why;
  },
  GRADE: ({ score }) => String(call('GRADE', score)),
};

function compute(fn: string, inputs: unknown): Decimal | string {
  if (Array.isArray(inputs)) {
    const [first = 0, ...rest] = inputs as (number | string)[];
    return fn === 'SUB' ? dec(first).minus(total(rest)) : total([first, ...rest]);
  }
  const handler = byFunction[fn];
  if (!handler) throw new Error(`没有对应的函数：${fn}`);
  return handler(inputs as Inputs);
}

describe('原始文件里算对的 91 处', () => {
  it('一处不少', () => {
    expect(cases.map(({ id }) => id)).toEqual(
      Array.from({ length: 91 }, (_, i) => `P${String(i + 1).padStart(3, '0')}`),
    );
  });

  it.each(cases)('$id $what：$printed', ({ fn, inputs, printed }) => {
    const computed = compute(fn, inputs);
    if (typeof computed === 'string') {
      expect(computed).toBe(printed);
      return;
    }
    const places = printed.split('.')[1]?.length ?? 0;
    // P006 由两个舍入过的增长率反推，差 0.01 以内即相符。
    const tolerance = fn === 'CROSS_GROWTH' ? 0.01 : 0;
    const gap = roundHalfUp(computed, Math.max(places, 2)).minus(dec(printed)).abs();
    expect(gap.lte(tolerance), `算得 ${formatAmount(computed)}`).toBe(true);
  });
});
