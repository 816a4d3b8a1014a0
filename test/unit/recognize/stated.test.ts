import { describe, expect, it } from 'vitest';
import { buildGrid } from '../../../src/recognize/grid';
import { unitOf } from '../../../src/recognize/stated';

const stated = (...lines: readonly (readonly string[])[]) =>
  unitOf(
    buildGrid({
      name: '表',
      rowCount: lines.length,
      columnCount: Math.max(...lines.map(({ length }) => length)),
      cells: lines.flatMap((line, row) => line.map((text, column) => ({ row, column, text }))),
      merges: [],
    }),
  );

describe('表上写着的金额单位', () => {
  it.each([
    ['单位：亿元', '亿元'],
    ['金额单位：人民币万元', '万元'],
    ['计量单位：人、万元', '万元'],
    ['单　位：　元', '元'],
    ['单位:千元', '千元'],
    ['金额单位：百万元', '百万元'],
    ['金额单位（亿元）', '亿元'],
    ['本表以元为单位', '元'],
    ['以万元计', '万元'],
    ['（万元）', '万元'],
    ['亿元', '亿元'],
    ['项目资金（亿元）', '亿元'],
    ['资金情况（单位：万元）', '万元'],
    ['编报单位：某局　　　单位：亿元', '亿元'],
  ])('%s → %s', (text, unit) => {
    expect(stated(['某某表'], [text])).toBe(unit);
  });

  it.each([['单位：某局'], ['单位万元能耗'], ['元旦慰问'], ['专项资金总额：1860000元'], ['单位：人']])(
    '%s 不是金额单位',
    (text) => {
      expect(stated(['某某表'], [text])).toBeNull();
    },
  );

  it('括号里写着两种、又没有写“单位：”的不猜；往下独占一格的“元”是度量单位', () => {
    expect(stated(['预算（万元）', '补贴（元）'])).toBeNull();
    expect(stated(['表'], ['一'], ['二'], ['三'], ['四'], ['元'])).toBeNull();
  });
});
