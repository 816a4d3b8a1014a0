import { describe, expect, it } from 'vitest';
import { findFunction, PbeValueError, type ArgumentValue, type CellInput } from '../../../../src/domain';

const call = (id: string, ...args: ArgumentValue[]): number | string => findFunction(id)!.implement(args);

const score = (value: ArgumentValue, weight: ArgumentValue, standard: ArgumentValue): number | string =>
  call('RULESCORE', value, weight, standard);

const perPoint = '100%（含）以下计满分；每超过1个百分点扣0.5分，扣完为止';
const building = '100%以下（含）计满分，每超出5%扣2分。没有楼堂馆所项目的按满分计算';
const ticks = '①有制度；②厉行节约；③合法合规；④有效执行，每项2分';
const effect = '效果显著计6分；效果一般计3分；效果不明显不得分';
const violations = '每发现一例不符扣1分，扣完为止';

describe('RULESCORE', () => {
  it('指标值、分值、评分标准缺一个就空着', () => {
    for (const empty of [null, undefined, '', '　 ']) {
      expect(score(empty, 5, perPoint)).toBe('');
      expect(score(1, 5, empty)).toBe('');
    }
    for (const empty of [null, undefined, '', 0, '—']) expect(score(1, empty, perPoint)).toBe('');
    expect(call('RULESCORE')).toBe('');
  });

  it('改评分标准一个字，得分跟着变', () => {
    expect(score(1.03, 5, perPoint)).toBe(3.5);
    expect(score(1.03, 5, perPoint.replace('扣0.5分', '扣1分'))).toBe(2);
  });

  it('看不懂就写第几个字起，不给数，也不报错', () => {
    expect(score(1.03, 5, '100%（含）以下计满分；每超过1个百分点口0.5分')).toBe('评分标准第14字起看不懂');
    expect(score(1.03, 5, '≤100%计6分，每超过1%扣1分')).toBe('评分标准第1字起与分值不符');
    expect(score(0.85, 6, '90%（含）以上计6分；80%以下不得分')).toBe('评分标准第1字起各档接不上');
    expect(score(1.03, 5, '扣完为止')).toBe('评分标准第1字起没写怎么计分');
  });

  it('0% 是数：变动率 0 得满分；率的“—”当没填', () => {
    expect(score(0, 4, '≤0计满分；每超过1个百分点扣0.8分')).toBe(4);
    expect(score('—', 5, perPoint)).toBe('');
  });

  it('不适用：评分标准写了才算', () => {
    for (const word of ['无', '没有', '不适用', '—', '/']) expect(score(word, 1, building)).toBe(1);
    expect(() => score('无', 5, perPoint)).toThrow('评分标准没有写“无”怎么计分');
  });

  it('文字形式的率照 Excel 读，读不成就报错', () => {
    expect(score('103%', 5, perPoint)).toBe(3.5);
    expect(score([[1.03]], '5', perPoint)).toBe(3.5);
    expect(() => score('102% ✓', 5, perPoint)).toThrow(PbeValueError);
    expect(() => score(1, '五分', perPoint)).toThrow('“分值”不是数值');
    expect(() => score(1, -5, perPoint)).toThrow('不能为负数');
  });

  it('要点：项数、序号、勾号；超出项数报错', () => {
    expect(score(3, 8, ticks)).toBe(6);
    expect(score('①③', 8, ticks)).toBe(4);
    expect(score('✓✗✓✓', 8, ticks)).toBe(6);
    for (const bad of [5, 2.5, -1, '⑤', '✓', '、', '做到了']) {
      expect(() => score(bad, 8, ticks)).toThrow('要点共 4 项，指标值应是 0 到 4 的整数');
    }
  });

  it('发现几例：整数；“无”就是没有发现', () => {
    expect(score(0, 6, violations)).toBe(6);
    expect(score(2, 6, violations)).toBe(4);
    expect(score('无', 6, violations)).toBe(6);
    expect(() => score(0.96, 6, violations)).toThrow('应是发现的例数');
    expect(() => score(-1, 6, violations)).toThrow('应是发现的例数');
  });

  it('效果档次：文字；数字 0 只会是桌面版的空格', () => {
    expect(score('一般', 6, effect)).toBe(3);
    expect(score('成效显著', 6, effect)).toBe(6);
    expect(score(0, 6, effect)).toBe('');
    expect(() => score('优秀', 6, effect)).toThrow('应为：显著、一般、不明显');
  });

  it('除不尽的步长不多扣一步、不少得一分', () => {
    // (1.09－1)÷3%＝3 步，浮点算是 3.0000000000000027
    expect(score(1.09, 5, '≤100%计满分；每超过3%扣0.1分，不足一个按一个计')).toBe(4.7);
    // 5－(2%÷3%×0.1875)＝4.875 → 4.88
    expect(score(1.02, 5, '≤100%计满分；每超过3%扣0.1875分，不足3%按比例扣分')).toBe(4.88);
  });
});

describe('RULECHECK', () => {
  it('说明怎么理解；看不懂时带位置和例子', () => {
    expect(call('RULECHECK', violations)).toBe('没有不符得满分；每发现一例扣1分，最低0分');
    expect(call('RULECHECK', '看情况给分', 5)).toContain('第 1 个字起“看情况给分”看不懂。看得懂的写法如');
  });

  it('评分标准空着就空着；分值可以不给，给了就核对', () => {
    for (const empty of ['', ' ', null, 0]) expect(call('RULECHECK', empty, 5)).toBe('');
    expect(call('RULECHECK', ticks)).toContain('共4项');
    expect(call('RULECHECK', ticks, null)).toContain('共4项');
    expect(call('RULECHECK', ticks, 6)).toContain('各项合计 8 分，与分值 6 分不符');
  });
});

describe('RULESCORE 的等价公式', () => {
  const { native } = findFunction('RULESCORE')!;
  const compile = (value: CellInput, weight: CellInput, standard: CellInput): string | null => {
    if (native.kind !== 'compiled') throw new Error('RULESCORE 应能编译');
    const cells = { F12: value, D12: weight, E12: standard };
    return native.compile(Object.entries(cells).map(([formula, each]) => ({ formula, value: each })));
  };

  it('按当时的评分标准写出来，不引用评分标准那一格', () => {
    const formula = compile(1.03, 5, perPoint);
    expect(formula).toContain('INT(ROUND(MAX(0,F12-1)/0.01,6))*0.5');
    expect(formula).not.toContain('E12');
    expect(compile(null, null, perPoint)).toBe(formula);
  });

  it('公式里为空格加的 &"" 用不着', () => {
    if (native.kind !== 'compiled') throw new Error('RULESCORE 应能编译');
    const cells = ['$F12&""', 'D12', 'E12'].map((formula, i) => ({ formula, value: [1, 5, perPoint][i] }));
    expect(native.compile(cells)).toBe(compile(1, 5, perPoint)?.replaceAll('F12', '$F12'));
  });

  it('看不懂的、空的、按序号或勾号填的要点换成定值', () => {
    expect(compile(1.03, 5, '看情况给分')).toBeNull();
    expect(compile(1.03, 5, '')).toBeNull();
    expect(compile('①③', 8, ticks)).toBeNull();
    expect(compile('✓✓✓✓', 8, ticks)).toBeNull();
    expect(compile(3, 8, ticks)).not.toBeNull();
  });
});
