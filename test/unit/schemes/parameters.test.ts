import { describe, expect, it } from 'vitest';
import {
  fillPrompt,
  findScheme,
  formulaToken,
  liveToken,
  parameterKeys,
  parameters,
  parseScheme,
  schemes,
  type Parameter,
  type Scheme,
} from '../../../src/schemes';

const all: readonly (readonly [string, Parameter])[] = Object.entries(parameters);
const mof = findScheme('mof-2020')!;

/** 方案 JSON 去掉一条路径。 */
function without(scheme: Scheme, [first = '', second]: readonly string[]): unknown {
  const copy = JSON.parse(JSON.stringify(scheme)) as Record<string, Record<string, unknown>>;
  if (second === undefined) delete copy[first];
  else delete copy[first]?.[second];
  return copy;
}

const at = (json: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>((value, key) => (value as Record<string, unknown>)[key], json);

describe('方案参数', () => {
  it('中文名各不相同，只有名称许可的字', () => {
    const titles = all.map(([, { title }]) => title);
    expect(new Set(titles).size).toBe(titles.length);
    for (const title of titles) expect(title).toMatch(/^[\u4e00-\u9fff]+$/);
    expect(parameterKeys).toHaveLength(titles.length);
  });

  it.each(schemes.map((scheme) => [scheme.id, scheme] as const))(
    '%s 的每个参数都在登记的位置上，合登记的范围',
    (_, scheme) => {
      expect(parseScheme(JSON.parse(JSON.stringify(scheme)))).toEqual({ ok: true, scheme });
    },
  );

  it('首版就有的缺了不收；后来加的缺了补缺省', () => {
    for (const [key, parameter] of all) {
      const parsed = parseScheme(without(mof, parameter.path));
      if (parameter.since === 1) {
        expect(parsed.ok, key).toBe(false);
        if (!parsed.ok) expect(parsed.problems.join()).toContain(parameter.title);
      } else if (parameter.kind !== 'grades') {
        expect(parsed.ok && at(parsed.scheme, parameter.path), key).toEqual(parameter.fallback);
      }
    }
  });

  it('出了范围的逐项说明', () => {
    const parsed = parseScheme({
      ...mof,
      scorePlaces: 1.5,
      reverseScoring: '比值',
      completionFloor: 70,
      thresholds: { ...mof.thresholds, changeRate: '30%' },
    });
    expect(parsed.ok ? [] : parsed.problems).toEqual([
      '方案的变动幅度上限 thresholds.changeRate 应为 0% 到 1000% 之间的数（写小数）。',
      '方案的得分位数 scorePlaces 应为 0 位 到 6 位 之间的整数。',
      '方案的反向算法 reverseScoring 应为 complement（差额） 或 ratio（比值）。',
      '方案的完成率下限 completionFloor 应为 0% 到 100% 之间的数（写小数）。',
    ]);
  });

  it('在公式里：与函数缺省一样的不写，前面的要写全', () => {
    expect(formulaToken('评分标准得分参数', mof)).toBe('');
    expect(formulaToken('评分标准得分参数', { ...mof, scorePlaces: 1 })).toBe(',1');
    expect(formulaToken('反向算法', { ...mof, reverseScoring: 'ratio' })).toBe('"比值"');
    expect(formulaToken('完成率上限', { ...mof, completionCeiling: 1.3 })).toBe('1.3');
    expect(formulaToken('执行率得分参数', { ...mof, execution: { weight: 10, places: 0 } })).toBe(',0');
    expect(formulaToken('等次参数', findScheme('xiangxi-2020')!)).toBe(',"优90,良80,较差60,差0"');
    expect(() => formulaToken('没有这个', mof)).toThrow('未知的方案参数');
  });

  it('在提示里：照方案的值说，不写死', () => {
    const scheme = { ...mof, thresholds: { ...mof.thresholds, executionReason: 0.85 } };
    expect(fillPrompt('执行率低于 {?执行率下限} 时必填。', scheme)).toBe('执行率低于 85% 时必填。');
    expect(fillPrompt('满分 {?执行率分值}。', { ...mof, execution: { weight: 20, places: 2 } })).toBe(
      '满分 20 分。',
    );
  });

  it('在条件格式里：审核情况表里填了的照填的，填得不对、空着、名称没了照方案', () => {
    expect(liveToken('执行率下限', mof)).toBe(
      'IF(ISNUMBER(审核参数_执行率下限),IF(AND(审核参数_执行率下限>=0,审核参数_执行率下限<=1),审核参数_执行率下限,0.9),0.9)',
    );
    expect(liveToken('执行率分值', mof)).toBe('10');
  });
});
