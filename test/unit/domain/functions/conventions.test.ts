import { describe, expect, it } from 'vitest';
import {
  findFunction,
  isArea,
  pbeFunctions,
  PbeValueError,
  type ArgumentValue,
} from '../../../../src/domain';

function call(id: string, ...args: ArgumentValue[]): number | string {
  const entry = findFunction(id);
  if (!entry) throw new Error(`没有 ${id}`);
  return entry.implement(args);
}

const rates = pbeFunctions.filter(
  ({ result, parameters }) => result.kind === 'rate' && !parameters.some(isArea),
);

describe('函数表', () => {
  it('标识、参数、示例齐全，标识不重复', () => {
    expect(pbeFunctions.map(({ id }) => id)).toEqual([
      ...[
        'EXECRATE',
        'STAFFRATE',
        'CHANGERATE',
        'CTRLRATE',
        'ADJUSTRATE',
        'FINISHRATE',
        'SHARE',
        'WEIGHTEDRATE',
        'EXCELLENTRATE',
      ],
      ...['EXECSCORE', 'INDICATORSCORE', 'QUALSCORE', 'RULESCORE', 'RULECHECK', 'GRADE'],
    ]);
    for (const { examples, parameters, description, source } of pbeFunctions) {
      expect(examples.length).toBeGreaterThan(0);
      expect(parameters.every(({ label }) => /^\p{L}+$/u.test(label))).toBe(true);
      expect(description && source).toBeTruthy();
    }
  });

  it.each(pbeFunctions.flatMap(({ id, examples }) => examples.map((example) => ({ id, ...example }))))(
    '$formula ＝ $result（$source）',
    ({ id, args, result }) => {
      expect(call(id, ...args)).toBe(result);
    },
  );

  it('按标识找，不分大小写，可带命名空间', () => {
    expect(findFunction('pbe.execrate')?.id).toBe('EXECRATE');
    expect(findFunction('SUM')).toBeUndefined();
  });
});

describe.each(rates)('$id 的约定', ({ parameters, implement }) => {
  const args = parameters.map((_, i) => i + 1);
  const replace = (at: number, value: ArgumentValue) => args.map((arg, i) => (i === at ? value : arg));

  it('缺一个就空着', () => {
    for (let i = 0; i < args.length; i++) {
      for (const empty of ['', null, undefined]) expect(implement(replace(i, empty))).toBe('');
    }
    expect(implement([])).toBe('');
  });

  it('分母为 0、上游为“—”，都是“—”', () => {
    expect(implement(args.map(() => 0))).toBe('—');
    for (let i = 0; i < args.length; i++) expect(implement(replace(i, '—'))).toBe('—');
  });

  it('不是数就报中文错误，带参数名和建议值', () => {
    parameters.forEach(({ label }, i) => {
      expect(() => implement(replace(i, '2.46 ✓'))).toThrow(PbeValueError);
      expect(() => implement(replace(i, '2.46 ✓'))).toThrow(`“${label}”不是数值：2.46 ✓，是否应为 2.46`);
    });
  });

  it('文字形式的数照 Excel 读，1×1 的区域当一格', () => {
    const plain = implement(args);
    expect(implement(args.map(String))).toBe(plain);
    expect(implement(args.map((arg) => [[arg]]))).toBe(plain);
  });
});

describe('两种主机的空单元格', () => {
  it('金额：网页版传 null 得空，桌面版传 0 就是 0', () => {
    expect(call('EXECRATE', null, 505.05)).toBe('');
    expect(call('EXECRATE', 0, 505.05)).toBe(0);
    expect(call('EXECRATE', 0, 0)).toBe('—');
    expect(call('EXECSCORE', '—', 10)).toBe('');
  });

  it('指标值、实际完成值、档次、分值：null 与数字 0 都是空，文字 0 才是 0', () => {
    for (const empty of [null, 0, '']) {
      expect(call('INDICATORSCORE', empty, '5次', 6)).toBe('');
      expect(call('INDICATORSCORE', '≥3次', empty, 6)).toBe('');
      expect(call('INDICATORSCORE', '≥3次', '5次', empty)).toBe('');
      expect(call('INDICATORSCORE', '积极宣传', '积极宣传', 10, empty)).toBe('');
      expect(call('INDICATORSCORE', '≤100元', '120元', 10, empty, empty)).toBe(8);
      expect(call('QUALSCORE', empty, 10)).toBe('');
      expect(call('QUALSCORE', '达成', empty)).toBe('');
      expect(call('EXECSCORE', 0.5, empty)).toBe('');
    }
    expect(call('INDICATORSCORE', '0起', '0', 5)).toBe(5);
    expect(call('INDICATORSCORE', '≥3', '0', 5)).toBe(0);
  });
});

