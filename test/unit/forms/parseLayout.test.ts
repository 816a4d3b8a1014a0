import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileLayout, kinds, layouts, parseLayout, type Kind, type Layout } from '../../../src/forms';
import { runs } from '../../support/long';

const known: readonly Kind[] = kinds;
const base = layouts.find(({ id }) => id === '评价人员及意见')!;
const problemsOf = (change: object): readonly string[] => {
  const parsed = parseLayout({ ...base, ...change }, known);
  return parsed.ok ? [] : parsed.problems;
};

describe('核对版面', () => {
  it('内置的版面都合格', () => {
    for (const layout of layouts) {
      expect(parseLayout(JSON.parse(JSON.stringify(layout)), known)).toEqual({ ok: true, layout });
    }
  });

  it.each<[string, object, string]>([
    ['表种', { kind: '没有' }, '版面的表种 kind“没有”不认识。'],
    ['单位', { unit: '两' }, '版面的金额单位 unit 只能是百万元、千元、万元、亿元、元。'],
    [
      '字段',
      { rows: [{ cells: [{ at: '姓名', field: '编制数' }] }] },
      '第 1 行第 1 格：表种“评价人员及意见”没有字段“编制数”。',
    ],
    ['竖栏', { rows: [{ cells: [{ at: '丙' }] }] }, '第 1 行第 1 格：没有竖栏“丙”。'],
    ['颠倒', { rows: [{ cells: [{ at: '签字', to: '姓名' }] }] }, '第 1 行第 1 格：“姓名”在“签字”左边。'],
    [
      '重叠',
      { rows: [{ cells: [{ at: '姓名', to: '单位' }, { at: '单位' }] }] },
      '第 1 行第 2 格与前面的格重叠。',
    ],
    [
      '两次',
      {
        rows: [
          {
            cells: [
              { at: '姓名', field: '部门意见' },
              { at: '单位', field: '部门意见' },
            ],
          },
        ],
      },
      '第 1 行第 2 格：“部门意见”前面已经放过了。',
    ],
    [
      '列',
      { rows: [{ block: '评价人员', defaultRows: 1, columns: [{ column: '得分', at: '姓名' }] }] },
      '第 1 行第 1 列：“评价人员”没有列“得分”。',
    ],
    [
      '自定义栏',
      { rows: [{ cells: [{ at: '姓名', extra: '电话' }] }] },
      '第 1 行第 1 格：自定义栏“电话”没有登记在 extra 里。',
    ],
  ])('%s写错了，说在哪里', (_, change, message) => {
    expect(problemsOf(change)).toEqual([message]);
  });

  it('转不成文字的值（{"toString": null} 也是 JSON）说不是文字，不崩', () => {
    const odd = { toString: null };
    expect(problemsOf({ kind: odd })).toContain('版面的表种 kind“（不是文字）”不认识。');
    expect(problemsOf({ id: odd })).toContain('版面缺少标识 id。');
    const cell = (one: object) => problemsOf({ rows: [{ cells: [one] }] }).join('');
    expect(cell({ at: odd, caption: '表名' })).toContain('没有竖栏“（不是文字）”');
    expect(cell({ at: '姓名', field: odd })).toContain('没有字段“（不是文字）”');
    expect(cell({ at: '姓名', extra: odd })).toContain('自定义栏“（不是文字）”');
  });

  it('随便什么数据都不崩；合格的一定排得出来', () => {
    const scalar = fc.oneof(
      fc.constantFrom('姓名', '签字', '评价人员', '部门意见', '', 0, -1, null),
      fc.anything(),
    );
    const mutate = fc.record({
      path: fc.array(fc.nat({ max: 6 }), { minLength: 1, maxLength: 5 }),
      value: scalar,
    });
    fc.assert(
      fc.property(mutate, ({ path, value }) => {
        const copy = JSON.parse(JSON.stringify(base)) as Record<string, unknown>;
        let at: Record<string, unknown> = copy;
        path.forEach((step, depth) => {
          const keys = Object.keys(at);
          const key = keys[step % Math.max(1, keys.length)];
          if (key === undefined) return;
          const next = at[key];
          if (depth === path.length - 1 || typeof next !== 'object' || next === null) at[key] = value;
          else at = next as Record<string, unknown>;
        });
        const parsed = parseLayout(copy, known);
        if (parsed.ok)
          expect(() =>
            compileLayout(
              known.find(({ id }) => id === base.kind)!,
              parsed.layout as Layout,
            ),
          ).not.toThrow();
      }),
      runs(300, 100_000),
    );
  });
});
