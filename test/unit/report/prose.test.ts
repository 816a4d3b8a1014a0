import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkProse, proseRules } from '../../../src/report/prose';
import { expectLinear } from '../../support/growth';

interface ProseCase {
  readonly id: string;
  readonly text: string;
  readonly expect: readonly string[];
  readonly data?: Readonly<Record<string, number | string>>;
}

/** 自评报告里的短文字：错的写明应报的级别，对的一处不得报。 */
const read = (name: string): readonly ProseCase[] =>
  JSON.parse(
    readFileSync(new URL(`../../fixtures/${name}.json`, import.meta.url), 'utf8'),
  ) as readonly ProseCase[];

/** 第二批是规则写好以后另写的：头一次跑 19 条错误认出 15 条，11 条核实、提示认出 7 条，30 条对的误报 1 条。
 * 第三批（T）头一次跑 36 条对的误报 5 条，24 条错的认出 12 条；照种类补好以后另写的第四批（U）34 条对的误报 0，
 * 21 条错的认出 15 条；第五批（V）33 条对的误报 1 条，7 条错的认出 3 条（V28 三项之和超过问卷数，仍不判）。里面“100%”“5.26%”这样印的位数少、舍入说得通的不报。
 */
const cases = [...read('proseCases'), ...read('proseFresh'), ...read('proseUnseen')];

function check({ text, data = {} }: ProseCase) {
  const facts = Object.entries(data)
    .filter(([label]) => label !== 'year' && label !== '部门名称')
    .map(([label, value]) => ({ label, value }));
  const unit = data['部门名称'];
  return checkProse(text, {
    year: typeof data['year'] === 'number' ? data['year'] : null,
    unit: typeof unit === 'string' ? unit : null,
    facts,
  });
}

describe('正文规则', () => {
  it.each(cases.map((each) => [each.id, each] as const))('%s', (_, each) => {
    const found = check(each);
    if (each.expect.length === 0) {
      expect(found).toEqual([]);
      return;
    }
    const severities = found.map(({ severity }) => severity as string);
    for (const wanted of each.expect) {
      const at = severities.indexOf(wanted);
      expect(at, `${wanted}：${JSON.stringify(found.map(({ message }) => message))}`).toBeGreaterThanOrEqual(
        0,
      );
      severities.splice(at, 1);
    }
  });

  it('错的每一处都指得出是哪一句', () => {
    for (const each of cases) {
      for (const { quote, message } of check(each)) {
        expect(each.text).toContain(quote);
        expect(message).toMatch(/。$/);
      }
    }
  });

  it('登记的规则个个用得上', () => {
    const used = new Set(cases.flatMap((each) => check(each).map(({ rule }) => rule)));
    const whole = new Set(['E06', 'G02', 'G03', 'G04', 'G06']);
    for (const { id } of proseRules) expect(used.has(id) || whole.has(id), id).toBe(true);
  });

  it('乱七八糟的文字不崩，用时不随长度的平方涨', () => {
    const junk = '（（１２３．．％；；其中：占 % 万元 1,00.5 较上年由';
    expectLinear(
      400,
      (times) => junk.repeat(times),
      (text) => void checkProse(text),
    );
  });
});