describe('各函数自己的约定', () => {
  it('EXECSCORE：0% 得 0 分；位数须是整数；分值不能为负', () => {
    expect(call('EXECSCORE', 0, 10)).toBe(0);
    expect(call('EXECSCORE', 1.2, 10)).toBe(10);
    expect(call('EXECSCORE', '68.54%', '10', '0')).toBe(7);
    expect(() => call('EXECSCORE', 0.5, 10, 1.5)).toThrow('0 到 6 的整数');
    expect(() => call('EXECSCORE', 0.5, -10)).toThrow('不能为负数');
  });

  it('WEIGHTEDRATE：权重合计须为 1，空行成对略过，只填一半不出结果', () => {
    const column = (...cells: (number | string | null)[]) => cells.map((cell) => [cell]);
    expect(call('WEIGHTEDRATE', column(0.962, 0.96, 0.96, null), column(0.5, 0.4, 0.1, null))).toBe(0.961);
    expect(call('WEIGHTEDRATE', [[0.962, 0.96, 0.96]], [[0.5, 0.4, 0.1]])).toBe(0.961);
    expect(call('WEIGHTEDRATE', column(0.962, null), column(0.5, 0.5))).toBe('');
    expect(call('WEIGHTEDRATE', column(null, ''), column(null, null))).toBe('');
    expect(call('WEIGHTEDRATE', column('—', 0.9), column(0.5, 0.5))).toBe('—');
    expect(() => call('WEIGHTEDRATE', column(0.9, 0.9), column(0.5, 0.4))).toThrow(
      '权重之和应为 100%，现为 90.00%',
    );
    expect(() => call('WEIGHTEDRATE', column('96.2%', 0.9), column(0.5, 0.5))).toThrow('不是数值');
    expect(() => call('WEIGHTEDRATE', column(0.9), column(0.5, 0.5))).toThrow('大小不同');
    expect(call('WEIGHTEDRATE', column(0.9, 0.8, 0.7), column(0.1, 0.2, 0.7))).toBe(0.74);
  });

  it('EXCELLENTRATE：只数文字的等次，“—”和空格不算', () => {
    const column = (...cells: (number | string | null)[]) => cells.map((cell) => [cell]);
    expect(call('EXCELLENTRATE', column('优', null, '', '—', 0))).toBe(1);
    expect(call('EXCELLENTRATE', column('优', '良', '差'))).toBe(0.3333);
    expect(call('EXCELLENTRATE', column('良'))).toBe(0);
    expect(call('EXCELLENTRATE', column(null, '', 0, '—'))).toBe('—');
    expect(call('EXCELLENTRATE', '优')).toBe(1);
  });

  it('INDICATORSCORE：不能自动计分时看档次；档次认不出写一句话，算法写错才报错', () => {
    expect(call('INDICATORSCORE', '≥95%', '≥95%', 10)).toBe('');
    expect(call('INDICATORSCORE', '≥100人次', '近400人', 5)).toBe('');
    expect(call('INDICATORSCORE', '2022年全年', '及时', 10, '达成')).toBe(10);
    expect(call('INDICATORSCORE', '长期', '', 10, '达成')).toBe('');
    expect(call('INDICATORSCORE', '≥3次', '2次', 10, '达成')).toBe(6.67);
    expect(call('INDICATORSCORE', '≥95%', 0.96, 10)).toBe(10);
    expect(call('INDICATORSCORE', '≤100元', '120元', 10, null, '比值')).toBe(8.33);
    for (const tier of ['良好', '随便', 'constructor', '__proto__']) {
      expect(call('INDICATORSCORE', '长期', '长期', 10, tier)).toBe('完成档次应为达成、部分达成、未达成');
      expect(call('QUALSCORE', tier, 10)).toBe('完成档次应为达成、部分达成、未达成');
    }
    expect(call('INDICATORSCORE', '≥3次', '完成', 10, '达成')).toBe('');
    expect(call('INDICATORSCORE', '≥3次', '2次', 10, '', '', 1)).toBe(6.7);
    expect(() => call('INDICATORSCORE', '≥3次', '5次', 10, '', '随便')).toThrow('应为差额或比值');
    expect(() => call('INDICATORSCORE', '≥3次', '5次', '十分')).toThrow('“分值”不是数值');
  });

  it('INDICATORSCORE：上级指标是从表头到本行的两列，合并格顺延，换了一级就不再顺延', () => {
    const score = (levels: ArgumentValue) =>
      call('INDICATORSCORE', '100万元', '92万元', 10, '', '', 2, 0, 0, '项目支出', levels);
    expect(score('成本指标')).toBe(10);
    expect(
      score([
        ['一级指标', '二级指标'],
        ['产出指标', '成本指标'],
        ['', ''],
      ]),
    ).toBe(10);
    expect(
      score([
        ['一级指标', '二级指标'],
        ['产出指标', '成本指标'],
        ['效益指标', ''],
      ]),
    ).toBe('');
    expect(
      score([
        ['产出指标', '成本指标'],
        ['', '数量指标'],
        ['', 0],
      ]),
    ).toBe('');
  });

  it('QUALSCORE：比例须在本档', () => {
    expect(call('QUALSCORE', '部分达成', 10, '70%')).toBe(7);
    expect(() => call('QUALSCORE', '部分达成', 10, 0.8)).toThrow('“部分达成”的给分比例不能是 80.00%');
  });

  it('GRADE：浮点尾数不影响分档，等次表写错报错', () => {
    expect(call('GRADE', 0.1 + 89.9)).toBe('优');
    expect(call('GRADE', 89.99999999999)).toBe('优');
    expect(call('GRADE', 89.99)).toBe('良');
    expect(call('GRADE', '')).toBe('');
    expect(call('GRADE', 75, '优90，良80；较差60、差0')).toBe('较差');
    expect(() => call('GRADE', 75, '优,良')).toThrow('“等次”的写法应像 优90,良80,中60,差0');
  });
});
